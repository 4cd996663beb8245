/** Writes word indexes (`../word-index.ts`). */

/** Words hold neither blanks nor line ends; numbers stay in the order in which they come, once each. */
export function createWordIndex(entries: Iterable<readonly [word: string, number?: number]>): string {
  const numbers = new Map<string, Set<number>>();
  for (const [word, number] of entries) {
    if (/\s/.test(word)) throw new RangeError(`“${word}” is not one word`);
    const known = numbers.get(word) ?? new Set();
    if (number !== undefined) known.add(number);
    numbers.set(word, known);
  }
  return [...numbers.keys()]
    .sort((a, b) => (a < b ? -1 : 1))
    .map(word => [word, ...(numbers.get(word) ?? [])].join(" "))
    .join("\n");
}
