/** Whether a word of a text is one of a few: asked of nearly every word, so nothing is copied or folded for most. */
import { foldWord } from "../text/words.ts";

/** The word stands from `start` to `end`. */
export type WordTest = (text: string, start: number, end: number) => boolean;

const APOSTROPHES = ["'", "\u2019", "\u02bc", "\u2018"];
const NONE: readonly string[] = [];

/** `words` are folded. */
export function createWordTest(words: ReadonlySet<string>): WordTest {
  const printed = [...words].flatMap(word => APOSTROPHES.map(mark => word.replaceAll("'", mark)));
  const spelt = [...new Set(printed.flatMap(one => [one, one.normalize("NFD")]))];
  const byFirst = new Map<number, readonly string[]>();
  for (const first of new Set(spelt.map(word => word.charCodeAt(0)))) {
    const same = spelt.filter(word => word.charCodeAt(0) === first);
    byFirst.set(first, same);
    // « QUE », « Que »
    byFirst.set(String.fromCharCode(first).toUpperCase().charCodeAt(0), same);
  }
  return (text, start, end) => {
    for (const word of byFirst.get(text.charCodeAt(start)) ?? NONE) {
      if (word.length !== end - start) continue;
      if (text.startsWith(word, start)) return true;
      // Otherwise written, or another word of that length.
      if (!isSmall(text, start, end)) return words.has(foldWord(text.slice(start, end)));
    }
    return false;
  };
}

/** Only small letters of ASCII, which folding leaves as they are. */
function isSmall(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x61 || code > 0x7a) return false;
  }
  return true;
}
