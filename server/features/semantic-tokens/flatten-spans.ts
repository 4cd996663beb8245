/** Flattens nested spans to spans without overlap; inner spans win. */
import type { Span } from "../../../grammar/tree/tree.ts";

/** Of equal spans the later one wins. A span that begins inside another and ends outside is cut at the other's end. */
export function flattenSpans<T extends Span>(spans: readonly T[]): T[] {
  const sorted = spans.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || b.end - a.end);
  const open: T[] = [];
  const row: T[] = [];
  let at = 0;
  const paintTo = (end: number) => {
    const top = open.at(-1);
    if (top && at < end) row.push({ ...top, start: at, end });
    at = Math.max(at, end);
  };
  const closeBefore = (offset: number) => {
    for (let top = open.at(-1); top && top.end <= offset; top = open.at(-1)) {
      paintTo(top.end);
      open.pop();
    }
  };
  for (const span of sorted) {
    closeBefore(span.start);
    paintTo(span.start);
    open.push({ ...span, end: Math.min(span.end, open.at(-1)?.end ?? span.end) });
  }
  closeBefore(Number.POSITIVE_INFINITY);
  return row;
}
