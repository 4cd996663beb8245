/** Requests about the versions of a text in other languages. */
import type { Position, Range } from "vscode-languageserver-types";

/** Finds the clause at a position in each version; answered with `VersionsAnswer`. */
export const VERSIONS = "preambule/versions";

export interface VersionsParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** The command of our client that a lens runs; without an argument, it starts from the cursor. */
export const GO_TO_VERSION = "preambule.goToVersion";

export interface VersionsFrom {
  readonly uri: string;
  readonly position: Position;
}

export interface VersionsAnswer {
  /** The clause at the position: its label and first words; empty in a text without clauses. */
  readonly clause: string;
  /** Whether the front matter says that this text is the translation of another. */
  readonly isTranslation: boolean;
  /** Sorted by language code. */
  readonly versions: readonly VersionPlace[];
}

export interface VersionPlace {
  readonly uri: string;
  /** The name of the language in itself: « English ». */
  readonly language: string;
  /** The clause in that version, or the one after which it should be. */
  readonly range: Range;
  /** The label and first words of that clause. */
  readonly clause: string;
  /** Whether that version has the clause; if not, `range` and `clause` are those of the neighbour. */
  readonly has: boolean;
}

/** Compares a text with all its versions; answered with `ComparedVersion[]`. */
export const COMPARE_VERSIONS = "preambule/compareVersions";

export interface CompareVersionsParams {
  readonly textDocument: { readonly uri: string };
}

export interface ComparedVersion {
  readonly uri: string;
  /** The name of the language in itself. */
  readonly language: string;
  /** The number of clauses that both have. */
  readonly same: number;
  /** In the order of this text. */
  readonly differences: readonly VersionDifference[];
}

export interface VersionDifference {
  /** `missing`: only this text has the clause; `extra`: only the other; the others are told by their message. */
  readonly kind: string;
  /** The label and first words of the clause. */
  readonly clause: string;
  /** One sentence in the reader's language. */
  readonly message: string;
  /** The clause in each text, or the one after which it would be. */
  readonly here: Range;
  readonly there: Range;
}
