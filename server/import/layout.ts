/**
 * Learns the layout of a text: how many blank lines separate two lines of one paragraph, and whether an indent begins a
 * paragraph.
 *
 * The evidence is a line that begins with a lowercase letter after an unfinished line: both belong to one paragraph in
 * any layout. The layout is what most of these pairs have in common.
 */

import type { ImportLanguage } from "./import-language.ts";
import { increment } from "./increment.ts";
import { findLabel } from "./labels.ts";
import { getEnding, getFirstWord, isSetByLines, startsLower } from "./marks.ts";
import type { Line } from "./split-lines.ts";

export interface Layout {
  /**
   * Blank lines between two lines of one paragraph: 0 in wrapped text, 1 with a blank after each; null if not wrapped.
   */
  readonly lineGap: number | null;
  /** In text that is not wrapped: whether blank lines separate paragraphs, or each line is a paragraph. */
  readonly blankSeparates: boolean;
  /** The indent of lines that continue a paragraph. */
  readonly margin: number;
  /** The indent of most first lines; null if first lines are not indented. */
  readonly paragraphIndent: number | null;
  /** Neither blank lines nor indents separate paragraphs; only short last lines do. */
  readonly unmarked: boolean;
  /** The length of a full line, in columns. */
  readonly width: number;
}

/** Longer lines are paragraphs, not printed lines. */
const WIDEST_PRINTED = 160;
/** More blank lines are never inside a paragraph. */
const WIDEST_GAP = 3;
/**
 * The least share of evident continuations among the pairs with a gap, for that gap to be the one inside paragraphs.
 */
const LEAST_SHARE = 0.25;
const LEAST_SHARE_BLANK = 0.3;
const LEAST_BLANK_PAIRS = 3;

/** The share of the width that a line must fill to count as cut by the margin, in scripts without capitals. */
const FULL_SHARE = 0.7;
const NEARLY_FULL_SHARE = 0.9;
/** With a smaller share of wide gaps, these are only around titles and pages. */
const LEAST_WIDE = 0.05;
/** Narrower text is no printed column: all lines of a list would look full. */
const LEAST_WIDTH = 36;
/** A line that is longer than the width by this factor was not wrapped. */
const OVERLONG_FACTOR = 1.25;

/** Whether a line evidently continues the line before. */
export function isContinuation(before: Line, line: Line, language: ImportLanguage, width: number): boolean {
  if (isSetByLines(before.text) || isSetByLines(line.text)) return false;
  const ending = getEnding(before.text);
  // In a script without capitals only the line before tells: it must be unfinished, and no short title.
  if (/^\p{Lo}/u.test(line.text)) return ending === "open" && before.text.length >= FULL_SHARE * width;
  if (ending === "stop" || (ending === "comma" && !language.capitalOpeners)) return false;
  return startsLower(line.text) && findLabel(line.text, language.label) === null;
}

/** Whether a line is unfinished and fills the width of a printed column, so that the margin cut it. */
function isCutByMargin(before: Line, width: number): boolean {
  const length = before.indent + before.text.length;
  return (
    length >= LEAST_WIDTH &&
    width <= WIDEST_PRINTED &&
    length >= NEARLY_FULL_SHARE * width &&
    getEnding(before.text) === "open"
  );
}

/** Whether the first word of the next line would have fitted on this line, so that the paragraph ended there. */
export function endsBeforeMargin(line: Line, next: Line, width: number): boolean {
  const length = line.indent + line.text.length;
  // A line far beyond the margin was never wrapped: it is a whole paragraph.
  return length + 1 + getFirstWord(next.text).length <= width || length > OVERLONG_FACTOR * width;
}

export function learnLayout(lines: readonly Line[], language: ImportLanguage): Layout {
  const pairs = new Array<number>(WIDEST_GAP + 1).fill(0);
  const evident = new Array<number>(WIDEST_GAP + 1).fill(0);
  const margins = new Map<number, number>();
  const width = measureWidth(lines);
  let blank = 0;
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at] as Line;
    const before = lines[at - 1] as Line;
    if (line.gap > 0) blank++;
    if (line.gap > WIDEST_GAP || line.pageStart) continue;
    pairs[line.gap] = (pairs[line.gap] as number) + 1;
    if (!isContinuation(before, line, language, width) && !isCutByMargin(before, width)) continue;
    evident[line.gap] = (evident[line.gap] as number) + 1;
  }
  const lineGap = findLineGap(pairs, evident, width);
  const blankSeparates = lines.length < 2 || blank / (lines.length - 1) >= 0.5;
  if (lineGap === null) return { lineGap, blankSeparates, margin: 0, paragraphIndent: null, unmarked: false, width };
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (line.gap === lineGap && isContinuation(lines[at - 1] as Line, line, language, width))
      increment(margins, line.indent);
  }
  const margin = findMostFrequent(margins) ?? 0;
  const paragraphIndent = findParagraphIndent(lines, lineGap, margin, width, language);
  const wide = lines.filter(line => line.gap > lineGap).length;
  const unmarked = paragraphIndent === null && wide < LEAST_WIDE * lines.length;
  return { lineGap, blankSeparates, margin, paragraphIndent, unmarked, width };
}

/** The gap of most continuations, if enough of the pairs with that gap are continuations; else null. */
function findLineGap(pairs: readonly number[], evident: readonly number[], width: number): number | null {
  let best: number | null = null;
  for (const [gap, count] of evident.entries()) {
    const share = count / Math.max(1, pairs[gap] as number);
    // Paragraphs that page breaks cut look the same, so a gap of blank lines needs more evidence.
    const blank = count >= LEAST_BLANK_PAIRS && share >= LEAST_SHARE_BLANK && width <= WIDEST_PRINTED;
    const qualifies = gap === 0 ? count > 0 && share >= LEAST_SHARE : blank;
    if (qualifies && (best === null || count > (evident[best] as number))) best = gap;
  }
  return best;
}

/** The indent of first lines; null unless most of the indented lines can be first lines. */
function findParagraphIndent(
  lines: readonly Line[],
  lineGap: number,
  margin: number,
  width: number,
  language: ImportLanguage,
): number | null {
  const plausible = new Map<number, number>();
  let indented = 0;
  let first = 0;
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (line.indent <= margin || (language.capitalOpeners && startsLower(line.text))) continue;
    indented++;
    const before = lines[at - 1] as Line;
    const finished = getEnding(before.text) !== "open" || endsBeforeMargin(before, line, width);
    if (!finished && !line.pageStart && line.gap <= lineGap) continue;
    first++;
    increment(plausible, line.indent);
  }
  return first >= 2 && first / indented >= 0.6 ? findMostFrequent(plausible) : null;
}

/** The width of the column: 90 % of the lines are no longer. */
function measureWidth(lines: readonly Line[]): number {
  if (lines.length === 0) return 0;
  const lengths = lines.map(line => line.indent + line.text.length).sort((a, b) => a - b);
  return lengths[Math.floor((lengths.length - 1) * 0.9)] as number;
}

function findMostFrequent(table: ReadonlyMap<number, number>): number | null {
  let best: number | null = null;
  for (const [key, number] of table) if (best === null || number > (table.get(best) as number)) best = key;
  return best;
}
