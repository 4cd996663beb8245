/** The openers that may be written in a document, where, and an edit that writes one as a paragraph of its own. */
import type { Position } from "vscode-languageserver-types";

/** `OpenersAnswer`; null for a document that is not open or too long. */
export const OPENERS = "preambule/openers";
/** `WorkspaceEdit`, after which the place of what follows the opener is selected; null where there is no place for it. */
export const INSERT_OPENER = "preambule/insertOpener";
/** `InsertPlace[]`, the nearest first; null for a document that is not open or too long. */
export const INSERT_PLACES = "preambule/insertPlaces";

export type OpenerSection = "preambular" | "operative";

export interface OpenersParams {
  readonly textDocument: { readonly uri: string };
  /** Tells with whom openers agree, in a document of several texts; absent: the first. */
  readonly position?: Position;
}

export interface OpenersAnswer {
  readonly sections: readonly OpenerList[];
  /** What the openers mean, by the id that openers name. */
  readonly meanings: Readonly<Record<string, OpenerMeaning>>;
  /** The section that a paragraph at the position would belong to, as far as that is sure. */
  readonly section: OpenerSection | null;
}

export interface OpenerList {
  readonly section: OpenerSection;
  readonly label: string;
  readonly families: readonly OpenerFamily[];
}

/** Openers that do alike: recall, welcome, request … */
export interface OpenerFamily {
  readonly id: string;
  readonly label: string;
  /** The commonest first. */
  readonly openers: readonly OpenerEntry[];
}

export interface OpenerEntry {
  /** As it is to be written here: « Prend note avec satisfaction ». */
  readonly text: string;
  /** Key of `meanings`. */
  readonly meaning: string;
  /** How often it was counted, in words: « 7 848 emplois »; empty for one that never was. */
  readonly counted: string;
}

export interface OpenerMeaning {
  readonly text: string;
  /** A sentence; empty for openers that ask nothing. */
  readonly force: string;
  /** The same in the other languages: « English: Recalls, Recalling ». */
  readonly elsewhere: readonly string[];
}

export interface InsertOpenerParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
  readonly section: OpenerSection;
  readonly text: string;
  /** Absent: at the position where a paragraph can begin there, else after the clause that it is in. */
  readonly where?: InsertWhere;
}

/** Beside the clause that the position is in, with its sub-paragraphs, or at the end of the section. */
export type InsertWhere = "before" | "after" | "end";

export interface InsertPlace {
  readonly section: OpenerSection;
  readonly where: InsertWhere;
  readonly label: string;
  /** The clause that the new one would stand beside: « 3. Décide de rester saisie… »; empty where there is none. */
  readonly beside: string;
}
