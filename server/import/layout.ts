/**
 * Learns how a text was laid out: what stands between two lines of one paragraph, and whether an indent begins one.
 *
 * The evidence is a line that begins with a small letter although the line before is not finished: those two are
 * one paragraph whatever the layout. What such pairs have in common is the convention; the majority decides.
 */
import type { Line } from "./decode.ts";
import { labelOf } from "./labels.ts";
import { endingOf, firstWord, isSetByLines, startsLower } from "./marks.ts";
import type { ImportLanguage } from "./words.ts";

export interface Layout {
  /** Blank lines between two lines of one paragraph: 0 hard-wrapped, 1 "a blank line after each line"; null: no wrapping seen. */
  readonly lineGap: number | null;
  /** Without wrapping: whether blank lines part the paragraphs, or each line is one. */
  readonly blankParts: boolean;
  /** Columns before a line that continues a paragraph. */
  readonly margin: number;
  /** Columns before the first line of most paragraphs, where first lines are set apart by them; else null. */
  readonly paragraphIndent: number | null;
  /** Neither blank lines nor indents part the paragraphs: only where lines end tells. */
  readonly unmarked: boolean;
  /** Columns that a full line has. */
  readonly width: number;
}

/** Longer lines than these are paragraphs, not printed lines. */
const WIDEST_PRINTED = 160;
/** Gaps above this are never inside a paragraph. */
const WIDEST_GAP = 3;
/** Share of the pairs with a gap that must be evident continuations for the gap to be the one inside paragraphs. */
const LEAST_SHARE = 0.25;
const LEAST_SHARE_BLANK = 0.3;
const LEAST_BLANK_PAIRS = 3;

/** Share of the width that a line must fill to be cut by the margin, where no capitals tell. */
const FULL = 0.7;
const NEARLY_FULL = 0.9;
/** Fewer wide gaps than one in so many lines are those around titles and pages. */
const LEAST_WIDE = 0.05;
/** Narrower columns are not printed: lines of a list all look full. */
const LEAST_WIDTH = 36;
/** So many times the width is no wrapped line. */
const OVERLONG = 1.25;

/** Whether a line evidently continues the line before it. */
export function continues(before: Line, line: Line, language: ImportLanguage, width: number): boolean {
  if (isSetByLines(before.text) || isSetByLines(line.text)) return false;
  const ending = endingOf(before.text);
  // A script without capitals leaves only the line before to judge by: unfinished, and no short title.
  if (/^\p{Lo}/u.test(line.text)) return ending === "open" && before.text.length >= FULL * width;
  if (ending === "stop" || (ending === "comma" && !language.capitalOpeners)) return false;
  return startsLower(line.text) && labelOf(line.text, language.label) === null;
}

/** An unfinished line of printed length that fills the width: in a text of paragraphs nothing looks so. */
function isCutByMargin(before: Line, width: number): boolean {
  const length = before.indent + before.text.length;
  return (
    length >= LEAST_WIDTH &&
    width <= WIDEST_PRINTED &&
    length >= NEARLY_FULL * width &&
    endingOf(before.text) === "open"
  );
}

/** The next line's first word would still have fitted on this line: the line ended because the paragraph did. */
export function endedEarly(line: Line, next: Line, width: number): boolean {
  const length = line.indent + line.text.length;
  // A line far beyond the margin was never wrapped: it is a paragraph.
  return length + 1 + firstWord(next.text).length <= width || length > OVERLONG * width;
}

export function learnLayout(lines: readonly Line[], language: ImportLanguage): Layout {
  const pairs = new Array<number>(WIDEST_GAP + 1).fill(0);
  const evident = new Array<number>(WIDEST_GAP + 1).fill(0);
  const margins = new Map<number, number>();
  const width = widthOf(lines);
  let blank = 0;
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at] as Line;
    const before = lines[at - 1] as Line;
    if (line.gap > 0) blank++;
    if (line.gap > WIDEST_GAP || line.pageStart) continue;
    pairs[line.gap] = (pairs[line.gap] as number) + 1;
    if (!continues(before, line, language, width) && !isCutByMargin(before, width)) continue;
    evident[line.gap] = (evident[line.gap] as number) + 1;
  }
  const lineGap = gapInside(pairs, evident, width);
  const blankParts = lines.length < 2 || blank / (lines.length - 1) >= 0.5;
  if (lineGap === null) return { lineGap, blankParts, margin: 0, paragraphIndent: null, unmarked: false, width };
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (line.gap === lineGap && continues(lines[at - 1] as Line, line, language, width)) count(margins, line.indent);
  }
  const margin = mostFrequent(margins) ?? 0;
  const paragraphIndent = indentOf(lines, lineGap, margin, width, language);
  const wide = lines.filter(line => line.gap > lineGap).length;
  const unmarked = paragraphIndent === null && wide < LEAST_WIDE * lines.length;
  return { lineGap, blankParts, margin, paragraphIndent, unmarked, width };
}

/** The gap that most continuations have, if enough of the pairs with that gap are continuations. */
function gapInside(pairs: readonly number[], evident: readonly number[], width: number): number | null {
  let best: number | null = null;
  for (const [gap, count] of evident.entries()) {
    const share = count / Math.max(1, pairs[gap] as number);
    // Paragraphs cut by page breaks also look like this, so blank lines ask for more: printed lines, and many.
    const blank = count >= LEAST_BLANK_PAIRS && share >= LEAST_SHARE_BLANK && width <= WIDEST_PRINTED;
    const qualifies = gap === 0 ? count > 0 && share >= LEAST_SHARE : blank;
    if (qualifies && (best === null || count > (evident[best] as number))) best = gap;
  }
  return best;
}

/** The indent of first lines, if most of the indented lines can be first lines. */
function indentOf(
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
    const finished = endingOf(before.text) !== "open" || endedEarly(before, line, width);
    if (!finished && !line.pageStart && line.gap <= lineGap) continue;
    first++;
    count(plausible, line.indent);
  }
  return first >= 2 && first / indented >= 0.6 ? mostFrequent(plausible) : null;
}

/** Nine lines of ten are no longer than this. */
function widthOf(lines: readonly Line[]): number {
  if (lines.length === 0) return 0;
  const lengths = lines.map(line => line.indent + line.text.length).sort((a, b) => a - b);
  return lengths[Math.floor((lengths.length - 1) * 0.9)] as number;
}

function count(table: Map<number, number>, key: number): void {
  table.set(key, (table.get(key) ?? 0) + 1);
}

function mostFrequent(table: ReadonlyMap<number, number>): number | null {
  let best: number | null = null;
  for (const [key, number] of table) if (best === null || number > (table.get(best) as number)) best = key;
  return best;
}
