/** Words that stand where the month of a date does: « le 3 Mai 2021 », “15 Octobre 2003”. */
import { distance } from "fastest-levenshtein";
import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import { fold, stripAccents } from "../../../grammar/text/words.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { isQuoted } from "./enclosed-spans.ts";
import { findMatches } from "./text-search.ts";

/** The span is the word's. */
export interface DatedWord extends Span {
  readonly word: string;
  /** The month that it is or must be meant for; null for a word of another kind. */
  readonly month: string | null;
}

/** A word between day and year: what is no month is left; so is a feast, « le 14 Juillet ». */
const DATED = /(\d(?:er|st|nd|rd|th)?\s+)([^\s\d,;.:]{3,12}),?\s+\d{4}(?!\d)/g;

/** Outside quotations. */
export const findDatedWords = memoizePerClause((clause, pack): readonly DatedWord[] =>
  findMatches(clause.text, DATED).flatMap(({ 1: day = "", 2: word = "", index }) => {
    const start = index + day.length;
    const span = { start, end: start + word.length };
    return isQuoted(clause, span) ? [] : [{ ...span, word, month: findMonth(word, getMonths(pack)) }];
  }),
);

const getMonths = memoizePerPack(({ months }) => new Map(months.map(month => [fold(month), month])));

/** A month by its name, or by a misspelling of it. */
function findMonth(word: string, months: ReadonlyMap<string, string>): string | null {
  const folded = fold(word);
  const own = months.get(folded);
  if (own !== undefined || !/^\p{L}+$/u.test(word)) return own ?? null;
  const near = [...months].filter(([name]) => isMisspelt(folded, name));
  return near.length === 1 ? (near[0]?.[1] ?? null) : null;
}

/** In longer names two letters may be wrong, in short ones one, and not the first: “a 12 day 2010 programme”. */
const LONG = 6;

function isMisspelt(word: string, month: string): boolean {
  if (Math.abs(word.length - month.length) > 2) return false;
  const [bare, bareMonth] = [stripAccents(word), stripAccents(month)];
  if (bare === bareMonth) return true;
  if (month.length >= LONG) return distance(bare, bareMonth) <= 2;
  return bare[0] === bareMonth[0] && (distance(bare, bareMonth) === 1 || sortLetters(bare) === sortLetters(bareMonth));
}

function sortLetters(word: string): string {
  return [...word].sort().join("");
}
