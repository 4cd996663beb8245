/** The difference between two lists of blocks, as splices. */
import type { PreviewBlock, PreviewSplice } from "../../protocol/preview.ts";
import { findLongestIncreasing } from "../shared/longest-increasing.ts";

/**
 * Blocks that stay keep their order; moved blocks are removed and inserted again. At most n log n steps.
 */
export function diffBlocks(before: readonly PreviewBlock[], after: readonly PreviewBlock[]): PreviewSplice[] {
  const unchanged = findLongestIncreasing(findPlacesBefore(before.map(blockKey), after.map(blockKey)));
  const splices: PreviewSplice[] = [];
  let start = 0;
  let next = 0;
  for (const [old, now] of [...unchanged, [before.length, after.length] as const]) {
    if (old > start || now > next) splices.push({ start, removed: old - start, blocks: after.slice(next, now) });
    start = old + 1;
    next = now + 1;
  }
  return splices;
}

/** Equal for equal blocks. */
function blockKey(block: PreviewBlock): string {
  return JSON.stringify(block);
}

/** For each block of `after`, the index of the equal one in `before`; null for a new block. */
function findPlacesBefore(before: readonly string[], after: readonly string[]): (number | null)[] {
  const places = new Map<string, number[]>();
  for (const [at, key] of before.entries()) {
    const same = places.get(key);
    if (same) same.push(at);
    else places.set(key, [at]);
  }
  // Of several equal blocks, the first is paired with the first, the second with the second …
  const counts = new Map<string, number>();
  return after.map(key => {
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return places.get(key)?.[count] ?? null;
  });
}
