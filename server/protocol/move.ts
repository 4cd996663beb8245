/** Asked to move paragraphs with their sub-paragraphs: numbers, marks and references come out as they should be. */
import type { WorkspaceEdit } from "vscode-languageserver-types";

export const MOVE_CLAUSES = "preambule/moveClauses";

/** Indexes of paragraphs in the version that is named: before one, after one, or as the last sub-paragraph of one. */
export type MoveDestination = { readonly before: number } | { readonly after: number } | { readonly into: number };

export interface MoveClausesParams {
  readonly textDocument: { readonly uri: string; readonly version: number };
  /** Indexes of the paragraphs that move; they come to stand together, in their order. */
  readonly from: readonly number[];
  readonly to: MoveDestination;
}

/** One edit, to be undone in one step; or why not, in the language of messages. */
export type MoveClausesResult = { readonly edit: WorkspaceEdit } | { readonly reason: string };
