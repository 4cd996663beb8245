/**
 * The row that a key binding is about. VS Code tells extensions the selected rows only, while arrow keys move the
 * focus: so a key binding first makes the view select the focused row, which must not open it.
 */
import * as vscode from "vscode";
import type { StructureRow } from "./rows.ts";

/** The first command of such a key binding, followed by `list.selectAndPreserveFocus` and the actual command. */
export const MEAN_FOCUSED = "preambule.structure.meanFocused";

/** For this time after it, a row is selected without being opened. */
const SELECTING_MS = 500;

export class FocusedRow {
  readonly #view: Pick<vscode.TreeView<StructureRow>, "selection">;
  #before: readonly StructureRow[] = [];
  #until = 0;

  constructor(view: Pick<vscode.TreeView<StructureRow>, "selection">) {
    this.#view = view;
  }

  register(): vscode.Disposable {
    return vscode.commands.registerCommand(MEAN_FOCUSED, () => {
      this.#before = this.#view.selection;
      this.#until = Date.now() + SELECTING_MS;
    });
  }

  /** Whether a row that is opened now is only being selected by a key binding. */
  get isBeingSelected(): boolean {
    return Date.now() < this.#until;
  }

  /** The rows that were selected, if the focused row is one of them; else the focused row. */
  get rows(): readonly StructureRow[] {
    const { selection } = this.#view;
    const [focused] = selection;
    return this.isBeingSelected && focused && this.#before.includes(focused) ? this.#before : selection;
  }
}
