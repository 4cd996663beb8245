/** What keeps its order when things are moved about. */

/**
 * The longest choice of pairs [place before, place after] that rises in both; `places` gives for each place after the
 * one before, null for what is new. Takes the time of n log n.
 */
export function findLongestIncreasing(places: readonly (number | null)[]): (readonly [number, number])[] {
  /** By the length of a rise less one: the place in `places` where the lowest such rise ends. */
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
