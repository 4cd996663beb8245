/** A server that dies or hangs is started again with the documents that are open, and the person is told once. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ServerApi } from "../../../client/core/api.ts";
import { INTERVAL_MS, MAX_SILENT_CHECKS } from "../../../client/watchdog/check-pulse.ts";
import { MAX_RESTARTS } from "../../../client/watchdog/decide-restart.ts";
import { openText, readBefore, statusOf } from "./documents.ts";
import { poll } from "./poll.ts";

const TEXT = "The General Assembly,\n\nRecalling its decision,\n\nDecides to act.\n";

/** In a browser nothing tells that a worker is gone but that it no longer answers. */
const IN_WORKER = "importScripts" in globalThis;

describe("the watchdog", () => {
  let server: ServerApi;
  let document: vscode.TextDocument;

  before(async () => {
    ({ document } = await openText(TEXT));
    await readBefore(document);
    server = vscode.extensions.getExtension("preambule.preambule")?.exports.server;
  });

  beforeEach(restart);
  after(restart);

  /** As the person asks for it: what was before does not count. */
  async function restart(): Promise<void> {
    await vscode.commands.executeCommand("preambule.restartServer");
    await poll("a server that has read the text", () => statusOf(document));
  }

  /** So many looks one after the other that no answer comes between. */
  function hang(): void {
    const now = Date.now();
    for (let n = 0; n <= MAX_SILENT_CHECKS; n++) server.look(now + n * INTERVAL_MS);
  }

  function end(): void {
    server.kill();
    if (IN_WORKER) hang();
  }

  const told = (before: number) => server.told().slice(before);

  it("starts a server again that was killed, with the text as it is by then, and tells so once", async () => {
    const before = server.told().length;
    const editor = await vscode.window.showTextDocument(document);
    for (const [typed, line] of [
      ["Recalling also that;\n\n", 2],
      ["Recalling further that;\n\n", 4],
    ] as const) {
      end();
      await editor.edit(edit => edit.insert(new vscode.Position(line, 0), typed));
      await poll(`a finding in line ${line}`, () =>
        vscode.languages.getDiagnostics(document.uri).some(({ range }) => range.start.line === line),
      );
      await poll("the status of the text", () => statusOf(document));
    }
    assert.equal(told(before).length, 1);
    assert.match(told(before)[0] ?? "", IN_WORKER ? /no longer answered/ : /stopped unexpectedly/);
  });

  it("starts a server again that no longer answers, and lets be one that does", async () => {
    const before = server.told().length;
    const now = Date.now();
    for (let n = 0; n <= 3 * MAX_SILENT_CHECKS; n++) {
      server.look(now + n * INTERVAL_MS);
      // Its answer comes before that to this.
      await vscode.commands.executeCommand("vscode.executeHoverProvider", document.uri, new vscode.Position(2, 3));
    }
    assert.deepEqual(told(before), []);
    hang();
    assert.equal(statusOf(document), undefined, "another server, which has read nothing yet");
    await poll("the status of the text", () => statusOf(document));
    assert.equal(told(before).length, 1);
    assert.match(told(before)[0] ?? "", /no longer answered/);
  });

  it("leaves a server off that ends again and again, says so, and starts it when it is asked to", async () => {
    const before = server.told().length;
    for (let n = 0; n < MAX_RESTARTS; n++) {
      end();
      await poll("no server", () => statusOf(document) === undefined);
      await poll("another server", () => statusOf(document));
    }
    end();
    await poll("a last word", () => told(before).length > 1);
    assert.equal(told(before).length, 2);
    assert.match(told(before)[1] ?? "", /keeps stopping/);
    await restart();
  });
});
