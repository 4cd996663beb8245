/** What a language says of a rule, as data: the compiled form of `<code>/rules/<id>.yaml`. */

export interface RuleExample {
  /** A document; `⟦…⟧` marks what the finding covers. */
  readonly bad?: string;
  /** `bad` after its preferred fixes; absent where a person must decide. */
  readonly fixed?: string;
  /** A document in which the rule finds nothing. */
  readonly good?: string;
}

export interface RuleInLanguage {
  readonly examples: readonly RuleExample[];
  /** Why the rule does not apply to the language, per language of messages; null where it does. */
  readonly doesNotApply: { readonly fr: string; readonly en: string } | null;
}
