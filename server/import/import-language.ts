/**
 * The language data that the import needs, made from language packs: patterns, labels, common words, elisions, spacing.
 * The rest of this folder contains no word of any language.
 */
import { OpenerMatcher } from "../../grammar/clause/opener-matcher.ts";
import { createPhrases } from "../../grammar/clause/phrases.ts";
import type { CompiledPack } from "../../grammar/languages/pack.ts";
import type { BlockPattern } from "../../grammar/languages/settings.ts";
import { fold, WordStream } from "../../grammar/text/words.ts";
import { createLabelPattern } from "./labels.ts";
import { findLastWord } from "./marks.ts";

export type PatternKind = BlockPattern["kind"];

export interface ImportLanguage {
  readonly code: string;
  /** Null without a pack. */
  readonly pack: CompiledPack | null;
  /** Common words that no paragraph ends with; folded. */
  readonly commonWords: ReadonlySet<string>;
  /** Words between two parts of a compound, as in `pre- and post-conflict`; folded. */
  readonly connectors: ReadonlySet<string>;
  /** In the order of the pack: the first that matches determines the kind. */
  readonly patterns: readonly (readonly [PatternKind, RegExp])[];
  readonly byKind: ReadonlyMap<PatternKind, readonly RegExp[]>;
  /** Names of bodies that begin an enacting line; folded. */
  readonly bodies: readonly string[];
  /** Matches a label at the start of a paragraph. */
  readonly label: RegExp;
  /** Whether a text begins with a day and a month. */
  startsWithDate(text: string): boolean;
  /** Elided words before an apostrophe: `l`, `d`, `qu`; folded. */
  readonly elisions: ReadonlySet<string>;
  /** Marks with a no-break space before or after them. */
  readonly spacedBefore: readonly string[];
  readonly spacedAfter: readonly string[];
  /** Openers begin with a capital, so a lowercase letter continues the sentence. */
  readonly capitalOpeners: boolean;
  /** Whether a text begins with an opener, listed or recognised by its form. */
  opensClause(text: string): boolean;
  /** Whether a text begins with an opener that the pack lists, even with a lowercase letter. */
  opensListed(text: string): boolean;
  /** Folds the beginning of a text so that `patterns` can be tested on it. */
  foldStart(text: string): string;
}

/** The languages that an imported text may be in, the likeliest first. */
export interface ImportLanguages {
  readonly languages: readonly ImportLanguage[];
}

