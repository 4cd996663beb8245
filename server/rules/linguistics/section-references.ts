/** References to parts of the text itself, and to paragraphs of its preamble by their place. */
import { parseRoman } from "../../../grammar/clause/labels.ts";
import { memoizePerClause, memoizePerPack, memoizePerTree } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { isQuoted } from "./enclosed-spans.ts";
import { readNumberBefore } from "./spoken-numbers.ts";
import { createAlternatives, findMatches } from "./text-search.ts";

export interface SectionReference extends Span {
  /** `IV`, `3`, `B`. */
  readonly number: string;
  readonly noun: string;
}

/** « la section IV de la présente résolution ». */
export const findSectionReferences = memoizePerClause((clause, pack): readonly SectionReference[] => {
  const { section } = getExpressions(pack);
  if (section === null) return NONE;
  return findMatches(clause.text, section).flatMap(({ 1: words = "", 2: noun = "", 3: number = "", index }) => {
    const span = { start: index, end: index + words.length };
    const isNumber = /^(?:\d|[A-Z]$)/.test(number) || parseRoman(number) !== null;
    return isNumber && !isQuoted(clause, span) ? [{ ...span, number, noun }] : [];
  });
});

export interface PreambularReference extends Span {
  readonly place: number;
}

/** « le dixième alinéa du préambule de la présente résolution ». */
export const findPreambularReferences = memoizePerClause((clause, pack): readonly PreambularReference[] => {
  const { preambular } = getExpressions(pack);
  if (preambular === null) return NONE;
  const { text } = clause;
  return findMatches(text, preambular).flatMap(({ 1: noun = "", index }): PreambularReference[] => {
    const end = index + noun.length;
    const [, figures] = FIGURES.exec(text.slice(Math.max(0, index - REACH), index)) ?? [];
    const spoken = figures === undefined ? readNumberBefore(text, index, pack) : null;
    const place = figures === undefined ? spoken?.isOrdinal && spoken.value : Number(figures);
    const start = spoken?.start ?? index;
    return place && !isQuoted(clause, { start, end }) ? [{ start, end, place }] : [];
  });
});

const NONE: readonly never[] = [];
const REACH = 12;
const FIGURES = /(?<!\p{N})(\d{1,3})(?:er?|re|st|nd|rd|th|[eè]me)\s$/u;

/** What the headings of a text, or the first words of its lines, bear as their numbers. */
export const getPartNumbers = memoizePerTree(({ paragraphs }, pack): ReadonlySet<string> => {
  const { caption } = getExpressions(pack);
  return new Set(
    paragraphs.flatMap(({ clause: { text } }) => {
      const [, number] = caption.exec(text.slice(0, LONGEST_CAPTION)) ?? [];
      return number === undefined ? [] : [number];
    }),
  );
});

const LONGEST_CAPTION = 40;

const getExpressions = memoizePerPack(({ usage: { shapeWords, here } }: CompiledPack) => {
  const nouns = createAlternatives(shapeWords.sections);
  const items = createAlternatives(shapeWords.preambular);
  const own = here.join("|") || "(?!)";
  return {
    section:
      nouns === ""
        ? null
        : new RegExp(String.raw`(?<!\p{L})((${nouns})\s([IVXLC]+|[A-Z]|\d{1,2}))(?=\s(?:${own}))`, "gu"),
    preambular: items === "" ? null : new RegExp(String.raw`((?:${items}))(?![\p{L}-])(?=\s(?:${own}))`, "gu"),
    caption: new RegExp(
      String.raw`^[\s#*]*(?:(?:${nouns || "(?!)"})\s)?([IVXLC]+|[A-Z]|\d{1,2})(?![\p{L}\p{N}])`,
      "iu",
    ),
  };
});
