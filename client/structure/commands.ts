/** The commands of the structure view: go to a clause, move it, copy its reference, filter. */
import * as vscode from "vscode";
import type { MoveStep } from "../../server/protocol/move-clauses.ts";
import { LANGUAGE_ID } from "../core/host.ts";
import { toRange } from "../shared/ranges.ts";
import type { ClauseMover } from "./clause-mover.ts";
import { FOLLOW_CURSOR } from "./cursor-follower.ts";
import { NO_FILTER, parseFilter } from "./filter.ts";
import { FocusedRow } from "./focused-row.ts";
import { pickFilter } from "./pick-filter.ts";
import { OPEN_ROW } from "./row-item.ts";
import type { StructureRow } from "./rows.ts";
import { STRUCTURE_VIEW, type StructureView } from "./view.ts";

/** The argument of key bindings in the view: they cannot pass rows. */
const SELECTED = "selected";

/** How long the status bar shows a message. */
const MESSAGE_MS = 4000;

/** The editor's menu passes the URI of the document: then the command is about the paragraph at the cursor. */
type CommandTarget = StructureRow | typeof SELECTED | vscode.Uri;

function isRow(given: CommandTarget | undefined): given is StructureRow {
  return given !== undefined && given !== SELECTED && !("scheme" in given);
}

type RowCommand = (rows: readonly StructureRow[]) => unknown;

export function registerStructureCommands(view: StructureView, mover: ClauseMover): vscode.Disposable {
  const focused = new FocusedRow(view.view);
  const step = (by: MoveStep) => (rows: readonly StructureRow[]) => moveRows(view, mover, rows, by);
  const rowCommands: Readonly<Record<string, RowCommand>> = {
    "preambule.moveClauseUp": step("up"),
    "preambule.moveClauseDown": step("down"),
    "preambule.promoteClause": step("promote"),
    "preambule.demoteClause": step("demote"),
    // Without a row, as from the palette, VS Code's own list of the text's parts goes there.
    "preambule.goToClause": ([row]) =>
      row ? view.open(row) : vscode.commands.executeCommand("workbench.action.gotoSymbol"),
    "preambule.selectClause": async rows => {
      const [row] = await getCurrentRows(view, rows);
      if (row) await view.open(row, true);
    },
    "preambule.copyClauseReference": rows => copyReference(view, rows),
    "preambule.showClauseReferences": rows => showReferences(view, rows),
  };
  const others: Readonly<Record<string, (argument?: unknown) => unknown>> = {
    "preambule.showStructure": () => vscode.commands.executeCommand(`${STRUCTURE_VIEW}.focus`),
    "preambule.filterStructure": named => {
      const filter = parseFilter(named);
      if (!filter) return chooseFilter(view);
      view.filter = filter;
    },
    "preambule.clearStructureFilter": () => {
      view.filter = NO_FILTER;
    },
    "preambule.followCursor": () => setFollowing(true),
    "preambule.stopFollowingCursor": () => setFollowing(false),
    [OPEN_ROW]: id => {
      const row = view.rows.find(String(id));
      return row && !focused.isBeingSelected ? view.open(row) : undefined;
    },
  };
  return vscode.Disposable.from(
    focused.register(),
    ...Object.entries(rowCommands).map(([name, run]) =>
      vscode.commands.registerCommand(name, (given?: CommandTarget, rows?: readonly StructureRow[]) => {
        if (given !== SELECTED) return run(isRow(given) ? (rows ?? [given]) : []);
        const focusedRows = focused.rows;
        return focusedRows.length > 0 ? run(focusedRows) : undefined;
      }),
    ),
    ...Object.entries(others).map(([name, run]) => vscode.commands.registerCommand(name, run)),
  );
}

/** Moves the rows; without rows, the paragraphs that the editor's selections touch. */
async function moveRows(
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
  const now = await view.loadRows();
  const indexes = rows.filter(row => now?.find(row.id) === row).map(({ node }) => node.paragraph ?? -1);
  if (now && view.uri) await mover.move(view.uri, now.version, indexes, { step });
}

/** The rows that still exist; without rows, the row at the cursor. */
async function getCurrentRows(view: StructureView, rows: readonly StructureRow[]): Promise<readonly StructureRow[]> {
  const now = await view.loadRows();
  if (rows.length > 0) return rows.filter(row => now?.find(row.id) === row);
  const row = view.rowAtCursor();
  return row ? [row] : [];
}

async function copyReference(view: StructureView, rows: readonly StructureRow[]): Promise<void> {
  const references = (await getCurrentRows(view, rows)).flatMap(({ node: { reference } }) => reference ?? []);
  if (references.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("This paragraph has nothing by which it could be cited."));
    return;
  }
  const text = references.join(", ");
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t("Copied: {0}", text), MESSAGE_MS);
}

async function showReferences(view: StructureView, rows: readonly StructureRow[]): Promise<void> {
  const [row] = await getCurrentRows(view, rows);
  const { uri } = view;
  if (!row || !uri) return;
  const { start } = toRange(row.node.selection);
  const found = await vscode.commands.executeCommand<vscode.Location[]>("vscode.executeReferenceProvider", uri, start);
  const others = (found ?? []).filter(({ range }) => !toRange(row.node.selection).contains(range));
  if (others.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("No other paragraph cites this one."));
    return;
  }
  await view.open(row);
  await vscode.commands.executeCommand("editor.action.showReferences", uri, start, others);
}

async function chooseFilter(view: StructureView): Promise<void> {
  const rows = await view.loadRows();
  const chosen = rows && (await pickFilter(rows.all, view.filter));
  if (chosen) view.filter = chosen;
}

function setFollowing(isWanted: boolean): Thenable<void> {
  return vscode.workspace.getConfiguration("preambule").update(FOLLOW_CURSOR, isWanted, true);
}
