/**
 * What joins two parts of a sentence: « , et ». Read backwards, since a regular expression would start at every blank.
 */
import { fold } from "../../../../grammar/text/words.ts";

export interface Joint {
  /** The end of the text before it. */
  readonly end: number;
  /** `,` or `;`; empty for none. */
  readonly mark: string;
  /** As printed; empty for none. */
  readonly word: string;
}

const BLANK = /\s/u;
const MARKS = ",;";

/** The joint that ends at an offset, with the blank behind it. `words` are folded. */
export function findJointBefore(text: string, offset: number, words: readonly string[]): Joint {
  const from = findTrimmedEnd(text, offset);
  const length = words.find(one => isWordAt(text, from - one.length, one))?.length ?? 0;
  const at = length > 0 ? findTrimmedEnd(text, from - length) : from;
  const mark = at > 0 && MARKS.includes(text[at - 1] ?? " ") ? (text[at - 1] ?? "") : "";
  return { end: mark === "" ? at : findTrimmedEnd(text, at - 1), mark, word: text.slice(from - length, from) };
}

/** The offset moved back over blanks and these characters. */
export function findTrimmedEnd(text: string, offset: number, without = ""): number {
  let end = offset;
  while (end > 0 && (BLANK.test(text[end - 1] ?? "") || without.includes(text[end - 1] ?? " "))) end--;
  return end;
}

/** Where the marks of italics before a word begin; the word's own start where there are none. */
export function findEmphasisStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && "*_".includes(text[start - 1] ?? " ")) start--;
  return start;
}

function isWordAt(text: string, start: number, word: string): boolean {
  return start > 0 && BLANK.test(text[start - 1] ?? "") && fold(text.slice(start, start + word.length)) === word;
}
