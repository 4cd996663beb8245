/** The part of the TextMate grammar format that this generator writes. */

export interface Capture {
  readonly name?: string;
  readonly patterns?: readonly Rule[];
}

export type Captures = Readonly<Record<string, Capture>>;

export interface MatchRule {
  readonly name?: string;
  readonly match: string;
  readonly captures?: Captures;
}

export interface SpanRule {
  readonly name?: string;
  readonly contentName?: string;
  readonly begin: string;
  readonly end: string;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly patterns?: readonly Rule[];
}

export interface IncludeRule {
  readonly include: string;
}

export type Rule = MatchRule | SpanRule | IncludeRule;

/** Rules that several others include by `#name`. */
export interface RuleSet {
  readonly patterns: readonly Rule[];
}

export interface TextMateGrammar {
  readonly $schema?: string;
  readonly name: string;
  readonly scopeName: string;
  readonly fileTypes: readonly string[];
  readonly patterns: readonly Rule[];
  readonly repository: Readonly<Record<string, RuleSet>>;
}
