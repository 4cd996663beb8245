/** Spans that formatting does not change: comments, addresses, code. */
import type { Span } from "../../../grammar/tree/tree.ts";
import type { Edit } from "../../rules/rule.ts";

const ADDRESS = /(?:(?:https?|ftp):\/\/|www\.|mailto:)\S*[^\s;:,.!?»”"'’)\]]|`[^`\r\n]*`/gu;
const HAS_ADDRESS = /:\/\/|www\.|mailto:|`/;

/** Spans of a text, in order; they may overlap. */
export function findProtectedSpans(text: string): Span[] {
  const spans = [...findDelimitedSpans(text, "<!--", "-->"), ...findDelimitedSpans(text, "```", "```")];
  if (HAS_ADDRESS.test(text)) {
    for (const { 0: found, index } of text.matchAll(ADDRESS)) spans.push({ start: index, end: index + found.length });
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** From each opening to its closing mark; without one, to the end of the paragraph. */
function findDelimitedSpans(text: string, open: string, close: string): Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(open); start >= 0; ) {
    const closing = text.indexOf(close, start + open.length);
    if (closing < 0) {
      const blank = text.slice(start).search(/\n[^\S\n]*\n/);
      spans.push({ start, end: blank < 0 ? text.length : start + blank });
      break;
    }
    spans.push({ start, end: closing + close.length });
    start = text.indexOf(open, closing + close.length);
  }
  return spans;
}

/** The edits that overlap none of the spans; both in order. */
export function excludeProtected(edits: readonly Edit[], spans: readonly Span[]): Edit[] {
  if (spans.length === 0) return [...edits];
  let next = 0;
  let reach = -1;
  return edits.filter(({ start, end }) => {
    for (let span = spans[next]; span && span.start < Math.max(end, start + 1); span = spans[++next]) {
      reach = Math.max(reach, span.end);
    }
    return start >= reach;
  });
}
