/** What the editor paints and hints, over standard streams. */
import assert from "node:assert/strict";
import type { CodeLens, InlayHint, SemanticTokens, SemanticTokensDelta } from "vscode-languageserver-types";
import { resolution } from "../features/support.ts";
import { TestClient } from "./client.ts";

const URI = "file:///reading.undecl";
const textDocument = { uri: URI };
const REFRESHED = ["semanticTokens", "inlayHint", "codeLens"];
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

  it("hints and counts as the settings say, and what lenses say only when it is asked", async () => {
    const preambule = { messages: "fr", inlayHints: { number: "all" }, codeLens: { counts: false } };
    const asked: string[] = [];
    for (const kind of REFRESHED) {
      client.connection.onRequest(`workspace/${kind}/refresh`, () => {
        asked.push(kind);
        return null;
      });
    }
    const workspace = Object.fromEntries(REFRESHED.map(kind => [kind, { refreshSupport: true }]));
    const commands = { showReferences: "show" };
    await client.start({ capabilities: { workspace }, initializationOptions: { preambule, commands } });
    client.open(URI, TEXT.replace("1. ", "").replace("2. ", "").replace("agir.", "agir au titre du paragraphe 1."));
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const labels = async () => {
      const hints = await client.request<InlayHint[]>("textDocument/inlayHint", { textDocument, range });
      return hints.map(({ label }) => label);
    };
    assert.deepEqual(await labels(), ["par. 1", "par. 2"]);
    client.change(URI, 2, [{ text: TEXT.replace("agir.", "agir au titre du paragraphe 1.") }]);
    const [lens, ...others] = await client.request<CodeLens[]>("textDocument/codeLens", { textDocument });
    assert.ok(lens && others.length === 0 && lens.command === undefined);
    const { command } = await client.request<CodeLens>("codeLens/resolve", lens);
    assert.equal(command?.title, "cité 1 fois");
    assert.equal(command.command, "show");
    assert.equal(command.arguments?.[0].ranges.length, 1);

    const other = { ...preambule, messages: "en", inlayHints: { force: true, number: "off" } };
    client.notify("workspace/didChangeConfiguration", { settings: { preambule: other } });
    assert.deepEqual(await labels(), ["force 3"]);
    // Lenses are asked for once more when it is known which versions of the text there are.
    assert.deepEqual([...new Set(asked)].sort(), [...REFRESHED].sort());
    assert.equal((await client.request<CodeLens>("codeLens/resolve", lens)).command?.title, "cited once");
    client.close(URI);
    assert.equal((await client.request<CodeLens>("codeLens/resolve", lens)).command, undefined);
  });

  it("asks nothing of an editor that cannot ask again", async () => {
    await client.start({ capabilities: {} });
    client.open(URI, TEXT);
    const asked: string[] = [];
    for (const kind of REFRESHED) client.connection.onRequest(`workspace/${kind}/refresh`, () => asked.push(kind));
    client.notify("workspace/didChangeConfiguration", { settings: { preambule: { language: "en" } } });
    await client.request("textDocument/semanticTokens/full", { textDocument });
    assert.deepEqual(asked, []);
  });
});
