/**
 * From a word that was clicked on to its place in the source: print drops asterisks and line ends and numbers the notes,
 * but keeps the words, so the third « États » of a printed paragraph is the third of its source.
 */
import type { ClickedWord } from "./messages.ts";

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The word at an offset of a printed text, or the one that ends there; null between words. */
export function wordAt(text: string, offset: number): ClickedWord | null {
  const counts = new Map<string, number>();
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (index > offset) return null;
    const nth = counts.get(word) ?? 0;
    if (offset <= index + word.length) return { word, nth, into: offset - index };
    counts.set(word, nth + 1);
  }
  return null;
}

/** The offset in the source of the place in a word; null when the source has no such word. */
export function placeOfWord(source: string, { word, nth, into }: ClickedWord): number | null {
  let left = nth;
  for (const { 0: found, index } of source.matchAll(WORD)) {
    if (found === word && left-- === 0) return index + Math.min(into, word.length);
  }
  return null;
}
