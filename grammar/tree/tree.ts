/** The typed, read-only tree of a document. Offsets are UTF-16 code units; `end` is exclusive. */
import type { Memoized } from "../memo/memo.ts";
import type { Agreement, InstrumentKind, ParagraphKind, Profile, Section } from "./kinds.ts";

export type { ParagraphKind, Profile, Section } from "./kinds.ts";

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A printed label: `1.`, `a)`, `(ii)`, `3 bis.`; `value` is its place in the series, counted from 1. */
export interface Label extends Span {
  readonly text: string;
  readonly level: number;
  /** What the label may count: `i)` is letter 9 and roman 1. */
  readonly readings: readonly { readonly counter: string; readonly value: number; readonly level: number }[];
  readonly suffix: string | null;
}

export interface ModifierUse extends Span {
  readonly id: string;
  readonly text: string;
}

/** How an opener was recognised: from the lexicon, or from its form alone. */
export type OpenerSource = "lexicon" | "morphology";

/** One head with its modifiers: « Prend note avec satisfaction ». The span is its printed extent. */
export interface OpenerHead extends Span {
  readonly text: string;
  /** The head's own words, folded, as they stand: `prend note`. */
  readonly head: string;
  readonly headSpan: Span;
  readonly source: OpenerSource;
  /** Section(s) that the form may open. */
  readonly sections: readonly Section[];
  /** Cells of the pack that the form agrees with (bits). */
  readonly mask: number;
  /** Concept ids, home first; empty for openers known by form only. */
  readonly concepts: readonly string[];
  /** Dictionary form for openers known by their morphology. */
  readonly lemma: string | null;
  readonly modifiers: readonly ModifierUse[];
}

/**
 * The opener of a clause as printed: usually one head, two when coordinated (« Accueille avec satisfaction et appuie
 * »).
 */
export interface Opener extends Span {
  readonly text: string;
  readonly heads: readonly [OpenerHead, ...OpenerHead[]];
}

export type ReferenceKind = "resolution" | "symbol" | "paragraph" | "item" | "annex" | "date" | "article";

export interface Reference extends Span {
  readonly kind: ReferenceKind;
  readonly text: string;
  readonly groups: Readonly<Record<string, string>>;
}

export interface Terminator extends Span {
  readonly mark: string;
}

/** A quotation or bracket; `end` is null when it is never closed, `start` null when never opened. */
export interface Enclosure {
  readonly kind: "quote" | "bracket";
  readonly open: Span | null;
  readonly close: Span | null;
}

/** The analysis of one block's text, cached by that text: offsets count from the block's start. */
export interface Clause extends Memoized {
  readonly text: string;
  readonly label: Label | null;
  /** A second label on the same line: `1. a)`. */
  readonly innerLabel: Label | null;
  /** A subject of its own before the opener: « Nous, chefs d'État, réaffirmons … ». */
  readonly subject: Subject | null;
  readonly opener: Opener | null;
  /** Openers further on in the clause: « … et expriment leur intention de … ». */
  readonly laterOpeners: readonly OpenerHead[];
  readonly references: readonly Reference[];
  readonly enclosures: readonly Enclosure[];
  readonly terminator: Terminator | null;
  readonly footnoteCalls: readonly Span[];
  /** Where the first word after label and opening quotes begins; the text's length if there is none. */
  readonly bodyStart: number;
  /** Offset just after the last character that is not space. */
  readonly contentEnd: number;
}

export interface Paragraph extends Span {
  /** Position among the document's paragraphs. */
  readonly index: number;
  readonly kind: ParagraphKind;
  readonly section: Section | null;
  /** Index of the instrument it belongs to. */
  readonly instrument: number;
  /** 0 for paragraphs, 1 for `a)`, 2 for `i)` … */
  readonly level: number;
  /** What the label counts among its neighbours; null without a label. */
  readonly number: { readonly counter: string; readonly value: number } | null;
  readonly clause: Clause;
}

/** A run of an instrument's body: its heading, if any, and the paragraphs under it. */
export interface Part {
  readonly section: Section;
  readonly heading: Paragraph | null;
  readonly paragraphs: readonly Paragraph[];
}

/** What the enacting line says: who acts, and how openers agree with it. */
export interface Subject {
  readonly text: string;
  readonly agreement: Agreement;
  /** Cells of the pack that fit (bits). */
  readonly mask: number;
  readonly known: boolean;
}

export interface Instrument extends Memoized {
  readonly index: number;
  readonly kind: InstrumentKind;
  /** `main`, or attached as an annex or an enclosure. */
  readonly role: "main" | "annex" | "enclosure";
  readonly profile: Profile;
  readonly title: readonly Paragraph[];
  readonly enacting: readonly Paragraph[];
  readonly subject: Subject | null;
  readonly parts: readonly Part[];
  /** Every paragraph of the instrument, in order. */
  readonly paragraphs: readonly Paragraph[];
}

/** A suppression comment: `<!-- preambule-disable-next-paragraph RULE: reason -->`. */
export interface Suppression extends Span {
  readonly scope: "file" | "line" | "paragraph";
  /** The rules named, and where. */
  readonly rules: readonly (Span & { readonly id: string })[];
  readonly reason: string;
}

export interface FrontMatter extends Span {
  /** Top-level `key: value` pairs as written; values that are no scalars are kept as text. */
  readonly values: Readonly<Record<string, string>>;
}

export interface DocumentTree extends Memoized {
  readonly text: string;
  readonly language: string;
  readonly profile: Profile;
  readonly frontMatter: FrontMatter | null;
  readonly suppressions: readonly Suppression[];
  readonly instruments: readonly Instrument[];
  readonly paragraphs: readonly Paragraph[];
}
