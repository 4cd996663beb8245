/** The compiled form of a language: what `npm run build` writes and the grammar reads. Plain JSON. */

import type { PatternNeeds } from "../text/pattern-prefilter.ts";
import type { Governors } from "./governors.ts";
import type { Pattern } from "./pattern.ts";
import type { SetPhrases } from "./phrases.ts";
import type { LanguageSettings } from "./settings.ts";

export type OpenerSection = "preambular" | "operative";

/**
 * `[form, section, mask, concepts]`: the printed form, the cells it agrees with (bits of `cells`), its readings, home
 * first. A fifth member 1 marks a form that is recognised but never offered: another spelling (`Etant`), or what only
 * stands with an adjective between (`Exprimant sa (profonde) indignation`). A sixth member is the number of words that
 * are printed as the opener, where the rest only tells the meaning: `Décide` of `Décide · de rester saisi`.
 */
export type HeadForm = readonly [
  form: string,
  section: "p" | "o",
  mask: number,
  concepts: readonly number[],
  hidden?: 0 | 1,
  printed?: number,
];

/** `[form, id, kind, places]`: places are any of `b`efore, `i`nside, `a`fter the head. */
export type ModifierForm = readonly [form: string, id: string, kind: string, places: string];

/** Words that share a paradigm: `endings[k]` is what slot `k` adds to each stem; `null` where the slot has no form. */
export interface Paradigm {
  readonly endings: readonly (string | null)[];
}

/** A slot of the paradigms: its name, and the mask of cells it agrees with (0: no agreement to speak of). */
export interface Slot {
  readonly name: string;
  readonly mask: number;
}

export interface Morphology {
  readonly slots: readonly Slot[];
  readonly paradigms: readonly Paradigm[];
  /** The places of its paradigms, by stem (`word-index.ts`). */
  readonly stems: string;
}

/** For slips of the finger in the first words of openers. */
export interface MisspellingIndex {
  /** The sections of first words, 0 for preambular and 1, by what `getSkeleton` makes of them (`word-index.ts`). */
  readonly skeletons: string;
  /** Dictionary forms of all of them, with spaces between. */
  readonly lemmas: string;
}

/**
 * Words by which a language is told: its `common` small words; those `known` of the field, first words of openers and
 * words of bodies, since a text of three lines has little else; of an `other` language, which has no pack, small words
 * that are rare in those that have one.
 */
export interface WordList {
  readonly kind: "common" | "known" | "other";
  /** Of the language. */
  readonly code: string;
  /** Of common words: the share that a text of the language has at least; 0 for other lists. */
  readonly least: number;
}
export type WordListKind = WordList["kind"];

/** What tells languages from one another. */
export interface TellingWords {
  /** The language that is written in ideographs; null where none of those with a pack is. */
  readonly ofIdeographs: string | null;
  readonly lists: readonly WordList[];
  /** By folded word, the places of its lists (`word-index.ts`). */
  readonly index: string;
}

/** What follows an opener, from `frames.tsv`: frame id, share of the concept's openers (0 when only grammar says so). */
export type Frame = readonly [frame: string, example: string, share: number, note: string];

/**
 * `[shape, count, byProfile]`: a way in which a head was printed in real texts, and how often, in all and in those of
 * one body. In a shape `#` is the head and `#2` its first two words: « Prend également note » is `#1 également #`.
 */
export type CountedShape = readonly [shape: string, count: number, byProfile?: Readonly<Record<string, number>>];

/** `[forms, shapes]`: the forms of one head of the dictionary, as indexes of `heads`, and its shapes. */
export type CountedHead = readonly [forms: readonly number[], shapes: readonly CountedShape[]];

/** Openers with two heads, as printed: « Rappelant et réaffirmant ». */
export type CountedPhrase = readonly [
  text: string,
  section: "p" | "o",
  mask: number,
  count: number,
  byProfile?: Readonly<Record<string, number>>,
];

/** How often openers were counted in real texts; completion ranks by it. */
export interface OpenerCounts {
  readonly heads: readonly CountedHead[];
  readonly phrases: readonly CountedPhrase[];
}

/**
 * `[heads, text]`: a sentence to fill in after the heads (indexes of their forms in the dictionary); what stands in
 * `‹…›` is to be replaced.
 */
export type Complement = readonly [heads: readonly number[], text: string];

/**
 * An opener on a scale of those that may stand for one another. `object` is what stands before its object (empty:
 * nothing; null: it has none), `act` before the infinitive, `clause` before a clause; `forms` are indexes of `heads`.
 */
export interface ScaleEntry {
  readonly scale: string;
  readonly object: string | null;
  readonly act: string | null;
  readonly clause: string | null;
  /** Its place on the scale: force or attitude. */
  readonly step: number;
  readonly forms: readonly number[];
}

/**
 * `[name, since, variants, spellings, informal, common]`: how the United Nations name a State, and from which year (0:
 * always); its other official forms; wrong spellings of the name; names that they do not use; the common name.
 */
export type StateName = readonly [
  name: string,
  since: number,
  variants: readonly string[],
  spellings: readonly string[],
  informal: readonly string[],
  common: string,
];

export interface StateNames {
  readonly named: readonly StateName[];
  /** Names of all others, which are the common ones, with `|` between them. */
  readonly others: string;
}

/** Official names of organs and instruments, and how to tell what is none of them from what is one misprinted. */
export interface OfficialNames {
  /** For each name its forms, the usual one first. */
  readonly official: readonly (readonly string[])[];
  /** Words that tell no name from another: `de`, `pour`. */
  readonly links: readonly string[];
  /** Those of them that join two things: `et`. */
  readonly joins: readonly string[];
  /** Pairs of words that are as one: `nations unies`. */
  readonly units: readonly string[];
  /** Words taken for one another: `mondiale` and `internationale`. */
  readonly confused: readonly (readonly string[])[];
}

