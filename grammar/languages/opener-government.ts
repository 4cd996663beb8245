/** What openers govern beyond their frames: the section `usage.openerGovernment` of `language.yaml`. What a language lacks is empty. */
export interface OpenerGovernment {
  /** Prepositions that lead to complements, and are plainly wrong behind an opener that has no such complement. */
  readonly prepositions: readonly string[];
  /** Of these, those that are wrong as well where an opener takes its object without any. */
  readonly beforeObjects: readonly string[];
  /** Prepositions with which an article makes an indefinite object: `de` of « constate de la réticence ». */
  readonly partitives: readonly string[];
  /** Prepositions that also lead to who is told: `à` of « Rappelle aux parties que ». */
  readonly datives: readonly string[];
  /**
   * By preposition, nouns that make something else than a complement with it: « à l'unanimité », “at its last session”;
   * under `none` those that need no preposition for that: « cette année ».
   */
  readonly adverbials: Readonly<Record<string, readonly string[]>>;
  /** Small words inside set phrases that are easily left out: `à` of « ayant à l'esprit ». */
  readonly droppable: readonly string[];
  /** What heads take besides their frames, by one form of each; `noun` for one that nothing leads to, `gerund`
   * for a gerund. */
  readonly besides: Readonly<Record<string, readonly string[]>>;
}
