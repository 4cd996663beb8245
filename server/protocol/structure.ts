/** Asked for what the structure view shows: the outline of a document with what is found in it. */
import type { Range } from "vscode-languageserver-types";

/** `Structure`; null for a document that is not open or too long. */
export const STRUCTURE = "preambule/structure";

export interface StructureParams {
  readonly textDocument: { readonly uri: string };
}

export interface Structure {
  /** The version of the text that was read. */
  readonly version: number;
  readonly nodes: readonly StructureNode[];
}

/** Kinds of paragraphs as the grammar tells them, and what holds them. */
export type StructureKind =
  | "instrument"
  | "part"
  | "signatures"
  | "notes"
  | "enacting"
  | "preambular"
  | "operative"
  | "item"
  | "text"
  | "letter"
  | "heading"
  | "signature"
  | "closing"
  | "footnote";

export interface StructureNode {
  readonly kind: StructureKind;
  readonly section: "preambular" | "operative" | null;
  /** As the editor's outline names it: label and first words, on one line. Never empty. */
  readonly name: string;
  /** The label as printed: `1.`, `a)`. */
  readonly label: string | null;
  /** What stands between label and opener: « Nous ». */
  readonly lead: string | null;
  /** The opener as printed, on one line: « Prend note avec satisfaction ». */
  readonly opener: string | null;
  /** First words after label and opener; for what has neither, its name. */
  readonly words: string;
  /** What it is, where the name does not say so: « Annexe · Décision ». */
  readonly detail: string | null;
  /** What a screen reader says: kind, name, what was found. */
  readonly spoken: string;
  /** Index of the paragraph that it is; null for what holds paragraphs. */
  readonly paragraph: number | null;
  readonly range: Range;
  /** Label and opener, title, heading. */
  readonly selection: Range;
  /** How the document itself would refer to it: « alinéa a) du paragraphe 3 »; null where nothing can. */
  readonly reference: string | null;
  /** What was found in it and in all it holds. */
  readonly findings: FindingCounts;
  readonly children: readonly StructureNode[];
}

export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
  /** « 2 erreurs, 1 avertissement »; empty when nothing was found. */
  readonly text: string;
}
