/** What words of a language govern inside a sentence, from `government.tsv`. */

/**
 * What the words of a row are. `verb`: also in its finite forms and its present participle. `reflexive`: a verb whose
 * complement shows that its pronoun is missing. `participle`: of the past, as an adjective. `passive`: the same, before the
 * name of who acts. `word`: any other word that
 * has one form. `aside`: words that may stand behind any other and are no complement of it. `setting`: nouns of asides
 * (« au niveau national »). `causative`: verbs whose infinitive has a subject behind it (« faire participer les »).
 * `plain`: a verb that is never
 * a noun, where many are. `taker`: what takes an infinitive of its own.
 */
export const GOVERNOR_KINDS = [
  "verb",
  "reflexive",
  "participle",
  "passive",
  "adjective",
  "noun",
  "word",
  "aside",
  "setting",
  "causative",
  "presentative",
  "nominal",
  "plain",
  "taker",
] as const;
export type GovernorKind = (typeof GOVERNOR_KINDS)[number];

/** The complement that has no preposition; the infinitive, alone or behind a preposition (`de+verb`). */
export const OBJECT = "object";
export const VERB = "verb";
/** A gerund without a preposition. */
export const GERUND = "gerund";

/** Words, several with blanks between, that govern alike. */
export interface Governors {
  readonly words: readonly string[];
  readonly kind: GovernorKind;
  /** What it takes, the usual one first: `object`, `verb`, a preposition, a preposition and a verb. */
  readonly takes: readonly string[];
  /** What never stands right behind it. */
  readonly never: readonly string[];
}
