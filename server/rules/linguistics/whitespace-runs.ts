/** The runs of white space between words, for the rules about two words side by side. */
import { getKindAt, SPACE } from "../../../grammar/text/characters.ts";

/** Visits each run of what `\s` is that has something before and behind it: where it begins and where it ends. */
export function visitWhitespaceRuns(text: string, visit: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Nearly all letters, which need no look at the table: no white space stands among these.
    if ((code > 0x20 && code < 0xa0) || (code > 0xa0 && code < 0x1680)) continue;
    if ((getKindAt(text, at) & SPACE) === 0) continue;
    const start = at;
    do at++;
    while ((getKindAt(text, at) & SPACE) !== 0);
    if (start > 0 && at < text.length) visit(start, at);
  }
}

const NONE: readonly never[] = [];

/** The low bits of a character code that are used; they differ for all small letters. */
const BITS = 6;

/** Words to find before white space, by their last character and the one after the run: few pairs have any. */
export class WordsBeforeRuns {
  readonly #byPair = new Map<number, string[]>();
  /** By the low bits of both characters, whether any word has them: rules out nearly every run. */
  readonly #any = new Uint8Array(2 ** (2 * BITS));

  /** `behind` is what follows the white space; one code unit of each text is used. */
  add(word: string, behind: string): void {
    const [last, first] = [word.charCodeAt(word.length - 1), behind.charCodeAt(0)];
    this.#any[getLastBits(last, first)] = 1;
    const pair = getPairKey(last, first);
    const same = this.#byPair.get(pair);
    if (same) same.push(word);
    else this.#byPair.set(pair, [word]);
  }

  /** The words that may end where a run begins. */
  find(text: string, start: number, end: number): readonly string[] {
    const last = text.charCodeAt(start - 1);
    const first = text.charCodeAt(end);
    return this.#any[getLastBits(last, first)] === 0 ? NONE : (this.#byPair.get(getPairKey(last, first)) ?? NONE);
  }
}

/**
 * Visits each of these words that ends at a run: `behind` is where the run ends. It may be the end of a longer word.
 */
export function visitWordsBeforeRuns(
  text: string,
  words: WordsBeforeRuns,
  visit: (word: string, start: number, behind: number) => void,
): void {
  visitWhitespaceRuns(text, (end, behind) => {
    for (const word of words.find(text, end, behind)) {
      const start = end - word.length;
      if (start >= 0 && text.startsWith(word, start)) visit(word, start, behind);
    }
  });
}

function getLastBits(last: number, first: number): number {
  const mask = 2 ** BITS - 1;
  return ((last & mask) << BITS) | (first & mask);
}

function getPairKey(last: number, first: number): number {
  return last * 0x1_0000 + first;
}
