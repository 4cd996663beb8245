/** Requests for the openers that fit a document, for the places where one can be inserted, and for the edit. */
import type { Position } from "vscode-languageserver-types";

/** Answered with `OpenersAnswer`; null if the document is not open or too long. */
export const OPENERS = "preambule/openers";
/** Answered with a `WorkspaceEdit` that selects the place after the opener; null if the opener fits nowhere. */
export const INSERT_OPENER = "preambule/insertOpener";
/** Answered with `InsertPlace[]`, the nearest first; null if the document is not open or too long. */
export const INSERT_PLACES = "preambule/insertPlaces";

export type OpenerSection = "preambular" | "operative";

export interface OpenersParams {
  readonly textDocument: { readonly uri: string };
  /** Determines the body that openers agree with, in a document with several texts; by default the first. */
  readonly position?: Position;
}

export interface OpenersAnswer {
  readonly sections: readonly OpenerList[];
  /** The meanings, by the id in `OpenerEntry.meaning`. */
  readonly meanings: Readonly<Record<string, OpenerMeaning>>;
  /** The section of a paragraph at the position; null if uncertain. */
  readonly section: OpenerSection | null;
}

export interface OpenerList {
  readonly section: OpenerSection;
  readonly label: string;
  readonly families: readonly OpenerFamily[];
}

/** Openers with a similar function: recall, welcome, request … */
export interface OpenerFamily {
  readonly id: string;
  readonly label: string;
  /** The commonest first. */
  readonly openers: readonly OpenerEntry[];
}

export interface OpenerEntry {
  /** As written in this document: « Prend note avec satisfaction ». */
  readonly text: string;
  /** A key of `meanings`. */
  readonly meaning: string;
  /** The number of uses in real texts, in words: « 7 848 emplois »; empty for none. */
  readonly counted: string;
}

export interface OpenerMeaning {
  readonly text: string;
  /** A sentence about its force; empty for openers that ask nothing. */
  readonly force: string;
  /** The equivalents in other languages: « English: Recalls, Recalling ». */
  readonly elsewhere: readonly string[];
}

export interface InsertOpenerParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
  readonly section: OpenerSection;
  readonly text: string;
  /** By default at the position, if a paragraph can begin there, else after the clause at the position. */
  readonly where?: InsertWhere;
}

/** Before or after the clause at the position, with its sub-paragraphs, or at the end of the section. */
export type InsertWhere = "before" | "after" | "end";

export interface InsertPlace {
  readonly section: OpenerSection;
  readonly where: InsertWhere;
  readonly label: string;
  /** The neighbouring clause: « 3. Décide de rester saisie… »; empty if there is none. */
  readonly beside: string;
}
