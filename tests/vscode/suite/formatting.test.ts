/** Formatting where people meet it: the command, the Enter key, a mark that is typed. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openText } from "./documents.ts";
import { poll } from "./poll.ts";

const TEXT = `L’Assemblée générale,

Consciente de l’enjeu,

1. Invite les États à agir\u00a0;

2. Décide d’y revenir`;

/** With the cursor at the end, once the server has read the text. */
async function openAtEnd(text: string): Promise<vscode.TextEditor> {
  const editor = await openText(text);
  const { document } = editor;
  await poll("the outline", async () => {
    const symbols = await vscode.commands.executeCommand<unknown[] | undefined>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    return (symbols?.length ?? 0) > 0;
  });
  const end = document.positionAt(text.length);
  editor.selection = new vscode.Selection(end, end);
  return editor;
}

async function becomes({ document }: vscode.TextEditor, text: string): Promise<void> {
  await poll(`the text ${JSON.stringify(text.slice(-30))} (not ${JSON.stringify(document.getText().slice(-30))})`, () =>
    Promise.resolve(document.getText() === text),
  );
}

const type = (text: string) => vscode.commands.executeCommand("type", { text });

describe("formatting", () => {
  it("formats a document on request", async () => {
    const editor = await openAtEnd(TEXT.replace("d’y", "d'y").replace("\n\n1.", "\n\n\n1."));
    await vscode.commands.executeCommand("editor.action.formatDocument");
    await becomes(editor, `${TEXT}.\n`);
    await vscode.commands.executeCommand("undo");
    assert.match(editor.document.getText(), /d'y revenir$/);
  });

  it("begins the next paragraph at Enter, and takes its number back at the next Enter", async () => {
    const editor = await openAtEnd(TEXT);
    await type(";");
    await becomes(editor, `${TEXT}\u00a0;`);
    await type("\n");
    await becomes(editor, `${TEXT}\u00a0;\n\n3. `);
    await type("Prie");
    await becomes(editor, `${TEXT}\u00a0;\n\n3. Prie`);
    await type("\n");
    await becomes(editor, `${TEXT}\u00a0;\n\n3. Prie\n\n4. `);
    await type("\n");
    await becomes(editor, `${TEXT}\u00a0;\n\n3. Prie\n\n`);
    await type("F");
    await becomes(editor, `${TEXT}\u00a0;\n\n3. Prie\n\nF`);
  });
});
