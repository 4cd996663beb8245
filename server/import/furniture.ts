/**
 * Removes page furniture from the lines: heads, feet, job numbers, barcodes. The shape alone is not enough, since « 2/2
 * » can be text and a symbol can end a sentence: a line must also stand apart, beside other furniture or at a page's
 * edge. Removed lines are reported with their page; doubtful lines are kept and reported, too.
 */

import { isFurniture, MASTHEAD_LINES, type ShapedLines } from "./furniture-place.ts";
import { type FurnitureShape, findFurnitureShape, findSymbolAtEdge } from "./furniture-shapes.ts";
import { hasPattern, type ImportLanguage } from "./import-language.ts";
import { increment } from "./increment.ts";
import type { Layout } from "./layout.ts";
import { stripRepeatedHeads } from "./repeated-heads.ts";
import { separateFurniture } from "./separate-furniture.ts";
import type { Line } from "./split-lines.ts";
import type { StrippedText } from "./stripped-text.ts";

/** Longer lines are text, even if their start matches a pattern. */
const MAX_LENGTH = 120;
/** A citation in a note, « A/77/244. » or « A/68/6 (Sect. 29) et Add.1. », is text even if it matches a pattern. */
const NOTE_TEXT = /\/.*[.;,]$/;

export function findShapes(lines: readonly Line[], languages: readonly ImportLanguage[]): (FurnitureShape | null)[] {
  return lines.map(({ text }) => {
    const shape = findFurnitureShape(text);
    // A line in brackets is text: « [S/1996/1] » under a title, « [Adopted without a vote] ».
    if (shape || text.length > MAX_LENGTH || text.startsWith("[") || NOTE_TEXT.test(text)) return shape;
    return languages.some(language => hasPattern(language, text, ["furniture"])) ? "words" : null;
  });
}

export function stripFurniture(
  lines: readonly Line[],
  shapes: readonly (FurnitureShape | null)[],
  layout: Layout,
  languages: readonly ImportLanguage[],
): StrippedText {
  const symbols = new Map<string, number>();
  for (const [at, shape] of shapes.entries()) {
    const text = (lines[at] as Line).text;
    if (shape === "symbol") increment(symbols, text);
  }
  const shaped: ShapedLines = { lines, shapes, layout, symbols };
  const strip = lines.map((_, at) => isFurniture(shaped, at));
  keepMasthead(shaped, strip);
  stripRepeatedHeads(lines, strip, layout, languages);
  stripBareMarks(lines, shapes, strip);
  return separateFurniture(shaped, strip);
}

/** Keeps a symbol in the masthead if there is no other furniture: then the text was written, not extracted. */
function keepMasthead({ lines, shapes }: ShapedLines, strip: boolean[]): void {
  const stripped = [...strip.keys()].filter(at => strip[at]);
  const isSymbol = (at: number) => shapes[at] === "symbol" || findSymbolAtEdge((lines[at] as Line).text) !== null;
  if (stripped.every(at => at < MASTHEAD_LINES && isSymbol(at))) for (const at of stripped) strip[at] = false;
}

/** Numbers and single capitals between two lines of furniture are furniture. */
function stripBareMarks(lines: readonly Line[], shapes: readonly (FurnitureShape | null)[], strip: boolean[]): void {
  for (let at = 1; at + 1 < lines.length; at++) {
    const bare = shapes[at] === "number" || shapes[at] === "letter";
    if (bare && strip[at - 1] && strip[at + 1]) strip[at] = true;
  }
}
