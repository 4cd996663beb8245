import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openText } from "./documents.ts";
import { poll } from "./poll.ts";

const EXTENSION_ID = "preambule.preambule";

describe("the installed extension", () => {
  it("stays asleep while other files are read", async () => {
    const extension = vscode.extensions.getExtension(EXTENSION_ID);
    assert.ok(extension, "not installed");
    const page = await vscode.workspace.openTextDocument({ language: "markdown", content: "# Recalling\n" });
    await vscode.window.showTextDocument(page);
    // Whoever answers for Markdown has been awakened by then.
    await poll("an outline", async () => {
      const found = await vscode.commands.executeCommand<unknown[]>("vscode.executeDocumentSymbolProvider", page.uri);
      return found && found.length > 0;
    });
    assert.equal(extension.isActive, false, "this file has to be the suite's first");
    const { activationEvents, capabilities } = extension.packageJSON;
    assert.deepEqual(capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
    // VS Code adds what the manifest's commands, views and language ask for.
    const others = (activationEvents as string[]).filter(
      event =>
        !/^on(?:Language:un-declaration|Command:preambule\.|View:preambule\.|WebviewPanel:preambule\.)/.test(event),
    );
    assert.deepEqual(others, []);
  });

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

  it("has every command that its manifest names", async () => {
    const extension = vscode.extensions.getExtension(EXTENSION_ID);
    const named: { command: string }[] = extension?.packageJSON.contributes.commands ?? [];
    const commands = await vscode.commands.getCommands(true);
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.map(({ command }) => command).filter(command => !commands.includes(command)),
      [],
    );
  });
});
