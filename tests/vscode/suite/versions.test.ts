/** The same text in two languages: from clause to clause, and what stands above the title. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openSample, rangeOf, readBefore } from "./documents.ts";
import { writeFile, writeUntilHeard } from "./files.ts";
import { poll } from "./poll.ts";

const FRENCH = "fr/declaration.undecl";
const ENGLISH = "en/port-amiral.undecl";

const BEGUN = "---\nlang: fr\n---\n\nL'Assemblée générale,\n\nDécide d'agir.\n";

/** The editor that has the focus, once it shows a file. */
function shown(path: string): Promise<vscode.TextEditor> {
  return poll(`an editor of ${path}`, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.path.endsWith(`/${path}`) && editor;
  });
}

function moveTo(editor: vscode.TextEditor, text: string): void {
  const { start } = rangeOf(editor.document, text);
  editor.selection = new vscode.Selection(start, start);
}

/** The paragraph that the cursor stands at the beginning of. */
const atCursor = ({ document, selection }: vscode.TextEditor) => document.lineAt(selection.active.line).text;

/** The line above the title, once the versions are known. */
async function lensOfVersions({ uri }: vscode.TextDocument): Promise<vscode.CodeLens | undefined> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", uri, 99);
  return lenses.find(({ command }) => command?.command === "preambule.goToVersion");
}

