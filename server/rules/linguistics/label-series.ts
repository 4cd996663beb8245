/** Series of labels, and where each departs from its series. */

import { formatCount } from "../../../grammar/clause/labels.ts";
import { memoizePerPlainClause } from "../../../grammar/languages/memoize.ts";
import { printDigitsLike } from "../../../grammar/text/digits.ts";
import { NUMBER_SUFFIXES } from "../../../grammar/text/number-suffixes.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";

export interface NumberingFault {
  readonly paragraph: Paragraph;
  readonly kind: "gap" | "duplicate" | "order";
  readonly expected: number;
  readonly previous: Paragraph | null;
  /** Whether the numbers after it show that this one alone is wrong. */
  readonly isSure: boolean;
  /** Whether the numbers after it continue from it. */
  readonly isSeriesMoved: boolean;
}

/** Where counting may start again at 1. */
export interface SeriesStarts {
  /** Paragraphs that begin a section under a heading: even a single one may count for itself (NUM-5). */
  readonly sections: ReadonlySet<Paragraph>;
  /** Paragraphs that follow another of the series at once, so that nothing begins with them. */
  readonly inside: ReadonlySet<Paragraph>;
}

const ANYWHERE: SeriesStarts = { sections: new Set(), inside: new Set() };

/** For a series of operative paragraphs. A list in an annex may begin anywhere. */
export function findSeriesStarts({ role, parts, paragraphs }: Instrument, series: readonly Paragraph[]): SeriesStarts {
  const counted = new Set(series);
  const inside = new Set<Paragraph>();
  if (role === "main") {
    let before: Paragraph | null = null;
    for (const paragraph of paragraphs) {
      if (counted.has(paragraph) && before?.section === "operative" && before.kind !== "heading") inside.add(paragraph);
      if (paragraph.kind !== "furniture" && paragraph.kind !== "footnote") before = paragraph;
    }
  }
  const listFirst = ({ heading, paragraphs: under }: Instrument["parts"][0]) =>
    heading ? under.filter(one => counted.has(one)).slice(0, 1) : [];
  return { sections: new Set(parts.flatMap(listFirst)), inside };
}

function isNewStart(paragraph: Paragraph, next: number | undefined, { sections, inside }: SeriesStarts): boolean {
  return paragraph.number?.value === 1 && (sections.has(paragraph) || (next === 2 && !inside.has(paragraph)));
}

/**
 * Labels that depart from 1, 2, 3 … One wrong number is reported once: the series goes on from whichever number
 * fits what follows. Numbers added under negotiation (`3 bis`) stand beside the series.
 */
export function findNumberingFaults(series: readonly Paragraph[], starts: SeriesStarts = ANYWHERE): NumberingFault[] {
  const found: NumberingFault[] = [];
  const counted = series.filter(one => one.number !== null && !hasSuffix(one));
  let expected = 1;
  counted.forEach((paragraph, at) => {
    const value = paragraph.number?.value ?? 0;
    const next = counted[at + 1]?.number?.value;
    if (isNewStart(paragraph, next, starts)) expected = 1;
    if (value !== expected) {
      const kind = value > expected ? "gap" : value === expected - 1 ? "duplicate" : "order";
      // The next label shows whether this one is wrong or the series continues from it.
      const isSeriesMoved = next === value + 1 && next !== expected + 1;
      const near = next === expected + 1 || next === expected;
      // « a) h) e) d) »: two in a row may be wrong, as the one behind them shows, or the step back between them.
      const isBoth = counted[at + 2]?.number?.value === expected + 2 || (next && next > expected && next < value);
      const slipped = near || isBoth;
      const previous = counted[at - 1] ?? null;
      const slips = (near && !isSeriesMoved) || (next === undefined && Math.abs(value - expected) === 1);
      // What stands before the first may have the numbers that it lacks, unless the second says otherwise.
      const isSure = slips && (previous !== null || next === expected + 1);
      found.push({ paragraph, kind, expected, previous, isSure, isSeriesMoved });
      if (isSeriesMoved || (value > expected && !slipped)) expected = value;
    }
    expected++;
  });
  return found;
}

/**
 * Operative paragraphs that lost their number, with the number that their neighbours leave for them: « 7. », none,
 * « 9. ». The gap is theirs, and no fault of the paragraph after it. Null where the neighbours leave no room.
 */
