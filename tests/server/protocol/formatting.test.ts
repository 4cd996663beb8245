/** Formatting as an editor asks for it, over the server's real standard streams. */
import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Position, TextEdit } from "vscode-languageserver-types";
import { TestClient } from "./client.ts";

const URI = "file:///resolution.undecl";
const textDocument = { uri: URI };
const options = { tabSize: 4, insertSpaces: true };

const TEXT = `L’Assemblée générale,


Consciente de l'enjeu,

1. Décide d'agir.

2. Décide d'y revenir.

3. Finit`;

describe("formatting over standard streams", () => {
  let client: TestClient;
  let text: TextDocument;

  beforeEach(async () => {
    client = new TestClient();
    text = TextDocument.create(URI, "un-declaration", 1, TEXT);
  });

  afterEach(() => client.kill());

  const apply = (edits: TextEdit[]) => TextDocument.applyEdits(text, edits);
  const ask = (kind: string, more: object = {}) =>
    client.request<TextEdit[]>(`textDocument/${kind}`, { textDocument, options, ...more });

  async function typed(start: Position, inserted: string, cursor: Position): Promise<string> {
    const change = { range: { start, end: start }, text: inserted };
    text = TextDocument.update(text, [change], 2);
    client.change(URI, 2, [change]);
    const ch = inserted.slice(-1);
    const edits = await ask("onTypeFormatting", { position: cursor, ch });
    return apply(edits);
  }

  it("formats all of a text, or what a range touches", async () => {
    await client.start();
    client.open(URI, TEXT);
    assert.equal(
      apply(await ask("formatting")),
      "L’Assemblée générale,\n\nConsciente de l’enjeu,\n\n1. Décide d’agir.\n\n2. Décide d’y revenir.\n\n3. Finit.\n",
    );
    const line = { start: { line: 5, character: 0 }, end: { line: 5, character: 2 } };
    assert.equal(apply(await ask("rangeFormatting", { range: line })), TEXT.replace("d'agir", "d’agir"));
    assert.equal(await client.stop(), 0);
  });

  it("formats what is typed, with the spaces of the settings", async () => {
    await client.start({ configuration: () => ({ spaces: "fine" }) });
    client.open(URI, TEXT);
    const end = { line: 9, character: "3. Finit".length };
    assert.equal(await typed(end, ";", { ...end, character: end.character + 1 }), `${TEXT}\u202f;`);
    assert.equal(await client.stop(), 0);
  });

  it("begins the next paragraph at Enter", async () => {
    await client.start();
    client.open(URI, TEXT);
    const provider = client.initialized?.capabilities.documentOnTypeFormattingProvider;
    const { moreTriggerCharacter = [] } = (provider ?? {}) as { moreTriggerCharacter?: string[] };
    assert.ok(moreTriggerCharacter.includes("\n"));
    const end = { line: 9, character: "3. Finit".length };
    assert.equal(await typed(end, "\n", { line: 10, character: 0 }), `${TEXT}\n\n4. `);
    assert.equal(await client.stop(), 0);
  });
});
