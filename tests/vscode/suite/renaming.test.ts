/** A person gives a paragraph another number and an acronym another name, and is told why something has none to give. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openText, rangeOf, readBefore } from "./documents.ts";

const TEXT = `L’Assemblée générale,

Rappelant sa résolution 70/1 du 25 septembre 2015,

Notant l’œuvre de l’Alliance des lacs (ALB),

1. Décide d’agir\u00a0;

2. Invite les États à agir\u00a0;

3. Prie l’ALB d’appliquer les paragraphes 1 et 2 ci-dessus.
`;

async function open(): Promise<vscode.TextDocument> {
  const { document } = await openText(TEXT);
  await readBefore(document);
  return document;
}

function placeOf(document: vscode.TextDocument, words: string, offset = 1): vscode.Position {
  return document.positionAt(document.offsetAt(rangeOf(document, words).start) + offset);
}

/** What the box shows before a name is typed. */
function offered(document: vscode.TextDocument, place: vscode.Position) {
  return vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
    "vscode.prepareRename",
    document.uri,
    place,
  );
}

async function renamed(document: vscode.TextDocument, place: vscode.Position, name: string): Promise<string> {
  const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    "vscode.executeDocumentRenameProvider",
    document.uri,
    place,
    name,
  );
  assert.ok(await vscode.workspace.applyEdit(edit));
  const text = document.getText();
  await vscode.commands.executeCommand("undo");
  assert.equal(document.getText(), TEXT);
  return text;
}

describe("renaming", () => {
  it("offers the number alone, and moves the paragraph to the place of the new one with its references", async () => {
    const document = await open();
    const { range, placeholder } = await offered(document, placeOf(document, "2. Invite"));
    assert.equal(placeholder, "2");
    assert.equal(document.getText(range), "2");
    const text = await renamed(document, placeOf(document, "2. Invite"), "1");
    assert.match(text, /1\. Invite les États à agir\u00a0;\n\n2\. Décide d’agir\u00a0;\n\n3\. Prie l’ALB/);
  });

  it("renames from a reference, too", async () => {
    const document = await open();
    const place = placeOf(document, "paragraphes 1", "paragraphes ".length);
    assert.equal((await offered(document, place)).placeholder, "1");
    assert.match(await renamed(document, place, "2"), /1\. Invite .*\n\n2\. Décide /);
  });

  it("gives an acronym its new name wherever it stands, with the word before it", async () => {
    const document = await open();
    const place = placeOf(document, "(ALB)");
    assert.equal((await offered(document, place)).placeholder, "ALB");
    const text = await renamed(document, place, "AML");
    assert.equal(text, TEXT.replaceAll("ALB", "AML"));
  });

  it("says why a number cannot be had, and what has its name from others", async () => {
    const document = await open();
    await assert.rejects(renamed(document, placeOf(document, "2. Invite"), "9"), /\b9\b/);
    await assert.rejects(async () => offered(document, placeOf(document, "70/1")), /./);
    assert.equal(document.getText(), TEXT);
  });
});
