/**
 * What printed texts of a language look like beyond their grammar: the section `usage` of `language.yaml`, for the rules.
 * What a language lacks is absent there and empty here.
 */
import type { Pattern } from "./pattern.ts";

/** A word that loses its last vowel before another: `que`, `qu'`. */
export interface Elision {
  readonly word: string;
  readonly elided: string;
  /** The words before which it does, as the pattern of a whole word. */
  readonly before: Pattern;
  /** `before` lists whole words; else it goes by their first letters, and takes misread words for others. */
  readonly sure: boolean;
}

export interface Usage {
  readonly elisions: readonly Elision[];
  /** The first day of a month where it is no plain numeral: `1er`. */
  readonly firstOfMonth: string | null;
  /** Words often printed without the accent of their capital, and the same with it: `Etat`, `État`. */
  readonly capitalAccents: readonly (readonly [plain: string, accented: string])[];
  /** Abbreviations whose full stop ends no sentence, without it. */
  readonly abbreviations: readonly string[];
  /** What stands inside the first pair of quotation marks, on both sides of what is quoted. */
  readonly quoteSpace: string;
  /** What follows a reference to a paragraph and says that it is one of this text: `ci-dessus`. */
  readonly here: readonly Pattern[];
  /** Acronyms that a reader knows without definition. */
  readonly acronyms: readonly string[];
  /** Words before an acronym that show it to be a name: `le`, `du`, `l'`. */
  readonly articles: readonly string[];
  /** Possessives that stand for the subject, by the cell it has: `son` is `leur` for `mp`. */
  readonly possessives: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
