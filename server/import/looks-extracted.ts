/**
 * Whether a text looks as if it came out of PDF or Word uncleaned, so that the editor may offer the import. Only
 * signs that nobody types by hand count: a false offer on a clean text would be a nuisance at every opening.
 */
import { decode } from "./decode.ts";
import { furnitureShape, isUnmistakable } from "./furniture-shapes.ts";
import { learnLayout } from "./layout.ts";
import { NO_LANGUAGE } from "./words.ts";

/** Characters looked at: the first pages tell. */
const SAMPLE = 100_000;
/** `l ’État`: the closing quotation mark opens nothing, so a blank before it and a letter after it are an accident. */
const BROKEN_APOSTROPHE = /(?<!\p{L})\p{L}{1,2} ’\p{L}/u;
const PAGE_BREAK = /\f[^\f]*\S/;
const SOFT_HYPHEN_AT_END = /\p{Ll}\u00ad[ \t]*\r?\n/u;

export function looksExtracted(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if (PAGE_BREAK.test(sample) || SOFT_HYPHEN_AT_END.test(sample) || BROKEN_APOSTROPHE.test(sample)) return true;
  const { lines } = decode(sample);
  const isFurniture = (line: string) => {
    const shape = furnitureShape(line);
    // A job number alone is as sure as the shapes that are nothing else: no paragraph consists of one.
    return shape !== null && (isUnmistakable(shape) || shape === "job") && !/^_{5,}$/.test(line);
  };
  if (lines.some(line => isFurniture(line.text))) return true;
  const { lineGap } = learnLayout(lines, NO_LANGUAGE);
  return lineGap !== null && lineGap > 0;
}
