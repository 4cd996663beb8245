import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "vscode-languageserver-types";
import { FULL_CAPABILITIES, type Published, TestClient } from "../../server/protocol/client.ts";
import { startWorker, type Worker } from "./worker.ts";

const root = join(import.meta.dirname, "../../..");
const bundle = join(root, "dist/server/web/preambule.js");

const initializationOptions = { locale: "fr", rulePages: "preambule-rule:" };
const DRAFT = "L’Assemblée générale,\n\nRappelant sa décision;\n\n1. Décide d'agir\u00a0;\n\n2. Invite les États.\n";
const uri = "vscode-vfs://github/somebody/texts/draft.undecl";
const textDocument = { uri };

/** What the bundle for browsers answers, in a world without Node, beside what the sources answer over streams. */
describe("the server in a browser's worker", () => {
  let worker: Worker;
  let client: TestClient;
  const published: Published[] = [];

  before(async function () {
    this.timeout(60_000);
    assert.ok(existsSync(bundle), "npm run build first");
    worker = startWorker(bundle);
    worker.connection.onNotification("textDocument/publishDiagnostics", one => {
      published.push(one);
    });
    // What comes out of order or makes no sense is refused here, too.
    const { connection } = worker;
    await assert.rejects(connection.sendRequest("preambule/ping"), { code: -32002 });
    const { capabilities } = await worker.connection.sendRequest<{ capabilities: object }>("initialize", {
      processId: null,
      rootUri: null,
      workspaceFolders: null,
      capabilities: FULL_CAPABILITIES,
      initializationOptions,
    });
    void worker.connection.sendNotification("initialized", {});
    client = await new TestClient().start({ initializationOptions });
    assert.deepEqual(capabilities, client.initialized?.capabilities);
    assert.equal(await connection.sendRequest("preambule/ping"), null);
    await assert.rejects(connection.sendRequest("textDocument/hover", { textDocument: 1 }), { code: -32602 });
    open(uri, DRAFT);
  });

  after(() => {
    worker?.terminate();
    client?.kill();
  });

  function open(uri: string, text: string): void {
    const textDocument = { uri, languageId: "un-declaration", version: 1, text };
    void worker.connection.sendNotification("textDocument/didOpen", { textDocument });
    client.open(uri, text);
  }

  async function diagnosticsOf(uri: string): Promise<readonly Diagnostic[]> {
    for (;;) {
      const found = published.find(one => one.uri === uri);
      if (found) return found.diagnostics;
      await new Promise(done => setTimeout(done, 10));
    }
  }

  /** The answer, when it is that of the server in Node. */
  async function answer(method: string, params: object): Promise<unknown> {
    const [inWorker, inNode] = await Promise.all([
      worker.connection.sendRequest<unknown>(method, params),
      client.request<unknown>(method, params),
    ]);
    assert.deepEqual(inWorker, inNode);
    return inWorker;
  }

  for (const sample of globSync("samples/*/*.undecl", { cwd: root }).sort()) {
    it(`finds in ${sample} what is found in Node`, async () => {
      const uri = `vscode-vfs://github/somebody/texts/${sample}`;
      open(uri, readFileSync(join(root, sample), "utf8"));
      const { diagnostics } = await client.diagnostics(uri);
      assert.deepEqual(await diagnosticsOf(uri), diagnostics);
    });
  }

  it("completes, explains, outlines, folds and formats", async () => {
    const options = { tabSize: 2, insertSpaces: true };
    const position = { line: 2, character: 4 };
    const answers = {
      "textDocument/completion": { textDocument, position },
      "textDocument/hover": { textDocument, position },
      "textDocument/documentSymbol": { textDocument },
      "textDocument/foldingRange": { textDocument },
      "textDocument/formatting": { textDocument, options },
    };
    for (const [method, params] of Object.entries(answers)) assert.ok(await answer(method, params), method);
  });

  it("mends what it finds", async () => {
    const diagnostics = await diagnosticsOf(uri);
    const mark = diagnostics.find(({ code }) => code === "preambular-mark");
    assert.ok(mark);
    const actions = await answer("textDocument/codeAction", {
      textDocument,
      range: mark.range,
      context: { diagnostics: [mark] },
    });
    assert.match(JSON.stringify(actions), /"newText":","/);
  });

  it("has the pages of its rules with it", async () => {
    const page = await answer("preambule/rulePage", { id: "elision", messages: "fr" });
    assert.match(String(page), /^# Élision oubliée ou de trop\n/);
  });

  it("reads front matter, which another package parses", async () => {
    const uri = "untitled:council";
    open(uri, "---\nprofile: sc\n---\n\nThe General Assembly,\n\nRecalling its decision;\n\nDecides to act.\n");
    assert.deepEqual(await diagnosticsOf(uri), (await client.diagnostics(uri)).diagnostics);
  });
});
