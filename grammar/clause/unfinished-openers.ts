/**
 * The beginning of an opener's first word, as it stands while it is being written: « Rappe », « Soulign ». It says that a
 * paragraph will be a clause, and of which sections; without it, a paragraph would be a heading for some letters.
 */

import type { CompiledPack } from "../languages/pack.ts";
import { listWordsByNumber } from "../languages/word-index.ts";
import { findFirstIndex } from "../text/first-index.ts";
import { fold, readWordAt } from "../text/words.ts";
import type { Section } from "../tree/kinds.ts";

/** Sections of the openers that the word at an offset begins; none for one letter, and for words that say something else. */
export type UnfinishedOpenerMatcher = (text: string, offset: number) => readonly Section[];

/** « A » alone may be many things. */
const SHORTEST = 2;

export function createUnfinishedOpenerMatcher({
  heads,
  firstWords,
  commonWords,
}: CompiledPack): UnfinishedOpenerMatcher {
  let sorted: readonly (readonly [word: string, section: Section])[] | undefined;
  const common = new Set(commonWords.map(fold));
  return (text, offset) => {
    const word = readWordAt(text, offset);
    const folded = word?.folded ?? "";
    // « ET », « En »: a line in capitals, a word of the language.
    if (folded.length < SHORTEST || isInCapitals(text.slice(offset, word?.end)) || common.has(folded)) return [];
    sorted ??= [...listWordsByNumber(firstWords.heads)]
      .map(([place, word]) => [word, heads[place]?.[1] === "p" ? "preambular" : "operative"] as const)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const sections = new Set<Section>();
    for (let at = findFirstIndex(sorted, ([word]) => word >= folded); at < sorted.length; at++) {
      const [word, section] = sorted[at] as readonly [string, Section];
      if (!word.startsWith(folded)) break;
      if (word !== folded) sections.add(section);
    }
    return [...sections];
  };
}

function isInCapitals(text: string): boolean {
  return text.slice(1) !== text.slice(1).toLowerCase();
}
