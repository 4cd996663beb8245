/** Asked to move paragraphs with their sub-paragraphs: numbers, marks and references come out as they should be. */
import type { Range, WorkspaceEdit } from "vscode-languageserver-types";

export const MOVE_CLAUSES = "preambule/moveClauses";

/** Indexes of paragraphs in the version that is named: before one, after one, or as the last sub-paragraph of one. */
export type MoveDestination = { readonly before: number } | { readonly after: number } | { readonly into: number };

/** Past the neighbour, out of the list, or into the list of the paragraph above. */
export type MoveStep = "up" | "down" | "promote" | "demote";

export interface MoveClausesParams {
  readonly textDocument: { readonly uri: string; readonly version: number };
  /** Indexes of the paragraphs that move, or ranges that touch them; they come to stand together, in their order. */
  readonly from: readonly number[] | { readonly touched: readonly Range[] };
  readonly to: MoveDestination | { readonly step: MoveStep };
  /** Selections of the editor, which go with the words that they stand in. */
  readonly selections?: readonly Range[];
}

export interface ClausesMoved {
  /** To be undone in one step. */
  readonly edit: WorkspaceEdit;
  /** Those that were given, in the text as moved and in their order; absent when none were given. */
  readonly selections?: readonly Range[];
}

/** Or why not, in the language of messages. */
export type MoveClausesResult = ClausesMoved | { readonly reason: string };
