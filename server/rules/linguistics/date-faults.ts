/** What is wrong with a date by the calendar alone, or by the other dates of its text. */
import { memoizePerClause, memoizePerPack, memoizePerTree } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Clause, DocumentTree, Reference, Span } from "../../../grammar/tree/tree.ts";
import type { Arguments } from "../rule.ts";
import { getDating } from "./house-style.ts";
import { countDays, type PrintedDate, readDate } from "./printed-dates.ts";
import { createAlternatives } from "./text-search.ts";

/** The span is that of the date, in its clause. */
export interface DateFault extends Span {
  readonly message: "day" | "weekday" | "range" | "period";
  readonly arguments: Arguments;
  readonly isSure: boolean;
}

interface PlacedDate extends Span {
  readonly text: string;
  readonly date: PrintedDate;
}

/** As far back as a weekday or another day of the month is looked for. */
const REACH = 24;

export const findDateFaults = memoizePerClause((clause, pack): readonly DateFault[] => {
  const dates = readDates(clause, pack);
  return dates.flatMap((placed, at): DateFault[] => {
    const { start, end, date, text } = placed;
    const printed = text.replace(/\s+/g, " ");
    const days = countDays(date.month, date.year);
    if (date.day > days || date.day === 0) {
      return [{ start, end, message: "day", arguments: { date: printed, days: String(days) }, isSure: true }];
    }
    const before = clause.text.slice(Math.max(0, start - REACH), start);
    const right = findWeekday(before, date, pack);
    if (right !== null) return [{ start, end, message: "weekday", arguments: { date: printed, right }, isSure: true }];
    const first = findEarlierDay(before, date, pack);
    if (first) {
      const { day, length, isSure } = first;
      return [{ start: start - length, end, message: "range", arguments: { first: String(day) }, isSure }];
    }
    const previous = dates[at - 1];
    return previous && isReversed(previous, placed, clause, pack)
      ? [{ start: previous.start, end, message: "period", arguments: { date: printed }, isSure: date.year !== null }]
      : [];
  });
});

const readDates = memoizePerClause((clause, pack): readonly PlacedDate[] =>
  clause.references.flatMap((reference): PlacedDate[] => {
    const { date: printed } = reference.groups;
    const date = printed === undefined ? null : readDate(printed, pack);
    return printed === undefined || !date ? [] : [{ ...getDateSpan(reference, printed), text: printed, date }];
  }),
);

function getDateSpan({ start, text }: Reference, printed: string): Span {
  const at = start + text.lastIndexOf(printed);
  return { start: at, end: at + printed.length };
}

/** Before, some countries counted days by another calendar. */
const FIRST_YEAR = 1930;
const WEEK = 7;

/** The weekday that a date has where another stands before it; null where none does, or the right one. */
function findWeekday(before: string, { day, month, year }: PrintedDate, pack: CompiledPack): string | null {
  const { weekday, weekdays } = getExpressions(pack);
  if (year === null || year < FIRST_YEAR || !weekday) return null;
  const [, printed] = weekday.exec(before) ?? [];
  if (printed === undefined) return null;
  // Sunday is JavaScript's first day.
  const right = weekdays[(new Date(Date.UTC(year, month - 1, day)).getUTCDay() + WEEK - 1) % WEEK] ?? "";
  return right.toLowerCase() === printed.toLowerCase() ? null : right;
}

/** « du 22 au 20 juin », “22–20 June 2012”: a first day that is no earlier than the last. */
function findEarlierDay(
  before: string,
  { day, year }: PrintedDate,
  pack: CompiledPack,
): { readonly day: number; readonly length: number; readonly isSure: boolean } | null {
  const { spelt, dashed } = getExpressions(pack);
  const words = spelt?.exec(before);
  const found = words ?? (year === null ? null : dashed.exec(before));
  const first = Number(found?.[1] ?? 0);
  if (!found || first < day || (!words && first > MOST_DAYS)) return null;
  return { day: first, length: found[0].trimStart().length, isSure: words !== null && words !== undefined };
}

const MOST_DAYS = 31;
const HALF_YEAR = 6;

/** « du 3 mai 2016 au 4 avril 2016 ». Without its own year the first may be of the year before. */
function isReversed(first: PlacedDate, last: PlacedDate, { text }: Clause, pack: CompiledPack): boolean {
  const { from, until } = getExpressions(pack);
  if (!until?.test(text.slice(first.end, last.start))) return false;
  if (!from?.test(text.slice(Math.max(0, first.start - REACH), first.start))) return false;
  const [one, other] = [first.date, last.date];
  if (one.year !== null && other.year !== null) {
    return toNumber(one, one.year) > toNumber(other, other.year);
  }
  return one.year === null && one.month > other.month && one.month - other.month < HALF_YEAR;
}

function toNumber({ month, day }: PrintedDate, year: number): number {
  return Date.UTC(year, month - 1, day);
}

const getExpressions = memoizePerPack(({ usage: { figureWords } }: CompiledPack) => {
  const { weekdays, from, until } = figureWords;
  const [first, last] = [createAlternatives(from), createAlternatives(until)];
  const known = first !== "" && last !== "";
  return {
    weekdays,
    weekday: weekdays.length === 0 ? null : new RegExp(`(?<!\\p{L})(${createAlternatives(weekdays)}),?\\s+$`, "iu"),
    spelt: known ? new RegExp(`(?<!\\p{L})(?:${first})\\s+(\\d{1,2})\\p{L}{0,3}\\s+(?:${last})\\s+$`, "iu") : null,
    dashed: /(?<=[\s(])(\d{1,2})\s?[-–—]\s?$/u,
    from: known ? new RegExp(`(?<!\\p{L})(?:${first})\\s+$`, "iu") : null,
    until: known ? new RegExp(`^\\s+(?:${last})\\s+$`, "iu") : null,
  };
});

/** A slip of the century: as far from a text's year as nothing that a text plans for a day. */
const FAR_AHEAD = 60;
/** Ends of round years are goals: « le 31 décembre 2100 ». */
const ROUND = 50;
const DECEMBER = 12;
const OLDEST = 1500;

/** Dates with a year that cannot be meant, beside those that the text bears or names otherwise. */
export function findFarYears(clause: Clause, tree: DocumentTree, pack: CompiledPack): readonly PlacedDate[] {
  const dates = readDates(clause, pack);
  if (dates.length === 0) return dates;
  const usual = getUsualYear(tree, pack) ?? NO_YEAR;
  return dates.filter(({ date }) => isFar(date, usual));
}

function isFar({ month, year }: PrintedDate, usual: number): boolean {
  if (year === null) return false;
  const isGoal = year % ROUND === 0 && (month === 1 || month === DECEMBER);
  return year < OLDEST || (year - usual > FAR_AHEAD && !isGoal);
}

/** For a text with no other date; the program has no clock. */
const NO_YEAR = 2025;

/** The year that a text bears, else the middle one of those that it names. */
export const getUsualYear = memoizePerTree((tree, pack): number | null => {
  const own = getDating(tree, pack).year;
  if (own !== null) return own;
  const years = tree.paragraphs
    .flatMap(({ clause }) => readDates(clause, pack))
    .flatMap(({ date: { year } }) => (year === null ? [] : [year]))
    .sort((a, b) => a - b);
  return years.length < LEAST_YEARS ? null : (years[Math.floor((years.length - 1) / 2)] ?? null);
});

const LEAST_YEARS = 3;
