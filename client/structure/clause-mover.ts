/** Moves clauses with one edit of the server; shows the reason if they cannot be moved. */

import * as vscode from "vscode";
import {
  MOVE_CLAUSES,
  type MoveClausesParams,
  type MoveClausesResult,
  type MoveDestination,
  type MoveStep,
} from "../../server/protocol/move-clauses.ts";
import type { Host } from "../core/host.ts";
import { applyServerEdit } from "../shared/apply-server-edit.ts";
import { findEditor } from "../shared/editors.ts";
import { toPlainRange, toRange } from "../shared/ranges.ts";

type From = MoveClausesParams["from"];
type To = MoveDestination | { readonly step: MoveStep };

export class ClauseMover {
  readonly #host: Host;
  #lastMove: Promise<unknown> = Promise.resolve();
  #pendingMoves = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  /**
   * Moves the paragraphs that the selections of an editor touch. At most one move waits for another, so that moves stop
   * when a held key is released.
   */
  async step(editor: vscode.TextEditor, step: MoveStep): Promise<void> {
    if (this.#pendingMoves > 1) return;
    this.#pendingMoves++;
    const move = () => {
      const touched = editor.selections.map(toPlainRange);
      return this.#move(editor.document, editor.document.version, { touched }, { step });
    };
    this.#lastMove = this.#lastMove.then(move, move).finally(() => this.#pendingMoves--);
    await this.#lastMove;
  }

  /** Moves paragraphs by their indexes in the given version. */
  async move(uri: vscode.Uri, version: number, from: From, to: To): Promise<void> {
    await this.#move(await vscode.workspace.openTextDocument(uri), version, from, to);
  }

  async #move(document: vscode.TextDocument, version: number, from: From, to: To): Promise<void> {
    const editor = findEditor(document.uri);
    const before = editor?.selections ?? [];
    const result = await this.#host.request<MoveClausesResult>(MOVE_CLAUSES, {
      textDocument: { uri: document.uri.toString(), version },
      from,
      to,
      selections: before.map(toPlainRange),
    } satisfies MoveClausesParams);
    if (!result) return;
    if ("reason" in result) {
      void vscode.window.showWarningMessage(result.reason);
      return;
    }
    if (!(await applyServerEdit(this.#host, document, version, result.edit))) return;
    if (editor && result.selections) restoreSelections(editor, result.selections.map(toRange), before);
  }
}

/** Selects the ranges, to which the selected words have moved, in the direction of the selections before. */
function restoreSelections(
  editor: vscode.TextEditor,
  ranges: readonly vscode.Range[],
  before: readonly vscode.Selection[],
): void {
  editor.selections = ranges.map(({ start, end }, at) =>
    before[at]?.isReversed ? new vscode.Selection(end, start) : new vscode.Selection(start, end),
  );
  const [first] = editor.selections;
  if (first) editor.revealRange(first, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
