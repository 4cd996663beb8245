/** Selects the row of the clause at the cursor while the view is visible, if the setting is on. */
import * as vscode from "vscode";
import type { StructureRow } from "./rows.ts";

/** How long to wait for the cursor to rest: it passes many rows while an arrow key is held down. */
const PAUSE_MS = 100;

export const FOLLOW_CURSOR = "structure.followCursor";

/** The part of the view that is needed here. */
interface RowView {
  readonly view: { readonly selection: readonly StructureRow[] };
  rowAtCursor(): StructureRow | undefined;
  reveal(row: StructureRow): Promise<void>;
}

export class CursorFollower implements vscode.Disposable {
  readonly #view: RowView;
  readonly #subscriptions: readonly vscode.Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The last row of the cursor: while the cursor stays in it, the selection is not changed. */
  #last: StructureRow | undefined;

  constructor(view: RowView) {
    this.#view = view;
    this.#subscriptions = [
      vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
        const byHand = kind !== undefined && kind !== vscode.TextEditorSelectionChangeKind.Command;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.follow(byHand), PAUSE_MS);
      }),
      vscode.workspace.onDidChangeConfiguration(change => {
        if (change.affectsConfiguration(`preambule.${FOLLOW_CURSOR}`)) this.follow(true);
      }),
    ];
  }

  /** With `again`, also if the cursor is still in the same row. */
  follow(again = false): void {
    const row = this.#view.rowAtCursor();
    if (!row) return;
    const isOther = row !== this.#last;
    this.#last = row;
    const isWanted = vscode.workspace.getConfiguration("preambule").get(FOLLOW_CURSOR, true);
    if (isWanted && (isOther || (again && !this.#view.view.selection.includes(row)))) void this.#view.reveal(row);
  }

  /** Announces that the cursor will move to a row that is selected already. */
  expect(row: StructureRow | undefined): void {
    this.#last = row;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const one of this.#subscriptions) one.dispose();
  }
}
