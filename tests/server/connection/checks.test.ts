/** The order in which what is found goes out, and what is left unsaid. */
import assert from "node:assert/strict";
import { CancellationTokenSource, type Connection, type DocumentDiagnosticParams } from "vscode-languageserver";
import { Checks } from "../../../server/connection/diagnostics/checks.ts";
import { Faults } from "../../../server/connection/faults.ts";
import { readSettings } from "../../../server/connection/settings.ts";
import type { Found } from "../../../server/documents/found.ts";
import { OpenDocument } from "../../../server/documents/open-document.ts";
import { readOpen } from "../../../server/documents/reader.ts";
import { STATUS } from "../../../server/protocol/status.ts";
import { ENGLISH, URI } from "../features/support.ts";

const TEXT = "The General Assembly,\n\nRecalling its decision;\n\nDecides to act.\n";

type Answer = (params: DocumentDiagnosticParams, token: CancellationTokenSource["token"]) => Promise<unknown>;

describe("a check", () => {
  let sent: string[];
  let isOpen: boolean;
  let pulls: boolean;
  let showsStatus: boolean;
  let answer: Answer;
  let onDiagnostics: () => void;

  const begin = () => {
    const open = new OpenDocument(URI, "un-declaration", 1, TEXT);
    const settings = readSettings([], "en");
    const fails = (place: string, error: unknown) => assert.fail(`${place}: ${error}`);
    const connection = {
      languages: {
        diagnostics: {
          on: (handler: Answer) => {
            answer = handler;
          },
        },
      },
      sendDiagnostics: async () => {
        sent.push("diagnostics");
        onDiagnostics();
      },
      sendNotification: async (method: string) => void sent.push(method),
    } as unknown as Connection;
    const checks = new Checks({
      connection,
      faults: new Faults(message => fails("log", message)),
      begin: async () => null,
      read: async (): Promise<Found | null> => {
        const document = isOpen ? readOpen(open, settings, fails) : null;
        return document && { open, document, settings: ENGLISH };
      },
      isOpen: one => isOpen && one === open,
      pulls: () => pulls,
      showsStatus: () => showsStatus,
    });
    checks.listen();
    checks.schedule(URI);
  };

  /** More turns than a check takes. */
  const done = async () => {
    for (let turn = 0; turn < 20; turn++) await new Promise(resolve => setImmediate(resolve));
  };

  beforeEach(() => {
    sent = [];
    [isOpen, pulls, showsStatus] = [true, false, true];
    onDiagnostics = () => {};
  });

  it("says what was found first, and then as what the text was read", async () => {
    begin();
    await done();
    assert.deepEqual(sent, ["diagnostics", STATUS]);
  });

  it("says nothing more of a document that is closed meanwhile", async () => {
    onDiagnostics = () => {
      isOpen = false;
    };
    begin();
    await done();
    assert.deepEqual(sent, ["diagnostics"]);
  });

  it("says as what the text was read to nobody who does not want to know", async () => {
    showsStatus = false;
    begin();
    await done();
    assert.deepEqual(sent, ["diagnostics"]);
  });

  it("lets an answer that waits for it go out before anything that nobody waits for", async () => {
    pulls = true;
    begin();
    const { token } = new CancellationTokenSource();
    void answer({ textDocument: { uri: URI } }, token).then(() => sent.push("answer"));
    await done();
    assert.deepEqual(sent, ["answer", STATUS]);
  });
});
