/**
 * A block as one line, which is how captions are told: what it begins with, how many words it has. All is asked of the
 * text as it stands; the line itself, with single spaces, is made only for those blocks that a pattern may fit.
 */
import { APOSTROPHE, GAP, getKindAt, IDEOGRAPH, skipGap } from "../text/characters.ts";
import { toEuropeanDigits } from "../text/digits.ts";
import { simplifyIdeographs } from "../text/ideographs.ts";
import { removeOptionalMarks } from "../text/words.ts";

/** What is looked at of a block, in characters: no caption is longer, and no length that is asked about has more. */
const LONGEST_LINE = 400;

/**
 * Line breaks and blanks as single spaces, apostrophes straight, European digits, no vowel signs and stretching lines: the
 * form that block patterns are written for.
 */
export function foldLine(text: string): string {
  const line = foldBlanks(text);
  return NOT_LATIN.test(line) ? toEuropeanDigits(removeOptionalMarks(line)) : line;
}

/** Letters, digits and marks that are folded stand behind the Latin ones. */
const NOT_LATIN = /[\u0600-\u2069\uff10-\uff19]/;

function foldBlanks(text: string): string {
  const end = Math.min(text.length, LONGEST_LINE);
  let from = findLineStart(text);
  let folded = "";
  for (let at = from; at < end; at++) {
    if (isPlain(text.charCodeAt(at))) continue;
    const kind = getKindAt(text, at);
    if ((kind & (GAP | APOSTROPHE)) === 0) continue;
    const next = (kind & APOSTROPHE) === 0 ? skipBlanks(text, at, end) : at + 1;
    const plain = (kind & APOSTROPHE) === 0 ? " " : "'";
    if (next === at || (next === at + 1 && text[at] === plain)) continue;
    folded += text.slice(from, at) + plain;
    from = next;
    at = next - 1;
  }
  const line = folded + text.slice(from, end);
  return HAS_IDEOGRAPH.test(line) ? simplifyIdeographs(line) : line;
}

const HAS_IDEOGRAPH = /[\u4e00-\u9fff]/u;

/** Letters and figures of ASCII, which need no look at the table: neither blank nor apostrophe. */
function isPlain(code: number): boolean {
  return code >= 0x30 && code <= 0x7a && code !== 0x5f;
}

/** Where the line begins, after blanks and marks of italics. */
export function findLineStart(text: string): number {
  return Math.min(skipGap(text, 0), text.length, LONGEST_LINE);
}

/** Where the blanks that stand at an offset end; the offset itself if none do. */
function skipBlanks(text: string, offset: number, end: number): number {
  let at = offset;
  while (at < end && (getKindAt(text, at) & GAP) !== 0 && text[at] !== "*" && text[at] !== "_") at++;
  return at;
}

export function isEmptyLine(text: string, start: number): boolean {
  return start >= Math.min(text.length, LONGEST_LINE);
}

/** Ideographs that take the room of a word: most words of Chinese have two. */
const IDEOGRAPHS_TO_A_WORD = 2;

/** The words of the line, and one more than `most` for any number beyond. */
export function countWords(text: string, start: number, most: number): number {
  const end = Math.min(text.length, LONGEST_LINE);
  let count = 1;
  let ideographs = 0;
  for (let at = start; at < end && count <= most; at++) {
    if (isPlain(text.charCodeAt(at))) continue;
    const kind = getKindAt(text, at);
    if ((kind & IDEOGRAPH) !== 0 && ++ideographs > IDEOGRAPHS_TO_A_WORD) {
      count++;
      ideographs = 1;
    }
    if ((kind & GAP) === 0) continue;
    const next = skipBlanks(text, at, end);
    if (next === at) continue;
    count++;
    at = next - 1;
  }
  return count;
}

const GOES_ON = /[\p{Ll},;:)»，、；：。）》”]/uy;

export function beginsAsContinuation(text: string, start: number): boolean {
  GOES_ON.lastIndex = start;
  return start < LONGEST_LINE && GOES_ON.test(text);
}