/** The length of the beginning on which patterns are tested. */
const START_LENGTH = 400;
const NO_BREAK = /[\u00a0\u202f]/;
const DAY_AND_WORD = /^\d{1,2}\p{L}{0,3}\s(\p{L}{3,})/u;
const ELISION = /(\p{L}+)['’](?=\p{L})/gu;

/** An unknown language: only layout, marks and shapes are used. */
export const NO_LANGUAGE: ImportLanguage = {
  code: "",
  pack: null,
  commonWords: new Set(),
  connectors: new Set(),
  patterns: [],
  byKind: new Map(),
  bodies: [],
  label: createLabelPattern([
    { level: 0, counter: "decimal", form: "#." },
    { level: 0, counter: "decimal", form: "#)" },
    { level: 0, counter: "decimal", form: "(#)" },
    { level: 0, counter: "decimal", form: "# -" },
    { level: 1, counter: "alpha", form: "#)" },
    { level: 1, counter: "alpha", form: "(#)" },
    { level: 2, counter: "roman", form: "#)" },
    { level: 2, counter: "roman", form: "(#)" },
  ]),
  startsWithDate: () => false,
  elisions: new Set(),
  spacedBefore: [],
  spacedAfter: [],
  // Paragraphs of an unknown language may begin with a lowercase letter.
  capitalOpeners: false,
  opensClause: () => false,
  opensListed: () => false,
  // There are no patterns to test.
  foldStart: () => "",
};

export function createImportLanguages(packs: readonly CompiledPack[]): ImportLanguages {
  const foldStart = createStartFolder();
  return { languages: packs.map(pack => createImportLanguage(pack, foldStart)) };
}

/** The kind that the pack's patterns give a paragraph with this beginning; null if none matches. */
export function findPatternKind(language: ImportLanguage, text: string): PatternKind | null {
  const start = language.foldStart(text);
  return language.patterns.find(([, pattern]) => pattern.test(start))?.[0] ?? null;
}

export function hasPattern(language: ImportLanguage, text: string, kinds: readonly PatternKind[]): boolean {
  const start = language.foldStart(text);
  return kinds.some(kind => language.byKind.get(kind)?.some(pattern => pattern.test(start)) ?? false);
}

/** Whether a line ends with a common word, which no paragraph ends with; not in a line of capitals. */
export function endsWithCommonWord(text: string, language: ImportLanguage): boolean {
  const word = findLastWord(text);
  return word !== null && language.commonWords.has(fold(word)) && word !== word.toUpperCase();
}

export function startsWithBody(language: ImportLanguage, text: string): boolean {
  const start = fold(language.foldStart(text));
  return language.bodies.some(body => start.startsWith(body) && !/^\p{L}/u.test(start.slice(body.length)));
}

/**
 * Folds the beginning of a text for the packs' patterns. Several kinds and languages are asked about one text in a row,
 * so the last result is kept; all languages of an import share the function.
 */
function createStartFolder(): (text: string) => string {
  let last = { text: "", start: "" };
  return text => {
    if (text === last.text) return last.start;
    // With one letter more, a pattern that requires the end of the paragraph does not match where the text was cut.
    const start = text.length > START_LENGTH ? `${text.slice(0, START_LENGTH)}x` : text;
    last = { text, start: start.replace(/\s+/gu, " ").replace(/[’ʼ‘]/g, "'") };
    return last.start;
  };
}

function createImportLanguage(pack: CompiledPack, foldStart: ImportLanguage["foldStart"]): ImportLanguage {
  const months = new Set(pack.months.map(fold));
  const matcher = new OpenerMatcher(createPhrases(pack));
  const spacedBefore = Object.entries(pack.terminators.spaceBefore)
    .filter(([, space]) => NO_BREAK.test(space))
    .map(([mark]) => mark);
  const patterns = pack.blocks.map(block => [block.kind, new RegExp(`^(?:${block.pattern})`, "iu")] as const);
  const [open, close] = pack.quotes[0] ?? ["", ""];
  const spaced = spacedBefore.length > 0;
  return {
    code: pack.code,
    pack,
    commonWords: new Set(pack.commonWords.map(fold)),
    connectors: new Set(pack.connectors.map(fold)),
    patterns,
    byKind: groupByKind(patterns),
    bodies: pack.bodies.map(body => fold(body.name)),
    label: createLabelPattern(pack.numbering),
    startsWithDate: text => months.has(fold(DAY_AND_WORD.exec(text.slice(0, 40))?.[1] ?? "")),
    elisions: collectElisions(pack),
    spacedBefore: spaced && close ? [...spacedBefore, close] : spacedBefore,
    spacedAfter: spaced && open ? [open] : [],
    capitalOpeners: pack.capitalOpeners,
    opensClause(text) {
      const start = stripQuotes(text);
      if (pack.capitalOpeners && /^\p{Ll}/u.test(start)) return false;
      return matcher.match(new WordStream(start, 0)) !== null;
    },
    foldStart,
    opensListed(text) {
      const start = stripQuotes(text);
      const words = new WordStream(start, 0);
      return matcher.match(words, "preambular") !== null || matcher.match(words, "operative") !== null;
    },
  };
}

function groupByKind(patterns: ImportLanguage["patterns"]): ReadonlyMap<PatternKind, readonly RegExp[]> {
  const byKind = new Map<PatternKind, RegExp[]>();
  for (const [kind, pattern] of patterns) {
    const own = byKind.get(kind);
    if (own) own.push(pattern);
    else byKind.set(kind, [pattern]);
  }
  return byKind;
}

function stripQuotes(text: string): string {
  return text.slice(0, START_LENGTH).replace(/^[«“"(['’\s*]{0,4}/u, "");
}

/** Collects elided words from the pack's own phrases; English has none. */
function collectElisions(pack: CompiledPack): ReadonlySet<string> {
  const found = new Set<string>();
  const phrases = [...pack.bodies.map(body => body.name), ...pack.heads.map(head => head[0])];
  for (const phrase of phrases) for (const [, word] of phrase.matchAll(ELISION)) found.add(fold(word ?? ""));
  for (const word of [...pack.commonWords, ...pack.complementStarts, ...pack.connectors]) {
    if (/\p{L}['’]$/u.test(word)) found.add(fold(word).slice(0, -1));
  }
  return found;
}
