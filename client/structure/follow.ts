/** The row of the clause at the cursor is selected in the view while that is seen, if the person wants it. */
import * as vscode from "vscode";
import type { StructureRow } from "./rows.ts";

/** The cursor runs through many rows while an arrow key is held down. In milliseconds. */
const PAUSE = 100;

export const FOLLOW_CURSOR = "structure.followCursor";

/** The view, as far as following asks of it. */
interface RowView {
  readonly view: { readonly selection: readonly StructureRow[] };
  rowAtCursor(): StructureRow | undefined;
  reveal(row: StructureRow): Promise<void>;
}

export class CursorFollower implements vscode.Disposable {
  readonly #view: RowView;
  readonly #subscriptions: readonly vscode.Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the cursor was last seen: within one row the view is left as the person has it. */
  #last: StructureRow | undefined;

  constructor(view: RowView) {
    this.#view = view;
    this.#subscriptions = [
      vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
        const byHand = kind !== undefined && kind !== vscode.TextEditorSelectionChangeKind.Command;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.follow(byHand), PAUSE);
      }),
      vscode.workspace.onDidChangeConfiguration(change => {
        if (change.affectsConfiguration(`preambule.${FOLLOW_CURSOR}`)) this.follow(true);
      }),
    ];
  }

  /** `again`: also when the cursor is still in the row that it was in. */
  follow(again = false): void {
    const row = this.#view.rowAtCursor();
    if (!row) return;
    const isOther = row !== this.#last;
    this.#last = row;
    const isWanted = vscode.workspace.getConfiguration("preambule").get(FOLLOW_CURSOR, true);
    if (isWanted && (isOther || (again && !this.#view.view.selection.includes(row)))) void this.#view.reveal(row);
  }

  /** The cursor is put somewhere for a row that is selected already. */
  expect(row: StructureRow | undefined): void {
    this.#last = row;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const one of this.#subscriptions) one.dispose();
  }
}
