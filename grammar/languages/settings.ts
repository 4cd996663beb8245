/**
 * What a language is, as data: the shape of `grammar/languages/<code>/language.yaml`.
 *
 * Words are written as printed (capital initial, accents, straight or curly apostrophe alike); the reader folds
 * them as it folds the text. A `Pattern` is the source of a regular expression, compiled with the flags `iu` and
 * tried at the start of a paragraph whose line breaks were folded to single spaces and apostrophes to `'`.
 */

import type { Agreement, Gender, GrammaticalNumber, InstrumentKind, ParagraphKind, Profile } from "../tree/kinds.ts";
import type { Pattern } from "./pattern.ts";
import type { Usage } from "./usage.ts";

export type { Agreement, Gender, GrammaticalNumber, InstrumentKind } from "../tree/kinds.ts";
export type { Pattern } from "./pattern.ts";

/** A body known by name, e.g. `L'Assemblée générale`; the longest name that begins a paragraph wins. */
export interface EnactingBody extends Agreement {
  readonly name: string;
  readonly profile?: Profile;
  /** The name in other cases: « Совета Безопасности ». */
  readonly declined?: readonly string[];
}

/** The noun that may head an enacting line after a determiner: `chefs` in « Les chefs d'État … , ». */
export interface SubjectNoun {
  readonly word: string;
  readonly number: GrammaticalNumber;
  readonly gender?: Gender;
}

/** A word that begins an enacting line: determiner (`Les`) or pronoun (`Nous`). It gives what the noun leaves open. */
export interface SubjectDeterminer extends Partial<Agreement> {
  readonly word: string;
}

export interface NumberingStyle {
  /** 0 for operative paragraphs, 1 for `a)`, 2 for `i)` … */
  readonly level: number;
  readonly counter:
    | "decimal"
    | "alpha"
    | "roman"
    | "abjad"
    | "cyrillic"
    | "chinese"
    | "stems"
    | "branches"
    | "enclosed"
    | "circled";
  /** The printed label with `#` for the number: `#.`, `#)`, `(#)`, `# -`. */
  readonly form: string;
  /** What a drafter should write; other styles are only read. */
  readonly preferred?: boolean;
}

/** Marks that end paragraphs. Each list begins with the mark to write; the others are read as equal. */
export interface Terminators {
  readonly enacting: readonly string[];
  readonly preambular: readonly string[];
  readonly operative: readonly string[];
  readonly last: readonly string[];
  readonly leadIn: readonly string[];
  /** What stands between the last word and each of these marks, e.g. `{ ";": "\u00a0" }`. */
  readonly spaceBefore: Readonly<Record<string, string>>;
  /** The same for those who set fine spaces; marks that are absent here have no space of their own. */
  readonly fineSpaceBefore: Readonly<Record<string, string>>;
}

/** How a date is written. */
export interface DateForm {
  /** With `{day}`, `{month}` (from `months`) and `{year}`: `{day} de {month} de {year}`. */
  readonly form: string;
  /** The first of a month, where it is no bare number: `1er`. */
  readonly first?: string;
}

/** A reference that the clause lexer makes one token of; named groups `number`, `letter`, `year`, `date` are kept. */
export interface ReferencePattern {
  readonly kind: "resolution" | "symbol" | "paragraph" | "item" | "annex" | "date" | "article";
  readonly pattern: Pattern;
}

/** How a paragraph of a kind begins when it is no clause: masthead lines, captions, signatures … */
export interface BlockPattern {
  readonly kind: ParagraphKind | "annex" | "enclosure" | "pivot";
  readonly pattern: Pattern;
}

/**
 * An opener that no list holds, told by its form, as words with a space between them (so `s'` is a word):
 * - `{slot}` is a word that has this slot in the morphology; `{pp}` is any slot whose name begins with `pp-`;
 *   `{pp|adj}` is either;
 * - `~` is any number of modifiers, also none;
 * - a word with `*` is one of this form, `*` standing for any letters: `وإذ *`, `*ا منها`;
 * - anything else is that word, folded.
 * What the opener agrees with is what `cells` says; without it, what the masks of all its slots have in common (a word
 * with several fitting slots has the masks of all: `soumis`), so that « se disant préoccupée » is feminine singular.
 */
export interface OpenerPattern {
  readonly section: "preambular" | "operative";
  readonly words: string;
  /** Ids of the cells that the pattern fits whatever its slots say; absent: those of the slots. */
  readonly cells?: readonly string[];
}

