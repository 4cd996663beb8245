/** What the end and the start of a line say about whether the sentence goes on. Knows scripts and marks, no words. */

/** Closing quotes and brackets, calls of notes, that may follow the mark that ends a paragraph. */
const CLOSERS = String.raw`(?:[\s»”"’')\]*]|\[\^[^\]\s]{1,20}\]|(?<=[\s,;.:])\d{1,3}\/?$)*$`;
const STOP = new RegExp(`[.;:!?…؛؟。；：！？]${CLOSERS}`, "u");
const COMMA = new RegExp(`[,،，、]${CLOSERS}`, "u");
/** Quotes and brackets that may stand before the first word; not `[`, which begins lines of their own. */
const LOWER = /^[«“"'’(‘\s]{0,4}\p{Ll}/u;
const UPPER = /^[«“"'’(‘\s]{0,4}(?:\p{Lu}|\p{Lt})/u;
const WORD_AT_END = /(\p{L}[\p{L}\p{M}]*['’]?)$/u;
const HYPHEN_AT_END = /[\p{L}\p{N}][-\u2010\u00ad]$/u;
const TAIL = 80;

/** A table row, a fence: text that is set by lines, whatever its words. */
const BY_LINES = /^(?:\||```)/;

/** How a line ends: with a mark that closes a paragraph, with a comma, or in the middle of a phrase. */
export type Ending = "stop" | "comma" | "open";

export function endingOf(text: string): Ending {
  // The end is enough, and keeps endless lines cheap.
  const tail = text.slice(-TAIL);
  if (STOP.test(tail)) return "stop";
  return COMMA.test(tail) ? "comma" : "open";
}

export const startsLower = (text: string): boolean => LOWER.test(text);
export const startsUpper = (text: string): boolean => UPPER.test(text);
export const endsInHyphen = (text: string): boolean => HYPHEN_AT_END.test(text.slice(-3));
export const isSetByLines = (text: string): boolean => BY_LINES.test(text);

export function lastWord(text: string): string | null {
  return WORD_AT_END.exec(text.slice(-TAIL))?.[1] ?? null;
}

/** What would have had to fit on the line before: all up to the first blank. */
export function firstWord(text: string): string {
  return text.slice(0, TAIL).split(/\s/u, 1)[0] as string;
}

/** Brackets or quotation marks that the text opens and does not close. */
export function leavesOpen(text: string): boolean {
  const tail = text.slice(-400);
  return lastOf(tail, "([«“") > lastOf(tail, ")]»”");
}

function lastOf(text: string, marks: string): number {
  let last = -1;
  for (const mark of marks) last = Math.max(last, text.lastIndexOf(mark));
  return last;
}
