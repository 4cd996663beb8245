/** A drafter's way: rewrite a sound text by the Refactor menu, think better of it, get the exact text back. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openSample, openText, rangeOf } from "./documents.ts";
import { poll } from "./poll.ts";

const TEXT = `L’Assemblée générale,

Consciente de l’enjeu,

1. Prend note du rapport et souligne que l’eau manque\u00a0;

2. Prie le Comité de former un groupe, de lui faire rapport et d’agir\u00a0;

3. Décide d’appliquer le paragraphe 2 ci-dessus.
`;

/** What is offered at the words, of a kind. */
function actions(document: vscode.TextDocument, words: string, kind: vscode.CodeActionKind) {
  const { start } = rangeOf(document, words);
  return poll(`actions at “${words}”`, async () => {
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      new vscode.Range(start, start),
      kind.value,
      20,
    );
    return found.length > 0 && found;
  });
}

const REWRITE = vscode.CodeActionKind.RefactorRewrite;

/** Takes an action whose title matches; gives the text then, and holds one undo to its promise. */
async function taken(editor: vscode.TextEditor, words: string, title: RegExp, kind = REWRITE): Promise<string> {
  const { document } = editor;
  const before = document.getText();
  const found = await actions(document, words, kind);
  const action = found.find(one => title.test(one.title));
  assert.ok(action?.edit, `${title} with an edit among ${found.map(one => one.title).join(" | ")}`);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
  const after = document.getText();
  assert.notEqual(after, before);
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand("undo");
  assert.equal(document.getText(), before, "one undo gives the exact text back");
  return after;
}

describe("refactoring", () => {
  it("changes an opener with what follows it", async () => {
    const editor = await openText(TEXT);
    assert.match(
      await taken(editor, "Prie le", /Engage/),
      /2\. Engage le Comité à former un groupe, à lui faire rapport et à agir/,
    );
  });

  it("splits and joins, with numbers and references", async () => {
    const editor = await openText(TEXT);
    const split = await taken(editor, "Prend note", /Scinder|Split/);
    assert.match(split, /1\. Prend note du rapport\u00a0;\n\n2\. Souligne que l’eau manque\u00a0;\n\n3\. Prie/);
    assert.match(split, /paragraphe 3 ci-dessus/);
  });

  it("makes a list of a sentence, and a sentence of a list", async () => {
    const editor = await openText(TEXT);
    const list = await taken(editor, "Prie le", /Énumérer|enumeration/);
    assert.match(
      list,
      /2\. Prie le Comité\u00a0:\n\na\) De former un groupe\u00a0;\n\nb\) De lui faire rapport\u00a0;\n\nc\) D’agir\u00a0;/,
    );
    const other = await openText(list);
    assert.equal(await taken(other, "a) De former", /en une phrase|one sentence/), TEXT);
  });

  it("moves a clause by a step", async () => {
    const editor = await openText(TEXT);
    const kind = vscode.CodeActionKind.Refactor.append("move");
    assert.match(await taken(editor, "Prie le", /vers le haut|up/, kind), /1\. Prie le Comité[^\n]*\n\n2\. Prend note/);
  });

  it("puts signatures in order", async () => {
    const editor = await openText(
      "Déclaration sur les lacs\n\nNous, ministres,\n\nConscients de l’enjeu,\n\nDécidons d’agir.\n\nPour le Mali\n\nPour le Chili\n",
    );
    const kind = vscode.CodeActionKind.Source.append("organizeSignatures");
    assert.match(await taken(editor, "Nous", /alphab/, kind), /Pour le Chili\n\nPour le Mali\n$/);
  });

  it("offers little where little applies", async () => {
    const { document } = await openSample("fr/declaration.undecl");
    const found = await actions(
      document,
      "la conservation des ressources halieutiques est",
      vscode.CodeActionKind.Refactor,
    );
    assert.ok(found.length <= 6, found.map(({ title }) => title).join(" | "));
  });
});