/**
 * A word, or words, that are wrong by what stands about them, and what belongs there: one is the answer, of several a
 * person chooses. All conditions that are there must hold. Of a neighbour, a word tells (as written where it has a
 * capital), several words, an ending (`-ment`), the name of a slot that one of its readings has (`{inf}`; `{pp}` for all
 * participles), or `{mark}` (none: the text ends there, or something else than blanks is between), `{number}`,
 * `{capital}`, `{small}` (its first letter).
 */
export interface WordSlip {
  readonly wrong: string;
  readonly right: readonly string[];
  readonly after?: readonly string[];
  readonly before?: readonly string[];
  readonly notAfter?: readonly string[];
  readonly notBefore?: readonly string[];
  /** Another reading is thinkable: the fix is for a person to choose. */
  readonly unsure?: true;
}

export interface CompiledPack extends LanguageSettings {
  /** First words of a line that shows the profile of a text. */
  readonly signs: readonly { readonly kind: string; readonly pattern: Pattern }[];
  readonly complements: readonly Complement[];
  readonly scales: readonly ScaleEntry[];
  readonly heads: readonly HeadForm[];
  /** Per concept index, the heads of the dictionary (3rd person singular, masculine) for display. */
  readonly display: Readonly<Record<string, { readonly p: readonly string[]; readonly o: readonly string[] }>>;
  readonly modifiers: readonly ModifierForm[];
  readonly morphology: Morphology;
  /** Nouns of one gender and adjectives, in the slots `noun-ms` to `adj-fp`; empty where nothing agrees with nouns. */
  readonly nominals: Morphology;
  readonly frames: Readonly<Record<string, readonly Frame[]>>;
  readonly openerCounts: OpenerCounts;
  /** By character, the letter by which it is typed: `h` for `回`; empty where letters are typed themselves. */
  readonly initials: Readonly<Record<string, string>>;
  /** Heads around their object, by what stands before it, with an index of the first words behind it. */
  readonly partedHeads: readonly {
    readonly start: string;
    readonly heads: readonly HeadForm[];
    readonly firstWords: string;
  }[];
  /** By first word, folded, the places in these lists of what begins with it (`word-index.ts`). */
  readonly firstWords: Readonly<Record<"heads" | "modifiers" | "bodies" | "subjectNouns", string>>;
  readonly misspellings: MisspellingIndex;
  /** By the id of a rule: patterns of what print writes otherwise, and what it writes; `$1` is the first group. */
  readonly written: Readonly<Record<string, readonly (readonly [find: Pattern, write: string])[]>>;
  readonly slips: {
    /** Words that conditions name together, as `{name}`; a list may name others. */
    readonly lists: Readonly<Record<string, readonly string[]>>;
    /** By the id of a rule. */
    readonly rules: Readonly<Record<string, readonly WordSlip[]>>;
  };
  readonly phrases: SetPhrases;
  /** What words take, and what never stands behind them. */
  readonly government: readonly Governors[];
  readonly states: StateNames;
  readonly officialNames: OfficialNames;
  /** For each of these patterns, in their order. */
  readonly needs: Readonly<
    Record<"references" | "blocks" | "instruments" | "signs" | "elisions", readonly PatternNeeds[]>
  >;
  /**
   * By the id of a rule, what the wordings that it looks for begin with, as `getPrintedCode` writes it, a line each; absent
   * where one of them may begin with anything.
   */
  readonly wordings: Readonly<Record<string, string>>;
  /** Ids of the rules that do not apply to the language, as its folder says with a reason. */
  readonly exemptRules: readonly string[];
}

/** What a paragraph is in the chain of marks that a profile says something of. */
export type MarkedPart = "enacting" | "preambular" | "operative" | "item";

export interface ProfileData {
  readonly names: { readonly fr: string; readonly en: string };
  /** The marks of the United Nations are asked for, whatever most paragraphs of the text do. */
  readonly strict: boolean;
  /** It is no house of the United Nations, and has its own usage in numbers, labels, names and the enacting line. */
  readonly own: boolean;
  /** A line before the preamble says who acts. */
  readonly enactingLine: boolean;
  /** Openers may begin in lower case. */
  readonly lowerCase: boolean;
  /** Marks that are usual besides those of the language; the empty one is none at all. */
  readonly marks: Readonly<Partial<Record<MarkedPart, readonly string[]>>>;
  /** Forms of the labels of items that are usual besides the language's: `#)`. */
  readonly labels: readonly string[];
}

/** `concepts.tsv` compiled; a head refers to concepts by their index here. */
export interface Concept {
  readonly id: string;
  readonly family: string;
  readonly sections: "pre" | "op" | "both";
  readonly force: number | null;
  readonly attitude: number | null;
  /** Meaning in one line, per language of messages. */
  readonly meaning: { readonly fr: string; readonly en: string };
}

/** Heads of a concept in one language: preambular, operative; what stands first is the usual one. */
export interface ConceptHeads {
  readonly p: readonly string[];
  readonly o: readonly string[];
}

/**
 * How much likelier a concept is after another than anywhere in the section (1: as likely), by index of the concepts.
 * `unseen` holds for those that were never counted there.
 */
export interface Followers {
  readonly unseen: number;
  readonly lifts: Readonly<Record<string, number>>;
}

/** By section, then by the index of the concept before; under the empty key, what begins the section. */
export type Transitions = Readonly<Record<"p" | "o", Readonly<Record<string, Followers>>>>;
