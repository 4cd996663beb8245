/**
 * What a rule is. One file a rule: id, severity, source, messages, explanation, check and fixes stand together,
 * and everything else (settings, documentation, tests) is derived from them. Its examples stand with each language.
 */
import type { CompiledPack } from "../../grammar/languages/pack.ts";
import type { DocumentTree, Instrument, Paragraph, Profile, Span } from "../../grammar/tree/tree.ts";

/**
 * error*: an adopted text would not be issued like this; *warning*: a reviser would change it; the others: worth a
 * look.
 */
export type Severity = "error" | "warning" | "information" | "hint";

/** A text in each language of messages; `{name}` stands for an argument. Whole sentences, never glued. */
export interface Text {
  readonly fr: string;
  readonly en: string;
}

export type Arguments = Readonly<Record<string, string>>;

export interface Edit extends Span {
  readonly newText: string;
}

export interface Fix {
  readonly title: Text;
  readonly arguments?: Arguments;
  readonly edits: readonly Edit[];
  /** The one right answer: what « fix all » applies. */
  readonly preferred: boolean;
  /** Whether its edits are computed when they are asked for. */
  readonly isLate?: true;
  /** What a fix that gives paragraphs other numbers knows of the references to them. */
  readonly renumbering?: Renumbering;
}

export interface Renumbering {
  /** The numbers in references that may mean one of two paragraphs: they stay as they are, so no one need be right. */
  readonly unclear: readonly Span[];
  /** Whether the numbers are the one right answer, so that the fix is preferred once the references are clear. */
  readonly sure: boolean;
  /** What the fix is called when no reference is unclear. */
  readonly title: Text;
}

/** A fix whose edits are computed when they are asked for, from the tree of the version that it belongs to. */
export interface LateFix {
  readonly title: Text;
  readonly createEdits: (tree: DocumentTree) => readonly Edit[];
  readonly preferred: false;
}

/** Another place that explains the finding: « le titre dit … ici ». */
export interface Related extends Span {
  readonly message: Text;
  readonly arguments: Arguments;
  /** The file that the place is in, where it is another, and the place there; else the place is `start` and `end`. */
  readonly elsewhere?: { readonly uri: string; readonly range: LineRange };
}

/** Lines and characters (UTF-16) from 0. */
export interface LineRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface Finding extends Span {
  /** Key into the rule's `messages`. */
  readonly message: string;
  readonly arguments?: Arguments;
  /** When it is not the rule's own. */
  readonly severity?: Severity;
  readonly fixes?: readonly (Fix | LateFix)[];
  readonly related?: readonly Related[];
}

/** What a rule has found, with its severity under the settings. */
export interface RuledFinding extends Omit<Finding, "fixes"> {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly fixes?: readonly Fix[];
}

/** Spaces of typographers: all no-break, fine ones where the language has them, or the keyboard's. */
export const SPACES = ["nbsp", "fine", "plain"] as const;
export type Spaces = (typeof SPACES)[number];

export interface RuleContext {
  readonly tree: DocumentTree;
  readonly pack: CompiledPack;
  readonly conceptIds: readonly string[];
  /** The spaces that a person wants before marks and inside quotation marks; absent: those that the document has. */
  readonly spaces?: Spaces | undefined;
  readonly instrumentCount: number;
  /** The paragraph so many places before or behind one; null where there is none. */
  readonly getNeighbour: (paragraph: Paragraph, places: 1 | -1) => Paragraph | null;
}

interface RuleBase {
  /** Kebab-case; at once setting, diagnostic code and name of the file. */
  readonly id: string;
  readonly severity: Severity;
  /** Ids of the drafting rules that it checks. */
  readonly sources: readonly string[];
  readonly title: Text;
  readonly explanation: Text;
  readonly messages: Readonly<Record<string, Text>>;
  /** Profiles it applies to; absent: all. */
  readonly profiles?: readonly Profile[];
  /** Rules that replace it where they have a finding inside its own: one fault, one finding. */
  readonly yieldsTo?: readonly string[];
  /** It judges words by their letters, so that it says nothing where a scanner has misread some: « pri› ses par ». */
  readonly needsLetters?: true;
  /** Whether it applies to a language, by its pack; absent: it applies to all. */
  readonly appliesTo?: (pack: CompiledPack) => boolean;
}

/**
 * A rule looks at each paragraph, at each instrument, or once at the whole text. After an edit it is run again where
 * something that it has read may have changed; what it reads is seen, not declared. Four things make that cheap: what is
 * looked for in one paragraph is a search of its own (`memoizePerClause`), what is asked of a word by itself is asked once
 * (`memoizePerWord`), what is computed from many paragraphs is computed once (`memoizePerInstrument`, `memoizePerTree`),
 * and a neighbour is read by `getNeighbour`.
 *
 * A rule of the folder needs more than the text, such as a glossary or another version. It has no check of its own: a
 * feature finds what it tells (`server/features/terms`), and `settleFindings` applies settings and comments.
 */
export type Rule =
  | (RuleBase & {
      readonly scope: "paragraph";
      readonly check: (paragraph: Paragraph, instrument: Instrument, context: RuleContext) => Iterable<Finding>;
    })
  | (RuleBase & {
      readonly scope: "instrument";
      readonly check: (instrument: Instrument, context: RuleContext) => Iterable<Finding>;
    })
  | (RuleBase & { readonly scope: "document"; readonly check: (context: RuleContext) => Iterable<Finding> })
  | (RuleBase & { readonly scope: "folder" });

/** Fills the arguments into a text. */
export function fillTemplate(template: string, values: Arguments = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
