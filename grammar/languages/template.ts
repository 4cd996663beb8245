/** Texts to begin with, as data: the compiled form of `<code>/templates.yaml`. */

export const TEMPLATE_KINDS = ["resolution", "declaration", "decision", "letter"] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/**
 * In `text` and `signature` stand `‹…›` for the drafter to replace, the same words in all places at once; `[Rappelant]`
 * for that opener in the form that agrees with the enacting line; `{title}`, `{subject}`, `{signatures}`; in
 * `signature` `{state}` and `{person}`. Lines end with `\n`.
 */
export interface Template {
  readonly label: string;
  readonly description: string;
  /** Whom the text may speak for: the bodies of the language's pack first, if it is so, then these. */
  readonly bodies: boolean;
  readonly subjects: readonly string[];
  readonly title: string;
  readonly text: string;
  readonly signature: string;
}

export interface LanguageTemplates {
  readonly kinds: Readonly<Record<TemplateKind, Template>>;
  /** Signatories to replace, in the alphabetical order of the language; after them come `otherState`s with a `{letters}`. */
  readonly states: readonly string[];
  readonly otherState: string;
  readonly person: string;
}
