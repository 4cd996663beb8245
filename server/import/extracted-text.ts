/**
 * Detects text that was extracted from PDF or Word and not cleaned, so that the editor can offer the import. Counts
 * only signs that nobody types: a false offer would come again at every opening of a clean text.
 */

import { findFurnitureShape, isUnmistakable } from "./furniture-shapes.ts";
import { NO_LANGUAGE } from "./import-language.ts";
import { learnLayout } from "./layout.ts";
import { splitLines } from "./split-lines.ts";

/** The number of characters that are examined; the first pages are enough. */
const SAMPLE_LENGTH = 100_000;
/** `l ’État`: a closing mark with a blank before it and a letter after it comes from extraction only. */
const BROKEN_APOSTROPHE = /(?<!\p{L})\p{L}{1,2} ’\p{L}/u;
const PAGE_BREAK = /\f[^\f]*\S/;
const SOFT_HYPHEN_AT_END = /\p{Ll}\u00ad[ \t]*\r?\n/u;

export function isExtractedText(text: string): boolean {
  const sample = text.slice(0, SAMPLE_LENGTH);
  if (PAGE_BREAK.test(sample) || SOFT_HYPHEN_AT_END.test(sample) || BROKEN_APOSTROPHE.test(sample)) return true;
  const { lines } = splitLines(sample);
  const isFurniture = (line: string) => {
    const shape = findFurnitureShape(line);
    // A job number on a line of its own is also certain: no paragraph consists of one.
    return shape !== null && (isUnmistakable(shape) || shape === "job") && !/^_{5,}$/.test(line);
  };
  if (lines.some(line => isFurniture(line.text))) return true;
  const { lineGap } = learnLayout(lines, NO_LANGUAGE);
  return lineGap !== null && lineGap > 0;
}
