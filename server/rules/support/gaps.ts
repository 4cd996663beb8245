/** The blanks of a clause, for the rules about two words side by side: they are looked for once for all of these. */
import { kindAt, SPACE } from "../../../grammar/clause/characters.ts";

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

/** For words that are looked for at a gap: by what stands right before it and right behind, since few of all pairs do. */
export class ByGap<T> {
  readonly #byPair = new Map<number, T[]>();

  /** Characters are the text's own, one code unit each. */
  add(before: string, behind: string, value: T): void {
    const pair = pairOf(before, before.length - 1, behind, 0);
    const same = this.#byPair.get(pair);
    if (same) same.push(value);
    else this.#byPair.set(pair, [value]);
  }

  at(text: string, start: number, end: number): readonly T[] {
    return this.#byPair.get(pairOf(text, start - 1, text, end)) ?? NONE;
  }
}

const NONE: readonly never[] = [];

function pairOf(before: string, last: number, behind: string, first: number): number {
  return before.charCodeAt(last) * 0x1_0000 + behind.charCodeAt(first);
}
