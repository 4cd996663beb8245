/** A drafter's way: see how the text is built, find a clause, put it elsewhere, think better of it. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { Api, TreeApi } from "../../../client/core/api.ts";
import { openSample, openText, rangeOf } from "./documents.ts";
import { poll } from "./poll.ts";

const TEXT =
  "L’Assemblée générale,\n\nRappelant sa décision,\n\nConsciente que il faut agir,\n\n1. Engage les États\u00a0:\n\na) À agir\u00a0;\n\nb) À attendre\u00a0;\n\n2. Décide de se réunir\u00a0;\n\n3. Invite les États à agir.\n";
/** The paragraphs 2 and 3 before 1, as it should then be printed. */
const DECIDES_FIRST = TEXT.replace("2. Décide de se réunir\u00a0;\n\n", "").replace(
  "1. Engage",
  "1. Décide de se réunir\u00a0;\n\n2. Engage",
);

/** The tree, as VS Code asks for it. */
async function tree(): Promise<TreeApi> {
  const extension = await poll("the extension", () => vscode.extensions.getExtension<Api>("preambule.preambule"));
  const { structure } = await extension.activate();
  assert.ok(structure);
  return structure;
}

interface ShownRow {
  readonly row: unknown;
  readonly item: vscode.TreeItem;
  readonly depth: number;
}

async function shownRows(view: TreeApi, above?: unknown, depth = 0): Promise<ShownRow[]> {
  const rows = (await view.getChildren(above)) ?? [];
  const found: ShownRow[] = [];
  for (const row of rows) {
    found.push({ row, item: await view.getTreeItem(row), depth }, ...(await shownRows(view, row, depth + 1)));
  }
  return found;
}

/** Rows are for reading: they have plain spaces. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");

const lineOf = ({ item, depth }: ShownRow) => plain(`${"  ".repeat(depth)}${item.label} ${item.description}`.trimEnd());

async function lines(view: TreeApi): Promise<string[]> {
  return (await shownRows(view)).map(lineOf);
}

/** Opens the text with the view, and waits for its rows. */
async function opened(content = TEXT): Promise<{ readonly editor: vscode.TextEditor; readonly view: TreeApi }> {
  const view = await tree();
  const editor = await openText(content);
  await vscode.commands.executeCommand("preambule.clearStructureFilter");
  await vscode.commands.executeCommand("preambule.showStructure");
  await vscode.window.showTextDocument(editor.document);
  await poll("the view", () => view.view.visible);
  await inStep(view, editor);
  return { editor: vscode.window.activeTextEditor ?? editor, view };
}

/** The view shows the text as it stands: each clause begins with what some row shows. */
function inStep(view: TreeApi, { document }: vscode.TextEditor): Promise<boolean> {
  return poll("rows of this text", async () => {
    const shown = (await lines(view)).map(line => line.trim());
    return plain(document.getText())
      .split("\n")
      .filter(line => line !== "")
      .every(line => shown.includes(line));
  });
}

async function rowOf(view: TreeApi, words: string): Promise<ShownRow> {
  return poll(`a row “${words}”`, async () => (await shownRows(view)).find(one => lineOf(one).includes(words)));
}

async function drop(view: TreeApi, dragged: readonly string[], target: string | null): Promise<void> {
  const data = new vscode.DataTransfer();
  const { token } = new vscode.CancellationTokenSource();
  const rows = await Promise.all(dragged.map(words => rowOf(view, words)));
  await view.drag.handleDrag?.(
    rows.map(({ row }) => row),
    data,
    token,
  );
  await view.drag.handleDrop?.(target === null ? undefined : (await rowOf(view, target)).row, data, token);
}

async function undo(editor: vscode.TextEditor): Promise<void> {
  await vscode.window.showTextDocument(editor.document);
  await vscode.commands.executeCommand("undo");
}

function putCursor(editor: vscode.TextEditor, words: string): void {
  const { start } = rangeOf(editor.document, words);
  editor.selection = new vscode.Selection(start, start);
}

const selected = (view: TreeApi, words: string) =>
  poll(`“${words}” selected`, async () => {
    const [row] = view.view.selection;
    return row !== undefined && plain(String((await view.getTreeItem(row)).label)) === words;
  });