describe("versions of a text in other languages", () => {
  afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  it("are gone to from clause to clause, there and back", async () => {
    const french = await openSample(FRENCH);
    moveTo(french, "pêche illicite");
    await vscode.commands.executeCommand("preambule.goToVersion");
    const english = await shown(ENGLISH);
    await poll("the clause in English", () => atCursor(english).startsWith("Strongly condemn illegal"));
    assert.equal(english.selection.active.character, 0);
    assert.equal(english.viewColumn, french.viewColumn);
    moveTo(english, "women, who carry");
    await vscode.commands.executeCommand("preambule.goToVersion");
    const back = await shown(FRENCH);
    await poll("the clause in French", () => atCursor(back).startsWith("Souhaitent que les femmes"));
  });

  it("are opened beside, and stay where they are shown", async () => {
    const french = await openSample(FRENCH);
    moveTo(french, "Fait à Port-Amiral");
    await vscode.commands.executeCommand("preambule.goToVersionBeside");
    const english = await shown(ENGLISH);
    await poll("the closing in English", () => atCursor(english).startsWith("Done at Port-Amiral"));
    assert.notEqual(english.viewColumn, french.viewColumn);
    moveTo(english, "Agree to meet");
    await vscode.commands.executeCommand("preambule.goToVersion");
    const back = await shown(FRENCH);
    assert.equal(back.viewColumn, vscode.ViewColumn.One);
    await poll("the last clause in French", () => atCursor(back).startsWith("Conviennent de se réunir"));
    assert.equal(vscode.window.visibleTextEditors.length, 2);
  });

  it("follow what is being written, and lead to the neighbour of what is missing", async () => {
    const english = await openSample(ENGLISH);
    const gone = rangeOf(
      english.document,
      "Resolved to bequeath living and nourishing seas to future generations,\n\n",
    );
    await english.edit(edit => edit.delete(gone));
    const french = await openSample(FRENCH);
    moveTo(french, "léguer aux générations");
    await vscode.commands.executeCommand("preambule.goToVersion");
    const there = await shown(ENGLISH);
    await poll("the clause before", () => atCursor(there).startsWith("Convinced that no member country"));
    await vscode.commands.executeCommand("undo");
    await openSample(FRENCH);
    await vscode.commands.executeCommand("preambule.goToVersion");
    const again = await shown(ENGLISH);
    await poll("the clause itself", () => atCursor(again).startsWith("Resolved to bequeath"));
  });

  it("are compared: both show the clause that the other lacks", async () => {
    const english = await openSample(ENGLISH);
    const gone = rangeOf(
      english.document,
      "Resolved to bequeath living and nourishing seas to future generations,\n\n",
    );
    await english.edit(edit => edit.delete(gone));
    await openSample(FRENCH);
    await vscode.commands.executeCommand("preambule.compareVersions");
    const showing = (path: string, line: string) =>
      poll(`${path} at ${line}`, () =>
        vscode.window.visibleTextEditors.find(
          editor => editor.document.uri.path.endsWith(path) && atCursor(editor).startsWith(line),
        ),
      );
    // The first line of the list has the focus.
    const here = await showing(FRENCH, "Résolus à léguer");
    const there = await showing(ENGLISH, "Convinced that no member");
    assert.notEqual(here.viewColumn, there.viewColumn);
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    await poll("the focus", () => vscode.window.activeTextEditor?.document.uri.path.endsWith(ENGLISH));
    await vscode.commands.executeCommand("workbench.action.files.revert");
    assert.ok(!there.document.isDirty);
  });

  it("are begun in another language, beside the original, with the first bracket selected", async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    const place = vscode.Uri.joinPath(folder.uri, "en/begun.undecl");
    const original = vscode.Uri.joinPath(folder.uri, "fr/begun.undecl");
    await writeFile(original, BEGUN);
    try {
      const begun = await vscode.window.showTextDocument(original);
      await readBefore(begun.document);
      await vscode.commands.executeCommand("preambule.newVersion", { language: "en" });
      const version = await shown("en/begun.undecl");
      assert.equal(
        version.document.getText(),
        "---\nlang: en\ntranslationOf: ../fr/begun.undecl\n---\n\nThe General Assembly,\n\nDecides [d'agir].\n",
      );
      assert.equal(version.document.getText(version.selection), "[d'agir]");
      assert.notEqual(version.viewColumn, begun.viewColumn);
      await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    } finally {
      await vscode.workspace.fs.delete(original);
      await vscode.workspace.fs.delete(place);
    }
  });

  it("are translated side by side: the original follows, and the next clause to translate is a key away", async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    const numbers = Array.from({ length: 60 }, (_, at) => at + 1);
    const french = numbers.map(number => `${number}. Invite ${number} États à agir ;`);
    // One clause is missing, and one still in brackets.
    const english = numbers
      .filter(number => number !== 40)
      .map(number => `${number}. Invites ${number === 50 ? "[50 États à agir]" : `${number} States to act`};`);
    const texts = {
      "fr/side.undecl": ["---\nlang: fr\n---", "L'Assemblée générale,", ...french],
      "en/side.undecl": ["---\nlang: en\ntranslationOf: ../fr/side.undecl\n---", "The General Assembly,", ...english],
    };
    const places = Object.keys(texts).map(path => vscode.Uri.joinPath(folder.uri, path));
    for (const [at, paragraphs] of Object.values(texts).entries()) {
      await writeUntilHeard(places[at] as vscode.Uri, `${paragraphs.join("\n\n")}\n`);
    }
    try {
      const begun = await openSample("en/side.undecl");
      await readBefore(begun.document);
      // The server hears of new files a little later than everybody else.
      await poll("the version", async () => (await lensOfVersions(begun.document)) !== undefined);
      await vscode.commands.executeCommand("preambule.translateSideBySide");
      const version = await shown("en/side.undecl");
      const original = vscode.window.visibleTextEditors.find(({ document }) =>
        document.uri.path.endsWith("fr/side.undecl"),
      );
      assert.deepEqual([original?.viewColumn, version.viewColumn], [vscode.ViewColumn.One, vscode.ViewColumn.Two]);
      await vscode.commands.executeCommand("preambule.goToNextOpenClause");
      await poll("the place of what is missing", () => atCursor(version).startsWith("39. "));
      assert.ok(version.selection.active.character > 0);
      const isShown = (start: string) =>
        original?.visibleRanges.some(({ start: first, end }) =>
          original.document.getText(new vscode.Range(first, end)).includes(start),
        );
      await poll("the original at the clause", () => isShown("\n39. "));
      await vscode.commands.executeCommand("preambule.goToNextOpenClause");
      await poll("the clause in brackets", () => atCursor(version).startsWith("50. Invites ["));
      await poll("the original there", () => isShown("\n50. "));
      // A clause whose original changes waits, too, until somebody says that it is up to date.
      assert.ok(original);
      const edit = new vscode.WorkspaceEdit();
      edit.replace(original.document.uri, rangeOf(original.document, "2. Invite"), "2. Invite aussi");
      await vscode.workspace.applyEdit(edit);
      await poll("the outdated clause", async () => {
        await vscode.commands.executeCommand("preambule.goToNextOpenClause");
        return atCursor(version).startsWith("2. ");
      });
      await vscode.commands.executeCommand("preambule.confirmClause");
      await vscode.commands.executeCommand("preambule.goToNextOpenClause");
      await vscode.commands.executeCommand("preambule.goToNextOpenClause");
      await vscode.commands.executeCommand("preambule.goToNextOpenClause");
      await poll("the clause before what is missing", () => atCursor(version).startsWith("39. "));
      await original.document.save();
    } finally {
      await vscode.commands.executeCommand("workbench.action.closeAllEditors");
      for (const place of places) await vscode.workspace.fs.delete(place);
    }
  });

  it("are told above the title, whose lens goes to the title there", async () => {
    const french = await openSample(FRENCH);
    const lens = await poll("the lens", () => lensOfVersions(french.document));
    assert.match(lens.command?.title ?? "", /: English$/);
    assert.match(french.document.lineAt(lens.range.start.line).text, /^Déclaration de Port-Amiral/);
    await vscode.commands.executeCommand("preambule.goToVersion", ...(lens.command?.arguments ?? []));
    const english = await shown(ENGLISH);
    await poll("the title in English", () => atCursor(english).startsWith("Declaration of Port-Amiral"));
  });

  it("are searched by symbol with all other texts of the folder", async function () {
    const { document } = await openSample(FRENCH);
    // The command waits for all extensions, and that for Markdown searches files, which never ends where none can be.
    if (!["file", "vscode-remote"].includes(document.uri.scheme)) this.skip();
    const found = await poll("symbols", async () => {
      const all = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        "vscode.executeWorkspaceSymbolProvider",
        "UAP/2025/DECL/1",
      );
      return all.length > 0 && all.filter(({ name }) => name === "UAP/2025/DECL/1");
    });
    const paths = found.map(({ location }) => location.uri.path).sort();
    assert.deepEqual(
      paths.map(path => path.split("/").slice(-2).join("/")),
      [ENGLISH, FRENCH],
    );
  });
});
