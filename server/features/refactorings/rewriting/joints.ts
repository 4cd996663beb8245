/**
 * What joins two parts of a sentence: « , et ». Read backwards, since a regular expression would start at every blank.
 */
import type { CompiledPack } from "../../../../grammar/languages/pack.ts";
import { toAsciiMark } from "../../../../grammar/text/punctuation.ts";
import { fold } from "../../../../grammar/text/words.ts";
import { getWordSeparator } from "../../shared/word-separator.ts";

export interface Joint {
  /** The end of the text before it. */
  readonly end: number;
  /** `,` or `;`, whatever the script; empty for none. */
  readonly mark: string;
  /** As printed; empty for none. */
  readonly word: string;
}

const BLANK = /\s/u;
const MARKS = ",;";

/** The joint that ends at an offset, with the blank behind it. `words` are folded. */
export function findJointBefore(text: string, offset: number, words: readonly string[], pack: CompiledPack): Joint {
  const from = findTrimmedEnd(text, offset);
  const length = words.find(one => isWordAt(text, from - one.length, one, pack))?.length ?? 0;
  const at = length > 0 ? findTrimmedEnd(text, from - length) : from;
  const before = at > 0 ? toAsciiMark(text.charAt(at - 1)) : "";
  const mark = before !== "" && MARKS.includes(before) ? before : "";
  return { end: mark === "" ? at : findTrimmedEnd(text, at - 1), mark, word: text.slice(from - length, from) };
}

/** The language's « et » and what stands between it and the next word: nothing in Arabic and Chinese. */
export function formatConnector(pack: CompiledPack): string {
  const [connector = ""] = pack.connectors;
  return connector + (pack.attachedConnectors.includes(connector) ? "" : getWordSeparator(pack));
}

/**
 * What joins a second verb to the first: « et », « , et », « ، و », « ，并 », with the blanks around it. `linked` says that
 * the second has the connector with it.
 */
export function formatJoint(comma: boolean, linked: boolean, pack: CompiledPack): string {
  const mark = comma ? (pack.terminators.preambular[0] ?? "") : "";
  return mark + getWordSeparator(pack) + (linked ? "" : formatConnector(pack));
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

function isWordAt(text: string, start: number, word: string, pack: CompiledPack): boolean {
  const begins = getWordSeparator(pack) === "" || BLANK.test(text[start - 1] ?? "");
  return start > 0 && begins && fold(text.slice(start, start + word.length)) === word;
}
