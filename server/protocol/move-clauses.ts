/** The request that moves paragraphs with their sub-paragraphs, and adapts labels, marks and references. */
import type { Range, WorkspaceEdit } from "vscode-languageserver-types";

export const MOVE_CLAUSES = "preambule/moveClauses";

/** Before or after a paragraph, or as its last sub-paragraph; an index of the version that the request names. */
export type MoveDestination = { readonly before: number } | { readonly after: number } | { readonly into: number };

/** `up`, `down`: past the neighbour; `promote`: out of the list; `demote`: into the list of the paragraph above. */
export type MoveStep = "up" | "down" | "promote" | "demote";

export interface MoveClausesParams {
  readonly textDocument: { readonly uri: string; readonly version: number };
  /** Indexes of the paragraphs to move, or ranges that touch them. They end up together, in their order. */
  readonly from: readonly number[] | { readonly touched: readonly Range[] };
  readonly to: MoveDestination | { readonly step: MoveStep };
  /** Selections of the editor, which move with their text. */
  readonly selections?: readonly Range[];
}

export interface MovedClauses {
  /** One edit, undone in one step. */
  readonly edit: WorkspaceEdit;
  /** The selections of the request, in the new text; absent if the request had none. */
  readonly selections?: readonly Range[];
}

/** The edit, or the reason why there is none, in the language of messages. */
export type MoveClausesResult = MovedClauses | { readonly reason: string };