/** Phrases like « avec une vive satisfaction », built of parts so that none has to be listed. */
export interface MannerPhrases {
  readonly prepositions: readonly string[];
  /** Words that may stand between preposition and noun besides modifiers of intensity: `une`, `la plus`. */
  readonly fillers: readonly string[];
  readonly nouns: readonly string[];
}

/**
 * Pronouns before a verb: « et les encourage à … ». Many are articles too, so each is in the list of what else it may
 * precede; a language without any leaves the lists empty.
 */
export interface Clitics {
  /** Stand before verbs alone: `lui`, `y`. */
  readonly verbal: readonly string[];
  /** May stand before a singular noun: `le`, `leur`. */
  readonly singular: readonly string[];
  /** May stand before a plural noun: `les`. */
  readonly plural: readonly string[];
  /** Stand before a participle without being its object: `en`. */
  readonly gerund: readonly string[];
  /** Forms of opening verbs that are nouns or adjectives too: `demande`, `continue`. */
  readonly nouns: readonly string[];
}

export interface LanguageSettings {
  readonly code: string;
  /** The language's name in the two languages of messages, and in itself. */
  readonly names: { readonly fr: string; readonly en: string; readonly self: string };
  readonly direction: "ltr" | "rtl";
  readonly segmentation: "words" | "characters";
  /** Openers begin with a capital (fr, en, es). */
  readonly capitalOpeners: boolean;
  /** The commonest small words, by which a text's language is told. */
  readonly commonWords: readonly string[];
  /** The share of them that a text of the language has at least; less where endings say what others say in small words. */
  readonly commonShare: number;
  /** Agreement cells in the order of the bits of a mask. */
  readonly cells: readonly ({ readonly id: string } & Agreement)[];
  readonly bodies: readonly EnactingBody[];
  readonly subjectDeterminers: readonly SubjectDeterminer[];
  readonly subjectNouns: readonly SubjectNoun[];
  readonly terminators: Terminators;
  readonly numbering: readonly NumberingStyle[];
  /** Words that stand before the number of a paragraph: `Article` of « Article 2 : d'autoriser … ». */
  readonly labelWords: readonly string[];
  /** Titles of persons that look like labels: `M` of « M. Paulo Reis ». A capital and a small letter, “Mr.”, are none. */
  readonly personTitles: readonly string[];
  /** Endings of the number in such a label: `er` of « Article 1er : ». */
  readonly ordinalEndings: readonly string[];
  /** Words between two openers of one clause: `et`, `and`. */
  readonly connectors: readonly string[];
  /** Connectors that are written together with the word behind them: `و` of « وتطلب ». */
  readonly attachedConnectors: readonly string[];
  /** Pronouns that may stand between a connector and a second opener. */
  readonly clitics: Clitics;
  /** What may follow the mark of the last item but one: « … ; et ». */
  readonly listLinks: readonly string[];
  /** Words that go on from an opener of an earlier paragraph when they begin one: « Que … ; ». */
  readonly resumptions: readonly string[];
  /**
   * Words one of which must follow an opener in the middle of a clause, so that `et note` the noun is not one; `ال*` is any
   * word that begins so.
   */
  readonly complementStarts: readonly string[];
  /** Heads that may open a second time in a clause, where no form tells whose verb one is: `请`, `重申`. */
  readonly laterHeads: readonly string[];
  /** Words before which two numbers with a dot are a label and no figure: « 2.1 de former ». */
  readonly dottedBefore: readonly string[];
  /** Words that begin a subordinate clause, whose verbs agree with a subject of their own: `que`, `qui`, `that`. */
  readonly subordinators: readonly string[];
  readonly openerPatterns: readonly OpenerPattern[];
  readonly manner: MannerPhrases;
  /** From January on; other names of months may follow the twelve. */
  readonly months: readonly string[];
  readonly dateForm: DateForm;
  readonly quotes: readonly (readonly [open: string, close: string])[];
  readonly references: readonly ReferencePattern[];
  readonly blocks: readonly BlockPattern[];
  /** Headings of a preamble, where its paragraphs need not be participles. */
  readonly preambleHeadings: Pattern | null;
  readonly instruments: readonly { readonly kind: InstrumentKind; readonly pattern: Pattern }[];
  readonly usage: Usage;
}
