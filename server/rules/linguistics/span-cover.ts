/** Looking up in what stands in order: a clause may have as many marks as letters, and each asks about the others. */
import { findFirstIndex } from "../../../grammar/text/first-index.ts";
import type { Span } from "../../../grammar/tree/tree.ts";

/** Whether one of some spans overlaps a span; they stand in order, one beside the other. */
export function hasOverlap(sorted: readonly Span[], { start, end }: Span): boolean {
  const next = sorted[findFirstIndex(sorted, one => one.end > start)];
  return next !== undefined && next.start < end;
}

/** Spans in any order and one in the other, of which one may hold another span. */
export class SpanCover {
  readonly #starts: readonly number[];
  /** As far as the spans reach that begin so early. */
  readonly #ends: readonly number[];

  constructor(spans: readonly Span[]) {
    const sorted = [...spans].sort((a, b) => a.start - b.start);
    let furthest = 0;
    this.#starts = sorted.map(({ start }) => start);
    this.#ends = sorted.map(({ end }) => {
      furthest = Math.max(furthest, end);
      return furthest;
    });
  }

  /** Whether one of the spans holds this one whole. */
  contains({ start, end }: Span): boolean {
    const before = findFirstIndex(this.#starts, one => one > start) - 1;
    return (this.#ends[before] ?? -1) >= end;
  }
}
