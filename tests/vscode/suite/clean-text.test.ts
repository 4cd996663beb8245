/** Text from PDF or Word, cleaned in the editor and as it is pasted. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openText } from "./documents.ts";
import { poll } from "./poll.ts";

const PAGE = `Les chefs d ’État des pays de l ’Union,

Conscients  de la valeur des lacs et des fleuves pour tous
les peuples de la région et pour leur avenir,

A/82/587

3/4 21-19542

Décident d ’agir.
`;

const CLEAN =
  "Conscients de la valeur des lacs et des fleuves pour tous les peuples de la région et pour leur avenir,\n\nDécident d’agir.";

describe("text from a page", () => {
  it("is cleaned by a command in one step, which undo takes back", async () => {
    const { document } = await openText(PAGE);
    const answer = await vscode.commands.executeCommand<{ dropped: number }>("preambule.cleanText");
    assert.equal(answer.dropped, 2);
    assert.ok(document.getText().trimEnd().endsWith(CLEAN), document.getText());
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), PAGE);
  });

  it("is pasted as it is, unless somebody chooses the offer beside it", async () => {
    const { document } = await openText("");
    await vscode.env.clipboard.writeText(PAGE);
    await vscode.commands.executeCommand("editor.action.clipboardPasteAction");
    await poll("what was pasted", () => document.getText() === PAGE);
  });
});
