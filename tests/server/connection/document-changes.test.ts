/** The order in which what is found goes out, and what is left unsaid. */
import assert from "node:assert/strict";
import { CancellationTokenSource, type Connection, type DocumentDiagnosticParams } from "vscode-languageserver";
import { readClient } from "../../../server/connection/client.ts";
import { DocumentChanges } from "../../../server/connection/document-changes.ts";
import { DocumentContexts } from "../../../server/connection/document-contexts.ts";
import { Faults } from "../../../server/connection/faults.ts";
import { LazyFolder } from "../../../server/connection/lazy-folder.ts";
import type { Session } from "../../../server/connection/session.ts";
import { SettingStore } from "../../../server/connection/setting-store.ts";
import { DocumentService } from "../../../server/documents/document-service.ts";
import { STATUS } from "../../../server/protocol/status.ts";
import { URI } from "../features/support.ts";

const TEXT = "The General Assembly,\n\nRecalling its decision;\n\nDecides to act.\n";

type Answer = (params: DocumentDiagnosticParams, token: CancellationTokenSource["token"]) => Promise<unknown>;
type Handler = (params: unknown) => void;

describe("a change", () => {
  let sent: string[];
  let pulls: boolean;
  let showsStatus: boolean;
  let answer: Answer;
  let onDiagnostics: () => void;
  /** What happens while settings are asked for. */
  let onSettings: () => Promise<void>;
  const handlers = new Map<string, Handler>();

  const fails = (place: string, error: unknown) => assert.fail(`${place}: ${error}`);
  const take = (name: string) => (handler: Handler) => void handlers.set(name, handler);

  const begin = (text = TEXT) => {
    const connection = {
      onDidOpenTextDocument: take("open"),
      onDidChangeTextDocument: take("change"),
      onDidCloseTextDocument: take("close"),
      languages: {
        diagnostics: {
          on: (handler: Answer) => {
            answer = handler;
          },
          refresh: async () => void sent.push("refresh"),
        },
      },
      sendDiagnostics: async ({ version }: { version?: number }) => {
        sent.push(version === undefined ? "nothing" : `diagnostics ${version}`);
        onDiagnostics();
      },
      sendNotification: async (method: string) => void sent.push(method),
    } as unknown as Connection;
    const client = { ...readClient({ processId: null, rootUri: null, capabilities: {} }) };
    const settings = new SettingStore({}, "en", null);
    const get = settings.get.bind(settings);
    settings.get = async uri => {
      await onSettings();
      return get(uri);
    };
    const session: Session = { client: { ...client, pullsDiagnostics: pulls, showsStatus }, settings };
    const service = new DocumentService(fails);
    const changes = new DocumentChanges({
      connection,
      faults: new Faults(message => fails("log", message)),
      service,
      contexts: new DocumentContexts(service, () => session),
      session: () => session,
      onClosed: () => {},
      onChecked: () => {},
      folder: new LazyFolder(() => Promise.reject(new Error("no folder here"))),
    });
    changes.listen();
    handlers.get("open")?.({ textDocument: { uri: URI, languageId: "un-declaration", version: 1, text } });
  };

  const type = (version: number) => {
    const end = { line: 4, character: 14 };
    handlers.get("change")?.({
      textDocument: { uri: URI, version },
      contentChanges: [{ range: { start: end, end }, text: "x" }],
    });
  };

  /** Until nothing more is sent for a while. */
  const done = async (quiet = 100) => {
    for (let count = -1; count !== sent.length || count === 0; ) {
      count = sent.length;
      await new Promise(resolve => setTimeout(resolve, quiet));
    }
  };

  beforeEach(() => {
    sent = [];
    [pulls, showsStatus] = [false, true];
    onDiagnostics = () => {};
    onSettings = async () => {};
  });

  it("says what was found first, and then as what the text was read", async () => {
    begin();
    await done();
    assert.deepEqual(sent, ["diagnostics 1", STATUS]);
  });

  it("says nothing more of a document that is closed meanwhile", async () => {
    onDiagnostics = () => {
      onDiagnostics = () => {};
      handlers.get("close")?.({ textDocument: { uri: URI } });
    };
    begin();
    await done();
    assert.deepEqual(sent, ["diagnostics 1", "nothing"]);
  });

  it("is not published behind the end of its document, at whatever moment that comes", async () => {
    showsStatus = false;
    for (const moment of [1, 2, 3, 4, 5, 6]) {
      sent = [];
      let asked = 0;
      onSettings = async () => {
        if (++asked === moment) handlers.get("close")?.({ textDocument: { uri: URI } });
        await Promise.resolve();
      };
      begin();
      await done();
      const end = sent.indexOf("nothing");
      assert.ok(end < 0 || end === sent.length - 1, `${moment}: ${sent.join(", ")}`);
    }
  });

  it("says as what the text was read to nobody who does not want to know", async () => {
    showsStatus = false;
    begin();
    await done();
    assert.deepEqual(sent, ["diagnostics 1"]);
  });

  it("is one check with the changes that come at the same time", async () => {
    showsStatus = false;
    begin();
    for (const version of [2, 3, 4]) type(version);
    await done();
    assert.deepEqual(sent, ["diagnostics 4"]);
  });

  it("lets an answer that waits for it go out before anything that nobody waits for", async () => {
    pulls = true;
    begin();
    const { token } = new CancellationTokenSource();
    void answer({ textDocument: { uri: URI } }, token).then(() => sent.push("answer"));
    await done();
    assert.deepEqual(sent, ["answer", STATUS]);
  });

  describe("of a long text whose first version is being read", () => {
    const long = TEXT.replace("Recalling its decision;", "Recalling its decision,\n\n".repeat(12_000));

    it("says of each version what the first screen shows, and of the last one everything", async () => {
      showsStatus = false;
      let version = 1;
      onDiagnostics = () => {
        if (version < 4) type(++version);
      };
      begin(long);
      await done(2000);
      assert.deepEqual(sent, ["diagnostics 1", "diagnostics 2", "diagnostics 3", "diagnostics 4", "diagnostics 4"]);
    });

    it("has whoever asks ask again when all of it is checked", async () => {
      pulls = true;
      showsStatus = false;
      begin(long);
      const { token } = new CancellationTokenSource();
      await answer({ textDocument: { uri: URI } }, token);
      sent.push("answer");
      await done(2000);
      assert.deepEqual(sent, ["answer", "refresh"]);
    });
  });
});
