/** Dates whose year was mistyped, and dates in figures alone: « 27 juillet 20l2 », « 27/07/2012 ». */
import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { isQuoted } from "./enclosed-spans.ts";
import { createAlternatives, findMatches } from "./text-search.ts";

export interface BrokenDate extends Span {
  readonly kind: "year" | "figures";
  /** The year that is meant; null for figures. */
  readonly year: string | null;
}

const LETTERS: Readonly<Record<string, string>> = { l: "1", I: "1", O: "0", o: "0" };
const NUMERIC = /(?<![\p{L}\p{N}/.-])\d{1,2}([/.])\d{1,2}\1(?:19|20)\d\d(?![\p{L}\p{N}/-]|[.,]\d)/gu;

export const findBrokenDates = memoizePerClause((clause, pack): readonly BrokenDate[] => {
  const expression = getYearExpression(pack);
  const { text } = clause;
  if (expression === null) return NONE;
  const years = findMatches(text, expression).flatMap(({ 0: whole, 1: printed = "", index }): BrokenDate[] => {
    const end = index + whole.length;
    const year = printed.replace(/[lIOo]/g, letter => LETTERS[letter] ?? letter);
    // A fifth figure may be the call of a note.
    const isYear = year !== printed && /^(?:19|20)\d\d$/.test(year);
    if (!isYear) return [];
    return [{ start: end - printed.length, end, kind: "year", year }];
  });
  const figures = findMatches(text, NUMERIC).map(({ 0: whole, index }): BrokenDate => {
    return { start: index, end: index + whole.length, kind: "figures", year: null };
  });
  return [...years, ...figures].filter(span => !isQuoted(clause, span));
});

const NONE: readonly never[] = [];

const getYearExpression = memoizePerPack(({ months }) =>
  months.length === 0
    ? null
    : new RegExp(
        `\\d[^\\s\\p{N}]{0,2}\\s(?:${createAlternatives(months)}),?\\s([12lI][\\dlIOo]{3})(?![\\p{L}\\p{N}]|[.,]\\d)`,
        "gu",
      ),
);
