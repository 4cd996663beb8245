/**
 * Finds the place in the source of a word in the printed text. Print removes asterisks and line ends and numbers the
 * notes, but keeps the words: the third « États » of a printed paragraph is the third in its source.
 */
import type { ClickedWord } from "./messages.ts";

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The word at an offset of the printed text, or the word that ends there; null between words. */
export function findWordAt(text: string, offset: number): ClickedWord | null {
  const counts = new Map<string, number>();
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (index > offset) return null;
    const nth = counts.get(word) ?? 0;
    if (offset <= index + word.length) return { word, nth, into: offset - index };
    counts.set(word, nth + 1);
  }
  return null;
}

/** The offset of the clicked position in the source; null if the source has no such word. */
export function findWordOffset(source: string, { word, nth, into }: ClickedWord): number | null {
  let left = nth;
  for (const { 0: found, index } of source.matchAll(WORD)) {
    if (found === word && left-- === 0) return index + Math.min(into, word.length);
  }
  return null;
}