export function findLostNumbers({ paragraphs }: Instrument): ReadonlyMap<Paragraph, number | null> {
  const found = new Map<Paragraph, number | null>();
  const operatives = paragraphs.filter(({ kind }) => kind === "operative");
  let before = 0;
  let lost: Paragraph[] = [];
  const assignLost = (after: number | null) => {
    const fits = after === null || after - before - 1 === lost.length;
    for (const [at, paragraph] of lost.entries()) found.set(paragraph, fits ? before + 1 + at : null);
    lost = [];
  };
  for (const paragraph of operatives) {
    const { clause, number } = paragraph;
    if (!clause.label || number?.counter !== "decimal") lost.push(paragraph);
    else {
      assignLost(number.value);
      before = number.value;
    }
  }
  assignLost(null);
  return found;
}

/** « 250. … », « 2. Conseil économique », « 251. … »: with no mark and another number, it heads what follows. */
export function isNumberedHeading(
  { clause, number }: Paragraph,
  before: Paragraph | undefined,
  after: Paragraph | undefined,
): boolean {
  if (clause.terminator || clause.opener || !before?.number || !after?.number) return false;
  return after.number.value === before.number.value + 1 && number?.value !== after.number.value;
}

/** « l. Les États … », then « 2. »: the letter is a figure that a scanner, or a typewriter, took for it. */
export function isMisreadOne({ clause: { label } }: Paragraph, next: Paragraph | null): boolean {
  return /^[lI]\.$/.test(label?.text ?? "") && next?.number?.counter === "decimal" && next.number.value === 2;
}

/** A paragraph's label with another number, in the form that it has: « (b) ». */
export function formatLabel({ clause, number }: Paragraph, value: number): string {
  const old = clause.label?.text ?? "1.";
  const counted = formatCount(number?.counter ?? "decimal", value);
  const printed = printDigitsLike(old, old === old.toUpperCase() ? counted.toUpperCase() : counted);
  // « Article 2 : » keeps its word, « 9.2 » the numbers before its last.
  return old.replace(/\p{N}/u.test(old) ? /\p{N}+(?!.*\.\p{N})/u : /\p{L}+/u, printed);
}

export function getLabelSpan({ start, clause }: Paragraph): { start: number; end: number } {
  const label = clause.label;
  return { start: start + (label?.start ?? clause.bodyStart), end: start + (label?.end ?? clause.bodyStart + 1) };
}

/** Numbers the series from 1 on, and again from 1 in each section that counts for itself. */
export function assignNumbers(series: readonly Paragraph[], starts: SeriesStarts = ANYWHERE): Map<Paragraph, number> {
  const numbers = new Map<Paragraph, number>();
  let last = 0;
  series.forEach((paragraph, at) => {
    if (isNewStart(paragraph, series[at + 1]?.number?.value, starts)) last = 0;
    // `3 bis` keeps to its number.
    if (!hasSuffix(paragraph)) last++;
    numbers.set(paragraph, Math.max(1, last));
  });
  return numbers;
}

/** `3 bis.`, and « c) bis » in a text under negotiation. */
function hasSuffix({ clause }: Paragraph): boolean {
  return standsBeforeSuffix(clause);
}

/** A search of its own: the numbers of a text are not looked at again for each letter in one of its paragraphs. */
const standsBeforeSuffix = memoizePerPlainClause(({ label, text }): boolean => {
  if (label?.suffix) return true;
  const behind = text.slice(label?.end ?? 0, (label?.end ?? 0) + LONGEST_BEHIND).trimStart();
  return NUMBER_SUFFIXES.some(suffix => behind.startsWith(suffix) && !/\p{L}/u.test(behind[suffix.length] ?? " "));
});

/** In characters: the longest suffix and a blank on each side. */
const LONGEST_BEHIND = 11;

const SUFFIXES: readonly string[] = NUMBER_SUFFIXES;

/** `3 ter` without `3 bis` before it, or `3 bis` that does not follow 3 (NUM-6). */
export function findMisplacedSuffixes(series: readonly Paragraph[]): Paragraph[] {
  return series.filter((paragraph, at) => {
    const suffix = paragraph.clause.label?.suffix;
    if (!suffix) return false;
    const before = series[at - 1];
    const wanted = SUFFIXES[SUFFIXES.indexOf(suffix.toLowerCase()) - 1] ?? null;
    return before?.number?.value !== paragraph.number?.value || (before?.clause.label?.suffix ?? null) !== wanted;
  });
}
