/** Whether a line that has the shape of furniture also stands where furniture stands. */
import type { Line } from "./decode.ts";
import { type FurnitureShape, folioOf, isUnmistakable } from "./furniture-shapes.ts";
import type { Layout } from "./layout.ts";
import { endingOf, startsLower } from "./marks.ts";

/** The lines of a document with what was found out about them. */
export interface Sheet {
  readonly lines: readonly Line[];
  readonly shapes: readonly (FurnitureShape | null)[];
  readonly layout: Layout;
  /** How often each symbol stands on a line of its own. */
  readonly symbols: ReadonlyMap<string, number>;
}

/** Lines from a document's start among which a symbol is the masthead's. */
export const MASTHEAD = 8;

export function isFurniture(sheet: Sheet, at: number): boolean {
  const { lines, shapes, layout, symbols } = sheet;
  const shape = shapes[at];
  if (!shape) return false;
  const line = lines[at] as Line;
  const before = isApart(sheet, at);
  const after = at + 1 >= lines.length || isApart(sheet, at + 1);
  if (isUnmistakable(shape)) return true;
  if (shape === "dashed-number") return before || after;
  const beside = [at - 1, at + 1].some(near => isOtherKind(shapes[near], shape) && touches(lines, at, near));
  const atEdge = line.pageStart || (lines[at + 1]?.pageStart ?? false);
  if (shape === "number" || shape === "letter") return shape === "number" && before && after && atEdge;
  // « 25/23 » may be a resolution's number: a folio stands beside other furniture, at an edge, or in a series.
  if (shape === "folio" && !beside && !atEdge) return before && after && isSeries(sheet, at);
  if (!before && !after) return beside || (layout.lineGap !== 0 && cutsSentence(lines, at, layout));
  if (shape === "symbol" && !beside && !atEdge) {
    // A list of documents has many symbols, each once; a document has one on every page.
    const isOwn = (symbols.get(line.text) ?? 0) > 1 || symbols.size === 1 || at < MASTHEAD;
    return before && after ? isOwn : isOwn && endsText(lines, at);
  }
  return (before && after) || beside || atEdge || endsText(lines, at);
}

/** Another folio of the same number of pages. */
function isSeries({ lines, shapes }: Sheet, at: number): boolean {
  const own = folioOf((lines[at] as Line).text);
  if (!own) return false;
  const other = (shape: FurnitureShape | null, index: number) =>
    index !== at && shape === "folio" && folioOf((lines[index] as Line).text)?.pages === own.pages;
  return shapes.some(other);
}

/** A blank line (more than those inside paragraphs), a page's or the document's edge, or a candidate before line `at`. */
function isApart({ lines, shapes, layout }: Sheet, at: number): boolean {
  const line = lines[at] as Line;
  if (at === 0 || line.pageStart) return true;
  if (shapes[at] && shapes[at - 1]) return true;
  if (layout.lineGap !== null) return line.gap > layout.lineGap;
  return layout.blankParts ? line.gap > 0 : true;
}

const isOtherKind = (near: FurnitureShape | null | undefined, shape: FurnitureShape): boolean =>
  near !== undefined && near !== null && near !== shape && near !== "number" && near !== "letter";

function touches(lines: readonly Line[], at: number, near: number): boolean {
  return (lines[Math.max(at, near)] as Line).gap <= 4;
}

/** A short line between two halves of a sentence: in wrapped text only a foreign line can stand there. */
function cutsSentence(lines: readonly Line[], at: number, layout: Layout): boolean {
  const before = lines[at - 1];
  const after = lines[at + 1];
  if (!before || !after || (lines[at] as Line).text.length > layout.width / 2) return false;
  return endingOf(before.text) === "open" && startsLower(after.text);
}

/** The line before is finished, so that this one is no last line of its paragraph. */
function endsText(lines: readonly Line[], at: number): boolean {
  return at === 0 || endingOf((lines[at - 1] as Line).text) !== "open";
}
