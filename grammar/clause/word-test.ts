/** Whether a word of a text is one of a few: asked of nearly every word, so nothing is copied or folded for most. */
import { foldWord } from "./words.ts";

/** The word stands from `start` to `end`. */
export type WordTest = (text: string, start: number, end: number) => boolean;

const APOSTROPHES = ["'", "\u2019", "\u02bc", "\u2018"];

/** `words` are folded. */
export function createWordTest(words: ReadonlySet<string>): WordTest {
  const byFirst = new Map<number, string[]>();
  const printed = [...words].flatMap(word => APOSTROPHES.map(mark => word.replaceAll("'", mark)));
  for (const word of new Set(printed.flatMap(one => [one, one.normalize("NFD")]))) {
    const first = word.charCodeAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
  }
  const capitals = new Set([...byFirst.keys()].map(code => String.fromCharCode(code).toUpperCase().charCodeAt(0)));
  return (text, start, end) => {
    const first = text.charCodeAt(start);
    const same = byFirst.get(first);
    if (same) {
      for (const word of same) if (word.length === end - start && text.startsWith(word, start)) return true;
    }
    // « QUE », « Que »
    return capitals.has(first) && words.has(foldWord(text.slice(start, end)));
  };
}
