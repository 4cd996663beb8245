/** The request for the structure view: the outline of a document with the findings in each part. */
import type { Range } from "vscode-languageserver-types";

/** Answered with `Structure`; null if the document is not open or too long. */
export const STRUCTURE = "preambule/structure";

export interface StructureParams {
  readonly textDocument: { readonly uri: string };
}

export interface Structure {
  /** The version of the text that was read. */
  readonly version: number;
  readonly nodes: readonly StructureNode[];
}

/** The grammar's kinds of paragraphs, and of the groups that contain them. */
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
  /** The name in the editor's outline: label and first words, on one line. Never empty. */
  readonly name: string;
  /** The label as printed: `1.`, `a)`. */
  readonly label: string | null;
  /** The words between label and opener: « Nous ». */
  readonly lead: string | null;
  /** The opener as printed, on one line: « Prend note avec satisfaction ». */
  readonly opener: string | null;
  /** The first words after label and opener; the name if it has neither. */
  readonly words: string;
  /** What it is, if the name does not say so: « Annexe · Décision ». */
  readonly detail: string | null;
  /** The text for screen readers: kind, name, findings. */
  readonly spoken: string;
  /** The index of the paragraph; null for a group of paragraphs. */
  readonly paragraph: number | null;
  readonly range: Range;
  /** The range of label and opener, title or heading. */
  readonly selection: Range;
  /** A reference to it as the document would write it: « alinéa a) du paragraphe 3 »; null if there is none. */
  readonly reference: string | null;
  /** The findings in it and in its children. */
  readonly findings: FindingCounts;
  readonly children: readonly StructureNode[];
}

export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
  /** « 2 erreurs, 1 avertissement »; empty without findings. */
  readonly text: string;
}
