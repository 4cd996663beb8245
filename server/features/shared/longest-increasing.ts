/** Longest increasing subsequence: what keeps its order when things are moved. */
/**
 * The longest list of pairs [old index, new index] that increases in both; `places` has the old index for each new one,
 * null for what is new. Takes n log n steps.
 */
export function findLongestIncreasing(places: readonly (number | null)[]): (readonly [number, number])[] {
  /** By the length of a subsequence less one: the index in `places` at which the one with the lowest end ends. */
  const ends: number[] = [];
  const previous = new Map<number, number>();
  for (const [at, place] of places.entries()) {
    if (place === null) continue;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((places[ends[middle] as number] as number) < place) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous.set(at, ends[low - 1] as number);
    ends[low] = at;
  }
  const rise: (readonly [number, number])[] = [];
  for (let at = ends.at(-1); at !== undefined; at = previous.get(at)) rise.push([places[at] as number, at]);
  return rise.reverse();
}
