/** The request for two versions of a text that are shown in step. */
import type { Range } from "vscode-languageserver-types";

/** With `SideBySideParams`; answered with `ClausePair[]`, or null where the version cannot be read. */
export const SIDE_BY_SIDE = "preambule/sideBySide";

export interface SideBySideParams {
  /** The original. */
  readonly textDocument: { readonly uri: string };
  readonly version: { readonly uri: string };
}

export interface ClausePair {
  /** Null where the original has no such clause. */
  readonly original: Range | null;
  /** Null where the version has none. */
  readonly version: Range | null;
  /** Of the words without their label, by which a clause is known again; null where there is none. */
  readonly originalHash: string | null;
  readonly versionHash: string | null;
  /** `open`: what is to be translated stands in brackets still; `parted`: they differ. */
  readonly state: "done" | "open" | "parted" | "missing" | "extra";
}

/** The hashes of the clauses of an earlier state of a text, with `ClauseHashesParams`; answered with `string[]`. */
export const CLAUSE_HASHES = "preambule/clauseHashes";

export interface ClauseHashesParams {
  /** The text as it is now, in whose language the earlier one is read. */
  readonly textDocument: { readonly uri: string };
  /** The earlier state. */
  readonly text: string;
}
