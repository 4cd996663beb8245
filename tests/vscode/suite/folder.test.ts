/** Files of the folder that nobody has open. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openSample, rangeOf } from "./documents.ts";
import { writeFile, writeUntilHeard } from "./files.ts";
import { poll } from "./poll.ts";

const FAULTY = "The General Assembly,\n\nRecalling its decision;\n\nDecides to act.\n";
const GOOD = FAULTY.replace("decision;", "decision,");

function uriOf(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, "no folder is open");
  return vscode.Uri.joinPath(folder.uri, name);
}

/** As a person opens it; what an extension opens, VS Code keeps open for some minutes after its tab is closed. */
async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand("vscode.open", uri);
  return poll(`an editor of ${uri.path}`, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.toString() === uri.toString() && editor;
  });
}

const codes = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).map(({ code }) => codeOf(code));
const codeOf = (code: vscode.Diagnostic["code"]) => (typeof code === "object" ? code.value : code);

function shows(uri: vscode.Uri, expected: readonly string[], what: string): Promise<unknown> {
  return poll(`${what}: ${uri.path}`, () => codes(uri).join() === expected.join());
}

/** How many texts a folder holds; not every file system can be searched. */
async function textsBelow(folder: vscode.Uri): Promise<number> {
  let count = 0;
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    if (type === vscode.FileType.Directory) count += await textsBelow(vscode.Uri.joinPath(folder, name));
    else if (name.endsWith(".undecl")) count++;
  }
  return count;
}

describe("files of the folder", () => {
  const [faulty, moved] = ["réunions/été (1).undecl", "réunions/hiver.undecl"].map(name => uriOf(name)) as [
    vscode.Uri,
    vscode.Uri,
  ];
  const scope = (value: string | undefined) =>
    vscode.workspace
      .getConfiguration("preambule")
      .update("diagnostics.scope", value, vscode.ConfigurationTarget.Workspace);

  before(async () => {
    await writeUntilHeard(faulty, FAULTY);
    // The extension starts with a document.
    await openSample("fr/declaration.undecl");
  });

  after(async () => {
    await scope(undefined);
    await vscode.workspace.fs.delete(uriOf("réunions"), { recursive: true });
  });

  it("are left alone until the settings ask for them, then checked and followed", async () => {
    assert.deepEqual(codes(faulty), []);
    await scope("folder");
    await shows(faulty, ["preambular-mark"], "checked");
    await writeFile(faulty, GOOD);
    await shows(faulty, [], "written anew");
    await writeFile(faulty, FAULTY);
    await shows(faulty, ["preambular-mark"], "written once more");
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(faulty, moved);
    await vscode.workspace.applyEdit(edit);
    await shows(moved, ["preambular-mark"], "moved here");
    await shows(faulty, [], "moved away");
  });

  it("are shown once while they are open, as they are in the editor", async () => {
    const editor = await open(moved);
    await shows(moved, ["preambular-mark"], "opened");
    const comma = new vscode.Range(2, 22, 2, 23);
    await editor.edit(edit => edit.replace(comma, ","));
    await shows(moved, [], "mended");
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await shows(moved, ["preambular-mark"], "closed without saving");
  });

  it("are forgotten when open documents alone are wanted, and when documents are closed", async () => {
    await scope(undefined);
    await shows(moved, [], "not wanted any more");
    await open(moved);
    await shows(moved, ["preambular-mark"], "opened");
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    await shows(moved, [], "closed");
  });

  it("are all checked by a command", async () => {
    const check = await vscode.commands.executeCommand<{ files: number; errors: number }>("preambule.checkFolder");
    assert.equal(check.files, await textsBelow(uriOf("")));
    assert.ok(check.errors > 1);
    await shows(moved, ["preambular-mark"], "checked by the command");
    await poll("findings of a sample", () => codes(uriOf("fr/fautif.undecl")).length > 5);
  });

  it("are gone to from texts that cite them, which lead to the public address of others", async () => {
    const agenda = uriOf("réunions/A-RES-70-1.undecl");
    await writeFile(agenda, "L’Assemblée générale,\n\nDécide d’agir.\n");
    const { document } = await openSample("fr/resolution.undecl");
    const { start } = rangeOf(document, "70/1 du 25");
    await poll("the definition", async () => {
      const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        "vscode.executeDefinitionProvider",
        document.uri,
        start,
      );
      const [target] = found.map(one => ("targetUri" in one ? one.targetUri : one.uri));
      return target?.toString() === agenda.toString();
    });
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      "vscode.executeLinkProvider",
      document.uri,
    );
    const at = (place: vscode.Position) => links.find(({ range }) => range.contains(place))?.target?.toString();
    assert.equal(at(start), agenda.toString());
    assert.equal(at(rangeOf(document, "81/96").start), "https://undocs.org/fr/A/RES/81/96");
  });
});
