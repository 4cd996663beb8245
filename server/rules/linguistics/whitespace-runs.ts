/** The blanks of a clause, for the rules about two words side by side: they are looked for once for all of these. */
import { kindAt, SPACE } from "../../../grammar/text/characters.ts";

/** Runs of what `\s` is, with something before and behind: where each begins and where it ends, in turn. */
export type Gaps = readonly number[];

// All rules ask about one paragraph before they come to the next.
let lastText = "";
let lastGaps: Gaps = [];

export function gapsIn(text: string): Gaps {
  if (text === lastText) return lastGaps;
  const gaps: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Nearly all letters, which need no look at the table.
    if ((code > 0x20 && code < 0xa0) || (kindAt(text, at) & SPACE) === 0) continue;
    const start = at;
    do at++;
    while ((kindAt(text, at) & SPACE) !== 0);
    if (start > 0 && at < text.length) gaps.push(start, at);
  }
  lastText = text;
  lastGaps = gaps;
  return gaps;
}

const NONE: readonly never[] = [];

/** They tell small letters apart. */
const BITS = 6;

/** For words that are looked for at a gap: by what stands right before it and right behind, since few of all pairs do. */
export class ByGap<T> {
  readonly #byPair = new Map<number, T[]>();
  /** By the last bits of both, whether any pair has them: nearly every gap is told by that. */
  readonly #any = new Uint8Array(2 ** (2 * BITS));

  /** Characters are the text's own, one code unit each. */
  add(before: string, behind: string, value: T): void {
    const [last, first] = [before.charCodeAt(before.length - 1), behind.charCodeAt(0)];
    this.#any[lastBits(last, first)] = 1;
    const pair = pairOf(last, first);
    const same = this.#byPair.get(pair);
    if (same) same.push(value);
    else this.#byPair.set(pair, [value]);
  }

  at(text: string, start: number, end: number): readonly T[] {
    const last = text.charCodeAt(start - 1);
    const first = text.charCodeAt(end);
    return this.#any[lastBits(last, first)] === 0 ? NONE : (this.#byPair.get(pairOf(last, first)) ?? NONE);
  }
}

/** Each of these words that ends at a gap: `behind` is where the gap ends. It may be the end of a longer word. */
export function eachAtGap(
  text: string,
  words: ByGap<string>,
  visit: (word: string, start: number, behind: number) => void,
): void {
  const gaps = gapsIn(text);
  for (let at = 0; at < gaps.length; at += 2) {
    const [end, behind] = [gaps[at] as number, gaps[at + 1] as number];
    for (const word of words.at(text, end, behind)) {
      const start = end - word.length;
      if (start >= 0 && text.startsWith(word, start)) visit(word, start, behind);
    }
  }
}

function lastBits(last: number, first: number): number {
  const mask = 2 ** BITS - 1;
  return ((last & mask) << BITS) | (first & mask);
}

function pairOf(last: number, first: number): number {
  return last * 0x1_0000 + first;
}
