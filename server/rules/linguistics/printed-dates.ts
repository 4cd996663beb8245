/** Dates as they are printed: « 6 mai 2004 », “6 May 2004”, “May 6, 2004”. */

import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fold } from "../../../grammar/text/words.ts";

export interface PrintedDate {
  readonly day: number;
  /** 1 to 12. */
  readonly month: number;
  /** Null in « le 6 mai ». */
  readonly year: number | null;
}

/** Null when a word is no month of the language. */
export function readDate(text: string, { months }: CompiledPack): PrintedDate | null {
  const folded = fold(text);
  const name = findLongestName(folded, months);
  const month = name === null ? 0 : months.indexOf(name) + 1;
  const year = /\d{4}/.exec(folded)?.[0];
  return month > 0
    ? { day: readDay(folded.replace(fold(name ?? ""), " ")), month, year: year === undefined ? null : Number(year) }
    : null;
}

/** Of names that have another in them, as `12月` has `2月`, the longest. */
function findLongestName(folded: string, months: readonly string[]): string | null {
  const found = months.filter(name => folded.includes(fold(name)));
  return found.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** The day alone, which is fast to read; 0 without one. */
export function readDay(text: string): number {
  return Number(/(?<!\d)\d{1,2}(?!\d)/.exec(text)?.[0] ?? 0);
}

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FEBRUARY = 2;

/** Days of a month; of February in a leap year when no year is given. */
export function countDays(month: number, year: number | null): number {
  const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return month === FEBRUARY && !leap ? 28 : (LENGTHS[month - 1] ?? 31);
}
