/** The words that packs and trees share: kinds of paragraphs and instruments, profiles, agreement. */

export type Section = "preambular" | "operative";

export type ParagraphKind =
  | "masthead"
  | "title"
  | "original"
  | "heading"
  | "enacting"
  | "preambular"
  | "operative"
  | "item"
  | "text"
  | "letter"
  | "signature"
  | "closing"
  | "footnote"
  | "furniture";

/** The id of a profile: the name of its file in `grammar/profiles`, such as `ga`. */
export type Profile = string;

export type Gender = "m" | "f" | "n";
export type GrammaticalNumber = "s" | "p";

/** Whom openers agree with: the subject that an enacting line names. Absent features are not marked or not known. */
export interface Agreement {
  readonly person: 1 | 3;
  readonly number: GrammaticalNumber;
  readonly gender?: Gender;
}

/** Kinds of instrument, by how a title begins. */
export type InstrumentKind = "resolution" | "decision" | "declaration" | "recommendation" | "letter" | "text";
