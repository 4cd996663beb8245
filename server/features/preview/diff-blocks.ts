/** What has changed between two lists of blocks, as splices. */
import type { PreviewBlock, PreviewSplice } from "../../protocol/preview.ts";
import { findLongestIncreasing } from "../shared/longest-increasing.ts";

/**
 * Blocks that stay keep their order; those that changed their place are taken out and put in again. Takes the time of
 * n log n at most.
 */
export function diffBlocks(before: readonly PreviewBlock[], after: readonly PreviewBlock[]): PreviewSplice[] {
  const kept = findLongestIncreasing(findPlacesBefore(before.map(blockKey), after.map(blockKey)));
  const splices: PreviewSplice[] = [];
  let start = 0;
  let next = 0;
  for (const [old, now] of [...kept, [before.length, after.length] as const]) {
    if (old > start || now > next) splices.push({ start, removed: old - start, blocks: after.slice(next, now) });
    start = old + 1;
    next = now + 1;
  }
  return splices;
}

/** Everything about a block: two with the same key are the same. */
function blockKey(block: PreviewBlock): string {
  return JSON.stringify(block);
}

/** For each of `after`, the place in `before` of the one that it is taken for; null for what is new. */
function findPlacesBefore(before: readonly string[], after: readonly string[]): (number | null)[] {
  const places = new Map<string, number[]>();
  for (const [at, key] of before.entries()) {
    const same = places.get(key);
    if (same) same.push(at);
    else places.set(key, [at]);
  }
  // Of several that are the same, the first goes with the first, the second with the second …
  const taken = new Map<string, number>();
  return after.map(key => {
    const count = taken.get(key) ?? 0;
    taken.set(key, count + 1);
    return places.get(key)?.[count] ?? null;
  });
}
