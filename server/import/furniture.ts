/**
 * Takes page furniture out of the lines: heads, feet, job numbers, barcodes. Shape alone is not enough, since « 2/2 »
 * can be text and a symbol can end a sentence: a line must also stand apart, beside other furniture or at a page's
 * edge. What goes is reported with its page; what is doubtful stays and is reported too.
 */
import type { Line } from "./decode.ts";
import { isFurniture, MASTHEAD, type Sheet } from "./furniture-place.ts";
import { type FurnitureShape, furnitureShape, symbolIn } from "./furniture-shapes.ts";
import type { Layout } from "./layout.ts";
import { collect } from "./pages.ts";
import { stripRepeatedHeads } from "./repeated-heads.ts";
import type { Stripped } from "./stripped.ts";
import { hasPattern, type ImportLanguage } from "./words.ts";

/** Longer lines are text, whatever a pack's patterns say of their start. */
const LONGEST = 120;
/** « A/77/244. », « A/68/6 (Sect. 29) et Add.1. »: what a note cites, whatever a pack's patterns see in it. */
const NOTE_TEXT = /\/.*[.;,]$/;

export function shapesOf(lines: readonly Line[], languages: readonly ImportLanguage[]): (FurnitureShape | null)[] {
  return lines.map(({ text }) => {
    const shape = furnitureShape(text);
    // In brackets it is text: « [S/1996/1] » under a title, « [Adopted without a vote] ».
    if (shape || text.length > LONGEST || text.startsWith("[") || NOTE_TEXT.test(text)) return shape;
    return languages.some(language => hasPattern(language, text, ["furniture"])) ? "words" : null;
  });
}

export function stripFurniture(
  lines: readonly Line[],
  shapes: readonly (FurnitureShape | null)[],
  layout: Layout,
  languages: readonly ImportLanguage[],
): Stripped {
  const symbols = new Map<string, number>();
  for (const [at, shape] of shapes.entries()) {
    const text = (lines[at] as Line).text;
    if (shape === "symbol") symbols.set(text, (symbols.get(text) ?? 0) + 1);
  }
  const sheet: Sheet = { lines, shapes, layout, symbols };
  const strip = lines.map((_, at) => isFurniture(sheet, at));
  keepMasthead(sheet, strip);
  stripRepeatedHeads(lines, strip, layout, languages);
  bareMarksBetween(lines, shapes, strip);
  return collect(sheet, strip);
}

/** A symbol in the masthead of a text that shows no other furniture is part of a text that somebody wrote. */
function keepMasthead({ lines, shapes }: Sheet, strip: boolean[]): void {
  const stripped = [...strip.keys()].filter(at => strip[at]);
  const isSymbol = (at: number) => shapes[at] === "symbol" || symbolIn((lines[at] as Line).text) !== null;
  if (stripped.every(at => at < MASTHEAD && isSymbol(at))) for (const at of stripped) strip[at] = false;
}

/** Numbers and single capitals that stand between two lines of furniture belong to them. */
function bareMarksBetween(lines: readonly Line[], shapes: readonly (FurnitureShape | null)[], strip: boolean[]): void {
  for (let at = 1; at + 1 < lines.length; at++) {
    const bare = shapes[at] === "number" || shapes[at] === "letter";
    if (bare && strip[at - 1] && strip[at + 1]) strip[at] = true;
  }
}
