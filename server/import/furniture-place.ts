/** Decides by its place whether a line with the shape of page furniture is furniture. */

import { type FurnitureShape, findFolio, isUnmistakable } from "./furniture-shapes.ts";
import type { Layout } from "./layout.ts";
import { getEnding, startsLower } from "./marks.ts";
import type { Line } from "./split-lines.ts";

/** The lines of a document with their shapes and the layout. */
export interface ShapedLines {
  readonly lines: readonly Line[];
  readonly shapes: readonly (FurnitureShape | null)[];
  readonly layout: Layout;
  /** How often each symbol is a line of its own. */
  readonly symbols: ReadonlyMap<string, number>;
}

/** The number of first lines in which a symbol belongs to the masthead. */
export const MASTHEAD_LINES = 8;

export function isFurniture(shaped: ShapedLines, at: number): boolean {
  const { lines, shapes, layout, symbols } = shaped;
  const shape = shapes[at];
  if (!shape) return false;
  const line = lines[at] as Line;
  const before = isApart(shaped, at);
  const after = at + 1 >= lines.length || isApart(shaped, at + 1);
  if (isUnmistakable(shape)) return true;
  if (shape === "dashed-number") return before || after;
  const beside = [at - 1, at + 1].some(near => isOtherKind(shapes[near], shape) && isNear(lines, at, near));
  const atEdge = line.pageStart || (lines[at + 1]?.pageStart ?? false);
  if (shape === "number" || shape === "letter") return shape === "number" && before && after && atEdge;
  // « 25/23 » may be a resolution's number: a folio is beside other furniture, at a page's edge, or in a series.
  if (shape === "folio" && !beside && !atEdge) return before && after && isInSeries(shaped, at);
  if (!before && !after) return beside || (layout.lineGap !== 0 && cutsSentence(lines, at, layout));
  if (shape === "symbol" && !beside && !atEdge) {
    // A list of documents has many symbols, each once; a document has its own symbol on every page.
    const isOwn = (symbols.get(line.text) ?? 0) > 1 || symbols.size === 1 || at < MASTHEAD_LINES;
    return before && after ? isOwn : isOwn && followsFinishedText(lines, at);
  }
  return (before && after) || beside || atEdge || followsFinishedText(lines, at);
}

/** Whether there is another folio with the same number of pages. */
function isInSeries({ lines, shapes }: ShapedLines, at: number): boolean {
  const own = findFolio((lines[at] as Line).text);
  if (!own) return false;
  const other = (shape: FurnitureShape | null, index: number) =>
    index !== at && shape === "folio" && findFolio((lines[index] as Line).text)?.pages === own.pages;
  return shapes.some(other);
}

/** Whether blank lines (more than inside paragraphs), an edge of page or document, or a candidate precede line `at`. */
function isApart({ lines, shapes, layout }: ShapedLines, at: number): boolean {
  const line = lines[at] as Line;
  if (at === 0 || line.pageStart) return true;
  if (shapes[at] && shapes[at - 1]) return true;
  if (layout.lineGap !== null) return line.gap > layout.lineGap;
  return layout.blankSeparates ? line.gap > 0 : true;
}

const isOtherKind = (near: FurnitureShape | null | undefined, shape: FurnitureShape): boolean =>
  near !== undefined && near !== null && near !== shape && near !== "number" && near !== "letter";

function isNear(lines: readonly Line[], at: number, near: number): boolean {
  return (lines[Math.max(at, near)] as Line).gap <= 4;
}

/** Whether a short line separates two halves of a sentence; in wrapped text, no line of the text does. */
function cutsSentence(lines: readonly Line[], at: number, layout: Layout): boolean {
  const before = lines[at - 1];
  const after = lines[at + 1];
  if (!before || !after || (lines[at] as Line).text.length > layout.width / 2) return false;
  return getEnding(before.text) === "open" && startsLower(after.text);
}

/** Whether the line before ends a paragraph, so that this line does not continue it. */
function followsFinishedText(lines: readonly Line[], at: number): boolean {
  return at === 0 || getEnding((lines[at - 1] as Line).text) !== "open";
}
