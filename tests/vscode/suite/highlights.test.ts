/** What is marked where the cursor stands: what is named there, and never the same letters elsewhere. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openSample, rangeOf, readBefore } from "./documents.ts";

describe("highlights", () => {
  let editor: vscode.TextEditor;

  before(async () => {
    editor = await openSample("fr/resolution.undecl");
    await readBefore(editor.document);
  });

  async function marked(text: string): Promise<string[]> {
    const { start } = rangeOf(editor.document, text);
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      "vscode.executeDocumentHighlights",
      editor.document.uri,
      start,
    );
    return found.map(({ range }) => editor.document.getText(range));
  }

  it("are all places of an acronym", async () => {
    const places = await marked("AMBP) compte");
    assert.ok(places.length > 1, String(places));
    assert.deepEqual([...new Set(places)], ["AMBP"]);
  });

  it("are none where nothing is named", async () => {
    assert.deepEqual(await marked("que l’accès de tous"), [""]);
  });
});
