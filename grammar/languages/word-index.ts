/**
 * An index of numbers by word as one string, written when packs are built: lines of `word number number …`, sorted.
 * Until it is read, thousands of words take no more memory than their letters.
 */

/** By word, sorted, its numbers as they are written (`parseNumbers`). */
export type NumbersByWord = ReadonlyMap<string, string>;

export function readWordIndex(index: string): NumbersByWord {
  const numbers = new Map<string, string>();
  for (const line of index === "" ? [] : index.split("\n")) {
    const end = line.indexOf(" ");
    if (end < 0) numbers.set(line, "");
    else numbers.set(line.slice(0, end), line.slice(end + 1));
  }
  return numbers;
}

/** The numbers of a word, in their order; none where the index does not have it. */
export function parseNumbers(written: string | undefined): readonly number[] {
  return written ? written.split(" ").map(Number) : [];
}

/** Each number with its words, in the order of the numbers. */
export function listWordsByNumber(index: string): [number: number, word: string][] {
  const pairs = [...readWordIndex(index)].flatMap(([word, written]) =>
    parseNumbers(written).map((number): [number, string] => [number, word]),
  );
  return pairs.sort(([a], [b]) => a - b);
}
