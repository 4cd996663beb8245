/** Tells from the end and the start of a line whether a sentence continues, by scripts and marks, not by words. */

/** Closing quotes and brackets and calls of notes, which may follow the terminator. */
const CLOSERS = String.raw`(?:[\s»”"’')\]*]|\[\^[^\]\s]{1,20}\]|(?<=[\s,;.:])\d{1,3}\/?$)*$`;
const STOP = new RegExp(`[.;:!?…؛؟。；：！？]${CLOSERS}`, "u");
const COMMA = new RegExp(`[,،，、]${CLOSERS}`, "u");
/** Quotes and brackets may precede the first word; not `[`, which begins lines of their own. */
const LOWER = /^[«“"'’(‘\s]{0,4}\p{Ll}/u;
const UPPER = /^[«“"'’(‘\s]{0,4}(?:\p{Lu}|\p{Lt})/u;
const WORD_AT_END = /(\p{L}[\p{L}\p{M}]*['’]?)$/u;
const HYPHEN_AT_END = /[\p{L}\p{N}][-\u2010\u00ad]$/u;
const TAIL_LENGTH = 80;

/** A table row or a fence: text whose line breaks matter. */
const BY_LINES = /^(?:\||```)/;

/** How a line ends: with a terminator, with a comma, or in the middle of a phrase. */
export type Ending = "stop" | "comma" | "open";

export function getEnding(text: string): Ending {
  // Only the end is matched, so that long lines cost no more.
  const tail = text.slice(-TAIL_LENGTH);
  if (STOP.test(tail)) return "stop";
  return COMMA.test(tail) ? "comma" : "open";
}

export const startsLower = (text: string): boolean => LOWER.test(text);
export const startsUpper = (text: string): boolean => UPPER.test(text);
export const endsInHyphen = (text: string): boolean => HYPHEN_AT_END.test(text.slice(-3));
export const isSetByLines = (text: string): boolean => BY_LINES.test(text);

export function findLastWord(text: string): string | null {
  return WORD_AT_END.exec(text.slice(-TAIL_LENGTH))?.[1] ?? null;
}

/** Everything up to the first blank: what would have had to fit on the line before. */
export function getFirstWord(text: string): string {
  return text.slice(0, TAIL_LENGTH).split(/\s/u, 1)[0] as string;
}

/** Whether the text opens a bracket or quotation mark and does not close it. */
export function hasOpenBracket(text: string): boolean {
  const tail = text.slice(-400);
  return findLastMark(tail, "([«“") > findLastMark(tail, ")]»”");
}

function findLastMark(text: string, marks: string): number {
  let last = -1;
  for (const mark of marks) last = Math.max(last, text.lastIndexOf(mark));
  return last;
}
