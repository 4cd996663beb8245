/** A drafter's way: a clause put in beside another, written, taken back. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openText, rangeOf, readBefore } from "./documents.ts";
import { poll } from "./poll.ts";

const TEXT =
  "The General Assembly,\n\nAware of the need,\n\n1. Decides to act;\n\n2. Decides to wait, as in paragraph 1.\n";

async function open(cursor: string): Promise<vscode.TextEditor> {
  const editor = await openText(TEXT);
  await readBefore(editor.document);
  const { start } = rangeOf(editor.document, cursor);
  editor.selection = new vscode.Selection(start, start);
  return editor;
}

describe("a clause", () => {
  it("is put in before another in one step: number, references, the cursor where one goes on", async () => {
    const editor = await open("to act");
    const wanted = { section: "operative", where: "before", text: "Requests" };
    await vscode.commands.executeCommand("preambule.insertClause", wanted);
    assert.equal(
      editor.document.getText(),
      "The General Assembly,\n\nAware of the need,\n\n1. Requests …;\n\n2. Decides to act;\n\n3. Decides to wait, as in paragraph 2.\n",
    );
    assert.equal(editor.document.getText(editor.selection), "…");
    await vscode.commands.executeCommand("type", { text: "advice" });
    assert.ok(editor.document.getText().includes("1. Requests advice;\n"));
    await vscode.commands.executeCommand("undo");
    await vscode.commands.executeCommand("undo");
    assert.equal(editor.document.getText(), TEXT);
  });

  it("is put in at the end, by the list of openers that the person is asked for", async () => {
    const editor = await open("Aware");
    let isDone = false;
    const done = vscode.commands.executeCommand("preambule.insertClause").then(() => {
      isDone = true;
    });
    // After this paragraph, before it, at the end of the operative part.
    let asked = 0;
    await poll("both questions answered", async () => {
      if (asked++ === 0) return false;
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      return isDone;
    });
    await done;
    assert.match(editor.document.getText(), /Aware of the need,\n\n\p{Lu}\p{Ll}+[\p{L} ]* …,\n\n1\. Decides to act;/u);
    await vscode.commands.executeCommand("undo");
    assert.equal(editor.document.getText(), TEXT);
  });

  it("is moved from the editor's menu, which names the text and not the clause", async () => {
    const editor = await open("to act");
    await poll("the clause moved", async () => {
      // The window says late where the cursor was when it opened.
      const { start } = rangeOf(editor.document, "to act");
      editor.selection = new vscode.Selection(start, start);
      await vscode.commands.executeCommand("preambule.moveClauseDown", editor.document.uri);
      return editor.document.getText() !== TEXT;
    });
    assert.match(editor.document.getText(), /1\. Decides to wait, as in paragraph 2;\n\n2\. Decides to act\.\n$/);
    await vscode.commands.executeCommand("undo");
    assert.equal(editor.document.getText(), TEXT);
  });
});
