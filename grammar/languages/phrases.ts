/** Set phrases of a language, as `phrases.yaml` has them: what each governs, and how it is put. */

/** Complex prepositions and their like, « conformément à », “in accordance with”, that ask for the same word. */
export interface GoverningPhrases {
  /** As printed, without the word that they ask for: « dans le cadre ». `(a/b)` stands for either. */
  readonly phrases: readonly string[];
  /** What must stand behind it, the usual form first: « de », « d' », « du », « des ». */
  readonly takes: readonly string[];
  /** Prepositions that are wrong there. */
  readonly wrong: readonly string[];
  /** What shows that the word is missing: a determiner, anything that is no function word, a bare verb, or nothing. */
  readonly lost: "determiner" | "any" | "verb" | "none";
  /**
   * *alone*: it may stand by itself, and what follows may be the subject of a sentence, « à la suite les États décident »;
   * *clause*: as a noun, also that of a clause whose verb is past: “the report the Council requested”;
   * *adverb*: it may go with the verb before it, whose object follows: « informer préalablement le Conseil ».
   */
  readonly free: "no" | "alone" | "clause" | "adverb";
  /** Words before which it is another phrase. */
  readonly notAfter: readonly string[];
}

export interface SetPhrases {
  readonly governing: readonly GoverningPhrases[];
  /** What may stand between a phrase and the word that it asks for, though it begins like another: « d'ailleurs ». */
  readonly asides: readonly string[];
  /** Function words and the like: a word is no noun, so that nothing is missing before it. */
  readonly notNouns: readonly string[];
  /** Verbs that are nothing else; where none are listed, what is an infinitive by its form. */
  readonly verbs: readonly string[];
  /** Forms of verbs that their morphology does not tell: “gave”. */
  readonly pasts: readonly string[];
  /** Phrases that are always put in the same words: « à cet égard ». `~` stands before a word that may be left out. */
  readonly fixed: readonly string[];
  /** Small words that are taken for one another. */
  readonly confused: readonly (readonly string[])[];
  /** What is sound, though it is almost a set phrase. */
  readonly sound: readonly string[];
  /** What a plural adds: “regard”, “regards”. */
  readonly pluralEnding: string;
}

/** « (mise/mises) en œuvre » is two phrases, and “in (the/) light”, too. */
export function expandAlternatives(phrase: string): string[] {
  const [whole, inside = ""] = /\(([^()/]*\/[^()]*)\)/.exec(phrase) ?? [];
  if (whole === undefined) return [phrase];
  return inside.split("/").flatMap(one => expandAlternatives(phrase.replace(whole, one)));
}
