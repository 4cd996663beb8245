/** Moves clauses: one edit, one step of undo; what cannot be moved says why. */
import * as vscode from "vscode";
import {
  MOVE_CLAUSES,
  type MoveClausesParams,
  type MoveClausesResult,
  type MoveDestination,
  type MoveStep,
} from "../../server/protocol/move-clauses.ts";
import { editorOf } from "../editors.ts";
import type { Host } from "../host.ts";
import { plainRange, rangeOf } from "../places.ts";

type From = MoveClausesParams["from"];
type To = MoveDestination | { readonly step: MoveStep };

export class ClauseMover {
  readonly #host: Host;
  #running: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  /**
   * Moves what the selections of an editor touch. A key that is held down must not go on when it is let go: one move
   * may wait for another, no more.
   */
  async step(editor: vscode.TextEditor, step: MoveStep): Promise<void> {
    if (this.#waiting > 1) return;
    this.#waiting++;
    const move = () => {
      const touched = editor.selections.map(plainRange);
      return this.#move(editor.document, editor.document.version, { touched }, { step });
    };
    this.#running = this.#running.then(move, move).finally(() => this.#waiting--);
    await this.#running;
  }

  /** Moves paragraphs by their indexes in the version that is named. */
  async move(uri: vscode.Uri, version: number, from: From, to: To): Promise<void> {
    await this.#move(await vscode.workspace.openTextDocument(uri), version, from, to);
  }

  async #move(document: vscode.TextDocument, version: number, from: From, to: To): Promise<void> {
    const editor = editorOf(document.uri);
    const before = editor?.selections ?? [];
    const result = await this.#host.ask<MoveClausesResult>(MOVE_CLAUSES, {
      textDocument: { uri: document.uri.toString(), version },
      from,
      to,
      selections: before.map(plainRange),
    } satisfies MoveClausesParams);
    if (!result) return;
    if ("reason" in result) {
      void vscode.window.showWarningMessage(result.reason);
      return;
    }
    const edit = await this.#host.client()?.protocol2CodeConverter.asWorkspaceEdit(result.edit);
    // Somebody went on writing: the edit is of a text that is no more.
    if (!edit || document.version !== version || !(await vscode.workspace.applyEdit(edit))) return;
    if (editor && result.selections) select(editor, result.selections.map(rangeOf), before);
  }
}

/** The edit has put the cursor somewhere; where it was `before`, it was in the words that are in the ranges now. */
function select(editor: vscode.TextEditor, ranges: readonly vscode.Range[], before: readonly vscode.Selection[]): void {
  editor.selections = ranges.map(({ start, end }, at) =>
    before[at]?.isReversed ? new vscode.Selection(end, start) : new vscode.Selection(start, end),
  );
  const [first] = editor.selections;
  if (first) editor.revealRange(first, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
