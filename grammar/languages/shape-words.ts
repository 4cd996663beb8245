/** Words by which mistyped marks, labels and numbers are told: the section `usage.shapeWords` of `language.yaml`. */
export interface ShapeWords {
  /** Words in which no sentence ends, whatever mark follows: « et », “the”. */
  readonly hanging: readonly string[];
  /** Words in which none ends behind a comma or one of the former; elsewhere they may: “the text referred to”. */
  readonly hangingBehind: readonly string[];
  /** Words that go on with a sentence, and are small inside it: « notamment ». */
  readonly continuing: readonly string[];
  /** Phrases that no hyphen joins: « en vue de ». */
  readonly unhyphened: readonly string[];
  /** Words that have a hyphen, and what is joined by one to the word behind it: « au-delà », « sous ». */
  readonly hyphened: readonly string[];
  readonly hyphenPrefixes: readonly string[];
  /** What drafters write where something is missing yet: « à compléter ». */
  readonly placeholders: readonly string[];
  /** What stands between the number of a resolution and its date: « du ». */
  readonly dated: string | null;
  /** Words before the day of a full date: « du », « le ». */
  readonly beforeDay: readonly string[];
  /** What an apostrophe stands before in the midst of a word, where elisions are none: “s”. */
  readonly apostropheEndings: readonly string[];
  /** Nouns of parts that have a number of their own as a heading: « section ». */
  readonly sections: readonly string[];
  /** What ordinals count in a preamble: « alinéa du préambule ». */
  readonly preambular: readonly string[];
  /** Articles that do not stand before a noun with its number: “the paragraph 3”. */
  readonly bareBefore: readonly string[];
}
