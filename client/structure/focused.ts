/**
 * The row that a key is pressed on. VS Code tells extensions which rows are selected, but arrow keys move the focus
 * alone: so a key binding first lets the view select the row that has the focus, which would also open it.
 */
import * as vscode from "vscode";
import type { StructureRow } from "./rows.ts";

/** The first command of such a key binding; `list.selectAndPreserveFocus` follows, and then what is to be done. */
export const MEAN_FOCUSED = "preambule.structure.meanFocused";

/** How long after it a row is selected rather than opened. In milliseconds. */
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

  /** Whether a row that is opened just now is only being selected. */
  get isBeingSelected(): boolean {
    return Date.now() < this.#until;
  }

  /** All that were selected, if the row that has the focus is one of them; or else that alone. */
  get rows(): readonly StructureRow[] {
    const { selection } = this.#view;
    const [focused] = selection;
    return this.isBeingSelected && focused && this.#before.includes(focused) ? this.#before : selection;
  }
}
