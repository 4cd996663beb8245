import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openText } from "./documents.ts";
import { poll } from "./poll.ts";

const EXTENSION_ID = "preambule.preambule";

describe("the installed extension", () => {
  it("starts when a declaration is opened, whatever the folder's trust", async () => {
    const extension = vscode.extensions.getExtension(EXTENSION_ID);
    assert.ok(extension, "not installed");
    const editor = await openText("Rappelant sa résolution 12/3,\n");
    assert.equal(editor.document.languageId, "un-declaration");
    await poll("activation", () => extension.isActive);
  });

  it("sets the editor for prose", async () => {
    const { document } = await openText("L’Assemblée générale,\n");
    const editor = vscode.workspace.getConfiguration("editor", document);
    assert.equal(editor.get("wordWrap"), "on");
    assert.equal(editor.get("formatOnType"), true);
    assert.equal(editor.get("formatOnSave"), false);
    assert.equal(editor.get("unicodeHighlight.ambiguousCharacters"), false);
    assert.equal(editor.get("unicodeHighlight.invisibleCharacters"), false);
    assert.equal(editor.get("wordBasedSuggestions"), "off");
    const inOtherLanguages = vscode.workspace.getConfiguration("editor", { languageId: "markdown" });
    assert.equal(inOtherLanguages.get("bracketPairColorization.enabled"), true);
  });

  it("offers its commands", async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const name of ["newDocument", "restartServer", "showOutput"]) {
      assert.ok(commands.includes(`preambule.${name}`), name);
    }
  });
});
