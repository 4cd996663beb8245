/** What a person does with the structure: goes to a clause, moves it, cites it, looks for some. */
import * as vscode from "vscode";
import type { MoveStep } from "../../server/protocol/move-clauses.ts";
import { LANGUAGE_ID } from "../host.ts";
import { rangeOf } from "../places.ts";
import { filterNamed, NO_FILTER } from "./filter.ts";
import { pickFilter } from "./filter-pick.ts";
import { FocusedRow } from "./focused.ts";
import { FOLLOW_CURSOR } from "./follow.ts";
import { OPEN_ROW } from "./items.ts";
import type { ClauseMover } from "./moving.ts";
import type { StructureRow } from "./rows.ts";
import { STRUCTURE_VIEW, type StructureView } from "./view.ts";

/** What a key that is pressed in the view names as its rows: there they are not given. */
const SELECTED = "selected";

/** How long the status bar says what was done. In milliseconds. */
const SAID_MS = 4000;

/** The editor's menu gives the address of its text: then the paragraph at the cursor is meant. */
type Given = StructureRow | typeof SELECTED | vscode.Uri;

function isRow(given: Given | undefined): given is StructureRow {
  return given !== undefined && given !== SELECTED && !("scheme" in given);
}

type Run = (rows: readonly StructureRow[]) => unknown;

export function structureCommands(view: StructureView, mover: ClauseMover): vscode.Disposable {
  const focused = new FocusedRow(view.view);
  const step = (by: MoveStep) => (rows: readonly StructureRow[]) => moveBy(view, mover, rows, by);
  const ofRows: Readonly<Record<string, Run>> = {
    "preambule.moveClauseUp": step("up"),
    "preambule.moveClauseDown": step("down"),
    "preambule.promoteClause": step("promote"),
    "preambule.demoteClause": step("demote"),
    "preambule.goToClause": ([row]) => row && view.open(row),
    "preambule.selectClause": async rows => {
      const [row] = await rowsOf(view, rows);
      if (row) await view.open(row, true);
    },
    "preambule.copyClauseReference": rows => copyReference(view, rows),
    "preambule.showClauseReferences": rows => showReferences(view, rows),
  };
  const others: Readonly<Record<string, (argument?: unknown) => unknown>> = {
    "preambule.showStructure": () => vscode.commands.executeCommand(`${STRUCTURE_VIEW}.focus`),
    "preambule.filterStructure": named => {
      const filter = filterNamed(named);
      if (!filter) return chooseFilter(view);
      view.filter = filter;
    },
    "preambule.clearStructureFilter": () => {
      view.filter = NO_FILTER;
    },
    "preambule.followCursor": () => setFollowing(true),
    "preambule.stopFollowingCursor": () => setFollowing(false),
    [OPEN_ROW]: id => {
      const row = view.rows.byId(String(id));
      return row && !focused.isBeingSelected ? view.open(row) : undefined;
    },
  };
  return vscode.Disposable.from(
    focused.register(),
    ...Object.entries(ofRows).map(([name, run]) =>
      vscode.commands.registerCommand(name, (given?: Given, rows?: readonly StructureRow[]) => {
        if (given !== SELECTED) return run(isRow(given) ? (rows ?? [given]) : []);
        const meant = focused.rows;
        return meant.length > 0 ? run(meant) : undefined;
      }),
    ),
    ...Object.entries(others).map(([name, run]) => vscode.commands.registerCommand(name, run)),
  );
}

/** Without rows, what the editor's selections touch. */
async function moveBy(
  view: StructureView,
  mover: ClauseMover,
  rows: readonly StructureRow[],
  step: MoveStep,
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (rows.length === 0) {
    if (editor?.document.languageId === LANGUAGE_ID) await mover.step(editor, step);
    return;
  }
  const now = await view.rowsNow();
  const indexes = rows.filter(row => now?.byId(row.id) === row).map(({ node }) => node.paragraph ?? -1);
  if (now && view.uri) await mover.move(view.uri, now.version, indexes, { step });
}

/** Without rows, the clause at the cursor. */
async function rowsOf(view: StructureView, rows: readonly StructureRow[]): Promise<readonly StructureRow[]> {
  const now = await view.rowsNow();
  if (rows.length > 0) return rows.filter(row => now?.byId(row.id) === row);
  const row = view.rowAtCursor();
  return row ? [row] : [];
}

async function copyReference(view: StructureView, rows: readonly StructureRow[]): Promise<void> {
  const references = (await rowsOf(view, rows)).flatMap(({ node: { reference } }) => reference ?? []);
  if (references.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("This paragraph has nothing by which it could be cited."));
    return;
  }
  const text = references.join(", ");
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t("Copied: {0}", text), SAID_MS);
}

async function showReferences(view: StructureView, rows: readonly StructureRow[]): Promise<void> {
  const [row] = await rowsOf(view, rows);
  const { uri } = view;
  if (!row || !uri) return;
  const { start } = rangeOf(row.node.selection);
  const found = await vscode.commands.executeCommand<vscode.Location[]>("vscode.executeReferenceProvider", uri, start);
  const others = (found ?? []).filter(({ range }) => !rangeOf(row.node.selection).contains(range));
  if (others.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("No other paragraph cites this one."));
    return;
  }
  await view.open(row);
  await vscode.commands.executeCommand("editor.action.showReferences", uri, start, others);
}

async function chooseFilter(view: StructureView): Promise<void> {
  const rows = await view.rowsNow();
  const chosen = rows && (await pickFilter(rows.all, view.filter));
  if (chosen) view.filter = chosen;
}

function setFollowing(isWanted: boolean): Thenable<void> {
  return vscode.workspace.getConfiguration("preambule").update(FOLLOW_CURSOR, isWanted, true);
}
