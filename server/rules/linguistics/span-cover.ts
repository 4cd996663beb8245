/** Binary searches in spans: a clause may have as many marks as letters, and each is compared with the others. */
import { findFirstIndex } from "../../../grammar/text/first-index.ts";
import type { Span } from "../../../grammar/tree/tree.ts";

/** Whether any of `sorted`, which do not overlap each other, overlaps a span. */
export function hasOverlap(sorted: readonly Span[], { start, end }: Span): boolean {
  const next = sorted[findFirstIndex(sorted, one => one.end > start)];
  return next !== undefined && next.start < end;
}

/** A set of spans, which may be nested and in any order. */
export class SpanCover {
  readonly #starts: readonly number[];
  /** The furthest end of the spans up to this one. */
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

  /** Whether one of the spans contains this one. */
  contains({ start, end }: Span): boolean {
    const before = findFirstIndex(this.#starts, one => one > start) - 1;
    return (this.#ends[before] ?? -1) >= end;
  }
}
