/**
 * What the import asks of languages, made from their packs once. No word of any language stands in this folder's
 * code: patterns, labels, small words, elisions and spacing all come from here.
 */
import { OpenerMatcher } from "../../grammar/clause/opener-matcher.ts";
import { phrasesOf } from "../../grammar/clause/phrases.ts";
import type { CompiledPack } from "../../grammar/languages/pack.ts";
import type { BlockPattern } from "../../grammar/languages/settings.ts";
import { WordStream } from "../../grammar/text/words.ts";
import { labelPattern } from "./labels.ts";

export type PatternKind = BlockPattern["kind"];

export interface ImportLanguage {
  readonly code: string;
  /** Null where no pack is at hand. */
  readonly pack: CompiledPack | null;
  /** Small words that no paragraph ends with; folded. */
  readonly commonWords: ReadonlySet<string>;
  /** Words between two parts of a compound: `pre- and post-conflict`; folded. */
  readonly connectors: ReadonlySet<string>;
  /** In the order of the pack: the first that matches gives a paragraph its kind. */
  readonly patterns: readonly (readonly [PatternKind, RegExp])[];
  readonly byKind: ReadonlyMap<PatternKind, readonly RegExp[]>;
  /** Names that begin an enacting line; folded. */
  readonly bodies: readonly string[];
  /** A label with the blanks after it, at the start of a paragraph. */
  readonly label: RegExp;
  /** Whether a text begins with a day and a month. */
  startsWithDate(text: string): boolean;
  /** What may stand before an apostrophe inside a word: `l`, `d`, `qu`; folded. */
  readonly elisions: ReadonlySet<string>;
  /** Marks that a no-break space precedes or follows. */
  readonly spacedBefore: readonly string[];
  readonly spacedAfter: readonly string[];
  /** Openers begin with a capital, so that a small letter says that the sentence goes on. */
  readonly capitalOpeners: boolean;
  /** Whether a paragraph that begins so begins with an opener, listed or told by its form. */
  opensClause(text: string): boolean;
  /** Whether it begins with an opener that the pack lists, be it with a small letter. */
  opensListed(text: string): boolean;
}

/** The languages an imported text may be in, likeliest first. */
export interface ImportWords {
  readonly languages: readonly ImportLanguage[];
}

/** What is read of a text to know how it begins: longer starts tell nothing more. */
const START = 400;
const NO_BREAK = /[\u00a0\u202f]/;
const DAY_AND_WORD = /^\d{1,2}\p{L}{0,3}\s(\p{L}{3,})/u;
const ELISION = /(\p{L}+)['’](?=\p{L})/gu;

/** No pack at all: only layout, marks and shapes are read. */
export const NO_LANGUAGE: ImportLanguage = {
  code: "",
  pack: null,
  commonWords: new Set(),
  connectors: new Set(),
  patterns: [],
  byKind: new Map(),
  bodies: [],
  label: labelPattern([
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
  // A language that nobody knows may begin its paragraphs with small letters.
  capitalOpeners: false,
  opensClause: () => false,
  opensListed: () => false,
};

export function importWords(packs: readonly CompiledPack[]): ImportWords {
  return { languages: packs.map(languageOf) };
}

export function fold(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/[’ʼ‘]/g, "'");
}

/** The kind that a pack's patterns give a paragraph that begins (or is) so, or null. */
export function patternKind(language: ImportLanguage, text: string): PatternKind | null {
  const start = foldedStart(text);
  return language.patterns.find(([, pattern]) => pattern.test(start))?.[0] ?? null;
}

export function hasPattern(language: ImportLanguage, text: string, kinds: readonly PatternKind[]): boolean {
  const start = foldedStart(text);
  return kinds.some(kind => language.byKind.get(kind)?.some(pattern => pattern.test(start)) ?? false);
}

export function namesBody(language: ImportLanguage, text: string): boolean {
  const start = fold(foldedStart(text));
  return language.bodies.some(body => start.startsWith(body) && !/^\p{L}/u.test(start.slice(body.length)));
}

/** The last text that was folded: one is asked about by several kinds and languages in a row. */
let last = { text: "", start: "" };

function foldedStart(text: string): string {
  if (text === last.text) return last.start;
  // A letter more, so that a pattern that asks for the paragraph's end does not find it where we cut.
  const start = text.length > START ? `${text.slice(0, START)}x` : text;
  last = { text, start: start.replace(/\s+/gu, " ").replace(/[’ʼ‘]/g, "'") };
  return last.start;
}

function languageOf(pack: CompiledPack): ImportLanguage {
  const months = new Set(pack.months.map(fold));
  const matcher = new OpenerMatcher(phrasesOf(pack));
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
    byKind: grouped(patterns),
    bodies: pack.bodies.map(body => fold(body.name)),
    label: labelPattern(pack.numbering),
    startsWithDate: text => months.has(fold(DAY_AND_WORD.exec(text.slice(0, 40))?.[1] ?? "")),
    elisions: elisionsOf(pack),
    spacedBefore: spaced && close ? [...spacedBefore, close] : spacedBefore,
    spacedAfter: spaced && open ? [open] : [],
    capitalOpeners: pack.capitalOpeners,
    opensClause(text) {
      const start = withoutQuotes(text);
      if (pack.capitalOpeners && /^\p{Ll}/u.test(start)) return false;
      return matcher.match(new WordStream(start, 0)) !== null;
    },
    opensListed(text) {
      const start = withoutQuotes(text);
      const words = new WordStream(start, 0);
      return matcher.match(words, "preambular") !== null || matcher.match(words, "operative") !== null;
    },
  };
}

function grouped(patterns: ImportLanguage["patterns"]): ReadonlyMap<PatternKind, readonly RegExp[]> {
  const byKind = new Map<PatternKind, RegExp[]>();
  for (const [kind, pattern] of patterns) {
    const own = byKind.get(kind);
    if (own) own.push(pattern);
    else byKind.set(kind, [pattern]);
  }
  return byKind;
}

function withoutQuotes(text: string): string {
  return text.slice(0, START).replace(/^[«“"(['’\s*]{0,4}/u, "");
}

/** Read from the pack's own phrases: a language that elides shows it there, English shows nothing. */
function elisionsOf(pack: CompiledPack): ReadonlySet<string> {
  const found = new Set<string>();
  const phrases = [...pack.bodies.map(body => body.name), ...pack.heads.map(head => head[0])];
  for (const phrase of phrases) for (const [, word] of phrase.matchAll(ELISION)) found.add(fold(word ?? ""));
  for (const word of [...pack.commonWords, ...pack.complementStarts, ...pack.connectors]) {
    if (/\p{L}['’]$/u.test(word)) found.add(fold(word).slice(0, -1));
  }
  return found;
}
