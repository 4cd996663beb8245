/** The versions of a text in other languages, and where the clause at a place stands in each. */
import type { Position, Range } from "vscode-languageserver-types";

export const VERSIONS = "preambule/versions";

export interface VersionsParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** What our client's command takes that a lens calls; both are told by the cursor where absent. */
export const GO_TO_VERSION = "preambule.goToVersion";

export interface VersionsFrom {
  readonly uri: string;
  readonly position: Position;
}

export interface VersionsAnswer {
  /** The clause at the place, by label and first words; empty in a text without any. */
  readonly clause: string;
  /** In the order of their languages' codes. */
  readonly versions: readonly VersionPlace[];
}

export interface VersionPlace {
  readonly uri: string;
  /** The language by its own name: « English ». */
  readonly language: string;
  /** The clause there, or that behind which it should stand. */
  readonly range: Range;
  /** Its label and first words. */
  readonly clause: string;
  /** Whether that version has the clause; otherwise the place is that of its neighbour. */
  readonly has: boolean;
}

/** Where the versions of a text in other languages part from it. */
export const COMPARE_VERSIONS = "preambule/compareVersions";

export interface CompareVersionsParams {
  readonly textDocument: { readonly uri: string };
}

export interface ComparedVersion {
  readonly uri: string;
  /** The language by its own name. */
  readonly language: string;
  /** How many clauses both have. */
  readonly same: number;
  /** In the order of this text. */
  readonly differences: readonly VersionDifference[];
}

export interface VersionDifference {
  /** This text alone has the clause, the other one alone, or it stands elsewhere there. */
  readonly kind: "missing" | "extra" | "moved";
  /** The clause, by label and first words; where only one text has it, that one. */
  readonly clause: string;
  /** The clause in each text, or the one behind which it would stand. */
  readonly here: Range;
  readonly there: Range;
}
