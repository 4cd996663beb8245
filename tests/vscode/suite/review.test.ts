/** A reviewer's way: see the findings, go to one, mend it from the list, think better of it, send the review. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openText } from "./documents.ts";
import { poll } from "./poll.ts";

const FAULTY =
  "L’Assemblée générale,\n\nRappelant sa décision\u00a0;\n\nConsciente que il faut agir,\n\n1. Décide d’agir\u00a0;\n\n2. Invite les États à agir.\n";

const text = () => vscode.window.activeTextEditor?.document.getText() ?? "";

/** Opens a faulty text and waits until its findings are shown. */
async function faulty(): Promise<vscode.TextEditor> {
  const editor = await openText(FAULTY);
  await poll("findings", () => vscode.languages.getDiagnostics(editor.document.uri).length === 2);
  await vscode.commands.executeCommand("preambule.showReview");
  return editor;
}

/** The word that the editor has selected once the view has the findings. */
function selected(editor: vscode.TextEditor, command: string, wanted: string): Promise<boolean> {
  return poll(`“${wanted}” selected`, async () => {
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand(command);
    const now = vscode.window.activeTextEditor;
    return now?.document.getText(now.selection) === wanted;
  });
}

describe("the review", () => {
  it("goes from finding to finding, and round", async () => {
    const editor = await faulty();
    await selected(editor, "preambule.nextFinding", ";");
    await vscode.commands.executeCommand("preambule.nextFinding");
    assert.equal(editor.document.getText(vscode.window.activeTextEditor?.selection), "que il");
    await vscode.commands.executeCommand("preambule.nextFinding");
    assert.equal(editor.document.getText(vscode.window.activeTextEditor?.selection), ";", "round");
    await vscode.commands.executeCommand("preambule.previousFinding");
    assert.equal(editor.document.getText(vscode.window.activeTextEditor?.selection), "que il", "back round");
  });

  it("mends a finding from its list in one step, which undo takes back", async () => {
    const editor = await faulty();
    await selected(editor, "preambule.nextFinding", ";");
    await poll("the fix", async () => {
      await vscode.commands.executeCommand("preambule.reviewFix");
      return editor.document.getText() !== FAULTY;
    });
    assert.equal(editor.document.getText(), FAULTY.replace("décision\u00a0;", "décision,"));
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand("undo");
    assert.equal(editor.document.getText(), FAULTY);
  });

  it("mends all of a finding's rule in one step", async () => {
    const two = FAULTY.replace("il faut agir,", "il faut agir\u00a0;");
    const editor = await openText(two);
    await poll("findings", () => vscode.languages.getDiagnostics(editor.document.uri).length === 3);
    await vscode.commands.executeCommand("preambule.showReview");
    await selected(editor, "preambule.nextFinding", ";");
    await poll("the fixes", async () => {
      await vscode.commands.executeCommand("preambule.reviewFixAll");
      return editor.document.getText() !== two;
    });
    assert.equal(editor.document.getText(), FAULTY.replace("décision\u00a0;", "décision,"));
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand("undo");
    assert.equal(editor.document.getText(), two);
  });

  it("is exported as Markdown, beside the text", async () => {
    const editor = await faulty();
    await vscode.commands.executeCommand("preambule.exportReview");
    assert.equal(vscode.window.activeTextEditor?.document.languageId, "markdown");
    assert.match(text(), /^# (?:Review: |Relecture\u00a0: )/);
    assert.match(text(), /`preambular-mark`[\s\S]*`elision`/);
    assert.equal(editor.document.getText(), FAULTY);
    const shown = vscode.window.visibleTextEditors.map(({ document }) => document.uri.toString());
    assert.ok(shown.includes(editor.document.uri.toString()), "the text is still shown");
    await vscode.commands.executeCommand("preambule.nextFinding");
    assert.equal(vscode.window.activeTextEditor?.document, editor.document, "the view still goes through it");
    assert.equal(vscode.window.activeTextEditor?.viewColumn, editor.viewColumn, "where it stood");
  });
});

describe("the statistics", () => {
  it("go to the clipboard as a table", async () => {
    const { document } = await openText(FAULTY);
    await poll("the text is read", () => vscode.languages.getDiagnostics(document.uri).length === 2);
    await vscode.commands.executeCommand("preambule.showStatistics");
    await vscode.commands.executeCommand("preambule.copyStatistics");
    const table = await vscode.env.clipboard.readText();
    assert.match(table, /^\| (?:Subject \| Value|Objet \| Valeur) \|\n\|---\|---:\|\n/);
    assert.match(table, /\| · Rappelant \| 1 \|\n/);
  });
});
