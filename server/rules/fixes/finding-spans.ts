/** Absolute spans that findings point at. */
import type { Paragraph, Span } from "../../../grammar/tree/tree.ts";

/** The opener, else the first word after the label. */
export function getFirstWordsSpan({ start, clause }: Paragraph): Span {
  if (clause.opener) return { start: start + clause.opener.start, end: start + clause.opener.end };
  const word = /^\S+/u.exec(clause.text.slice(clause.bodyStart));
  return { start: start + clause.bodyStart, end: start + clause.bodyStart + (word?.[0].length ?? 0) };
}

/** A span inside a paragraph as a span of the document. */
export function toDocumentSpan(paragraph: Paragraph, { start, end }: Span): Span {
  return { start: paragraph.start + start, end: paragraph.start + end };
}