describe("the structure", () => {
  it("shows instruments, parts and clauses with number, opener and first words", async () => {
    const { view } = await opened();
    assert.deepEqual((await lines(view)).slice(1), [
      "  L’Assemblée générale,",
      (await lines(view))[2],
      "    Rappelant sa décision,",
      "    Consciente que il faut agir,",
      (await lines(view))[5],
      "    1. Engage les États :",
      "      a) À agir ;",
      "      b) À attendre ;",
      "    2. Décide de se réunir ;",
      "    3. Invite les États à agir.",
    ]);
  });

  it("marks what something was found in, and says so to a screen reader", async () => {
    const { view, editor } = await opened();
    const { item } = await rowOf(view, "Consciente");
    assert.equal(item.resourceUri?.path, "/warning/1");
    assert.match(item.accessibilityInformation?.label ?? "", /Consciente.*\(1 /);
    const { item: sound } = await rowOf(view, "Rappelant");
    assert.equal(sound.resourceUri, undefined);
    const place = rangeOf(editor.document, "que il");
    await editor.edit(change => change.replace(place, "qu’il"));
    await poll("no mark", async () => !(await rowOf(view, "Consciente")).item.resourceUri);
  });

  it("keeps its rows while the text is written", async () => {
    const { view, editor } = await opened();
    const { item: before } = await rowOf(view, "3. Invite");
    const at = rangeOf(editor.document, "1. Engage").start;
    await editor.edit(change => change.insert(at, "1. Prend note du rapport\u00a0;\n\n"));
    await rowOf(view, "Prend note");
    assert.equal((await rowOf(view, "Invite")).item.id, before.id);
  });

  it("goes to the clause of a row, and selects it", async () => {
    const { view, editor } = await opened();
    const { item, row } = await rowOf(view, "b) À");
    assert.ok(item.command);
    await vscode.commands.executeCommand(item.command.command, ...(item.command.arguments ?? []));
    assert.deepEqual(editor.selection.active, rangeOf(editor.document, "b) À").start);
    await vscode.commands.executeCommand("preambule.selectClause", row);
    assert.equal(editor.document.getText(editor.selection), "b) À attendre\u00a0;");
  });

  it("follows the cursor, unless it is not wanted", async () => {
    const { view, editor } = await opened();
    putCursor(editor, "décision,");
    await selected(view, "Rappelant");
    putCursor(editor, "se réunir");
    await selected(view, "2. Décide");
    await vscode.commands.executeCommand("preambule.stopFollowingCursor");
    try {
      putCursor(editor, "attendre");
      await new Promise(done => setTimeout(done, 400));
      await selected(view, "2. Décide");
    } finally {
      await vscode.commands.executeCommand("preambule.followCursor");
    }
    await selected(view, "b) À attendre ;");
  });

  it("moves a clause with its list past the one that it is dropped on; undo gives back the text in one step", async () => {
    const { view, editor } = await opened();
    putCursor(editor, "les États\u00a0:");
    await drop(view, ["1. Engage"], "2. Décide");
    assert.equal(editor.document.getText(), DECIDES_FIRST);
    assert.deepEqual(editor.selection.active, rangeOf(editor.document, "les États\u00a0:").start);
    await inStep(view, editor);
    await undo(editor);
    assert.equal(editor.document.getText(), TEXT);
  });

  it("moves several that are dropped on a part to its beginning", async () => {
    const { view, editor } = await opened();
    const [, , , , part] = (await shownRows(view)).filter(({ depth }) => depth < 2);
    assert.equal(part, undefined, "an instrument with its enacting line and two parts");
    const operative = (await shownRows(view)).filter(({ depth }) => depth === 1)[2];
    assert.ok(operative);
    await drop(view, ["3. Invite", "2. Décide"], String(operative.item.label));
    assert.match(editor.document.getText(), /1\. Décide.*\n\n2\. Invite.*\n\n3\. Engage/);
    await undo(editor);
    assert.equal(editor.document.getText(), TEXT);
  });

  it("leaves the text alone where nothing can be moved or dropped", async () => {
    const { view, editor } = await opened();
    await drop(view, ["L’Assemblée"], "2. Décide");
    await drop(view, ["2. Décide"], "L’Assemblée");
    await drop(view, ["1. Engage"], "1. Engage");
    putCursor(editor, "Rappelant");
    await vscode.commands.executeCommand("preambule.moveClauseUp");
    await vscode.commands.executeCommand("preambule.promoteClause");
    assert.equal(editor.document.getText(), TEXT);
    await vscode.commands.executeCommand("notifications.clearAll");
  });

  it("gives a clause that is dropped in the other part the form of its openers", async () => {
    const { view, editor } = await opened();
    await drop(view, ["3. Invite"], "Rappelant");
    assert.match(editor.document.getText(), /générale,\n\nInvitant les États à agir,\n\nRappelant/);
    await undo(editor);
    assert.equal(editor.document.getText(), TEXT);
  });

  it("moves the clause at the cursor by commands, the cursor with it", async () => {
    const { editor } = await opened();
    putCursor(editor, "se réunir");
    await vscode.commands.executeCommand("preambule.moveClauseUp");
    assert.equal(editor.document.getText(), DECIDES_FIRST);
    assert.deepEqual(editor.selection.active, rangeOf(editor.document, "se réunir").start);
    await vscode.commands.executeCommand("preambule.moveClauseDown");
    assert.equal(editor.document.getText(), TEXT);
    await undo(editor);
    assert.equal(editor.document.getText(), DECIDES_FIRST);
    await undo(editor);
    assert.equal(editor.document.getText(), TEXT);
  });

  it("lets one key press follow another", async () => {
    const { editor } = await opened();
    putCursor(editor, "Invite les États");
    await Promise.all([1, 2].map(() => vscode.commands.executeCommand("preambule.moveClauseUp")));
    assert.match(editor.document.getText(), /1\. Invite les États à agir\u00a0;\n\n2\. Engage/);
  });

  it("moves the row that has the focus, and all that are selected with it, when a key is pressed in the view", async () => {
    const { view, editor } = await opened();
    // As the key binding has it.
    const press = (...commands: unknown[]) =>
      vscode.commands.executeCommand("runCommands", {
        commands: ["preambule.structure.meanFocused", "list.selectAndPreserveFocus", ...commands],
      });
    const moves = (name: string) => press({ command: `preambule.${name}`, args: "selected" });
    /** Goes with the arrow keys to a row, while the one above it is selected. */
    const focus = async (words: string) => {
      const rows = await shownRows(view);
      const at = rows.findIndex(one => lineOf(one).includes(words));
      await poll("the focus", async () => {
        await vscode.commands.executeCommand("preambule.showStructure");
        await vscode.commands.executeCommand("list.focusFirst");
        for (let down = 1; down < at; down++) await vscode.commands.executeCommand("list.focusDown");
        await press();
        return view.view.selection[0] === rows[at - 1]?.row;
      });
      await vscode.commands.executeCommand("list.focusDown");
    };
    await focus("2. Décide");
    await moves("moveClauseUp");
    assert.equal(editor.document.getText(), DECIDES_FIRST);
    await inStep(view, editor);
    await moves("moveClauseDown");
    assert.equal(editor.document.getText(), TEXT);
    await inStep(view, editor);
    await focus("2. Décide");
    await press();
    await vscode.commands.executeCommand("list.expandSelectionDown");
    await poll("two rows", () => view.view.selection.length === 2);
    await moves("moveClauseUp");
    assert.match(editor.document.getText(), /1\. Décide.*\n\n2\. Invite.*\n\n3\. Engage/);
  });

  it("copies how the document would cite a clause", async () => {
    const { view, editor } = await opened();
    putCursor(editor, "attendre");
    await vscode.commands.executeCommand("preambule.copyClauseReference");
    assert.equal(await vscode.env.clipboard.readText(), "alinéa b) du paragraphe 1");
    await vscode.commands.executeCommand("preambule.copyClauseReference", (await rowOf(view, "2. Décide")).row);
    assert.equal(await vscode.env.clipboard.readText(), "paragraphe 2");
  });

  it("shows only what was asked for, says so, and shows all again", async () => {
    const { view } = await opened();
    const shown = async () => (await lines(view)).slice(1).map(line => line.trim());
    const filter = (asked: object) => vscode.commands.executeCommand("preambule.filterStructure", asked);
    await filter({ openers: ["Engage"] });
    assert.deepEqual((await shown()).slice(1), ["1. Engage les États :", "a) À agir ;", "b) À attendre ;"]);
    assert.match(view.view.message ?? "", /3\D+7/);
    assert.equal(view.view.description, "engage");
    await filter({ sections: ["preambular"], text: "decision" });
    assert.deepEqual((await shown()).slice(1), ["Rappelant sa décision,"]);
    // Another text has a filter of its own, and this one keeps its own.
    const first = vscode.window.activeTextEditor?.document ?? assert.fail("no editor");
    await openSample("en/resolution.undecl");
    await poll("the rows of another text", async () => (await lines(view)).length > 12);
    assert.equal(view.view.description, "");
    await vscode.window.showTextDocument(first);
    await poll("the filter of the first text", () => view.view.description !== "");
    await vscode.commands.executeCommand("preambule.clearStructureFilter");
    assert.equal((await shown()).length, 10);
    assert.equal(view.view.message, "");
  });

  it("lets a person check what to show", async () => {
    const { view } = await opened();
    // The list may not be there yet when its keys are pressed: then it is tried more slowly.
    let pause = 0;
    await poll("the first choice", async () => {
      const chosen = vscode.commands.executeCommand("preambule.filterStructure");
      pause += 100;
      await new Promise(done => setTimeout(done, pause));
      await vscode.commands.executeCommand("workbench.action.quickOpenNavigateNext");
      await vscode.commands.executeCommand("workbench.action.quickPickManyToggle");
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
      await chosen;
      return view.view.message !== "";
    });
    assert.deepEqual(
      (await lines(view)).slice(2).map(line => line.trim()),
      ["Consciente que il faut agir,"],
    );
    await vscode.commands.executeCommand("preambule.clearStructureFilter");
  });
});
