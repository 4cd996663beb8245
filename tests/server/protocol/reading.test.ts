/** What the editor paints and hints, over standard streams. */
import assert from "node:assert/strict";
import type { SemanticTokens, SemanticTokensDelta } from "vscode-languageserver-types";
import { resolution } from "../features/support.ts";
import { TestClient } from "./client.ts";

const URI = "file:///reading.undecl";
const textDocument = { uri: URI };
const TEXT = resolution("Rappelant sa décision,", "1. Décide d'agir ;", "2. Prie les États d'agir.");

describe("reading aids over standard streams", () => {
  let client: TestClient;

  beforeEach(() => {
    client = new TestClient();
  });

  afterEach(() => client.kill());

  it("colours the text, then tells only what changed, and forgets closed documents", async () => {
    await client.start();
    client.open(URI, TEXT);
    const full = await client.request<SemanticTokens>("textDocument/semanticTokens/full", { textDocument });
    assert.equal(full.data.length % 5, 0);
    const position = { line: 6, character: "2. Prie".length };
    client.change(URI, 2, [{ range: { start: position, end: position }, text: " instamment" }]);
    const params = { textDocument, previousResultId: full.resultId };
    const delta = await client.request<SemanticTokensDelta>("textDocument/semanticTokens/full/delta", params);
    const fresh = await client.request<SemanticTokens>("textDocument/semanticTokens/full", { textDocument });
    const [edit, ...others] = delta.edits;
    assert.ok(edit && others.length === 0 && edit.start > 0);
    assert.deepEqual(full.data.toSpliced(edit.start, edit.deleteCount, ...(edit.data ?? [])), fresh.data);
    // An answer that is not the last one, or of a document that was closed, is none to tell a difference to.
    const whole = await client.request<SemanticTokens>("textDocument/semanticTokens/full/delta", params);
    assert.deepEqual(whole.data, fresh.data);
    client.close(URI);
    client.open(URI, TEXT, 3);
    const previousResultId = whole.resultId;
    const again = { textDocument, previousResultId };
    const reopened = await client.request<SemanticTokens>("textDocument/semanticTokens/full/delta", again);
    assert.deepEqual(reopened.data, full.data);
    const range = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } };
    const part = await client.request<SemanticTokens>("textDocument/semanticTokens/range", { textDocument, range });
    assert.equal(part.data.length, 10);
    assert.equal(await client.stop(), 0);
  });

  it("asks for colours again when settings change, where the editor lets it", async () => {
    const asked: string[] = [];
    client.connection.onRequest("workspace/semanticTokens/refresh", () => {
      asked.push("semanticTokens");
      return null;
    });
    await client.start({ capabilities: { workspace: { semanticTokens: { refreshSupport: true } } } });
    client.open(URI, TEXT);
    client.notify("workspace/didChangeConfiguration", { settings: { preambule: { language: "en" } } });
    await client.request("textDocument/semanticTokens/full", { textDocument });
    assert.deepEqual(asked, ["semanticTokens"]);
  });

  it("asks nothing of an editor that cannot", async () => {
    await client.start({ capabilities: {} });
    client.open(URI, TEXT);
    client.connection.onRequest("workspace/semanticTokens/refresh", () => assert.fail("asked"));
    client.notify("workspace/didChangeConfiguration", { settings: { preambule: { language: "en" } } });
    await client.request("textDocument/semanticTokens/full", { textDocument });
    assert.deepEqual(client.messages, []);
  });
});
