/** Which spans of a clause stand inside quotations or brackets. */
import { memoizePerPlainClause } from "../../../grammar/languages/memoize.ts";
import type { Clause, Enclosure, Span } from "../../../grammar/tree/tree.ts";
import { SpanCover } from "./span-cover.ts";

/** Whether a span of a clause stands inside a quotation of that clause. */
export function isQuoted(clause: Clause, span: Span): boolean {
  return clause.enclosures.length > 0 && getQuotationCover(clause).contains(span);
}

/** Whether a span of a clause stands inside brackets of that clause. */
export function isBracketed(clause: Clause, span: Span): boolean {
  return clause.enclosures.length > 0 && getBracketCover(clause).contains(span);
}

const getQuotationCover = createEnclosureCover("quote");
const getBracketCover = createEnclosureCover("bracket");

/** A function that covers what stands between the marks of a kind in a clause. */
function createEnclosureCover(kind: Enclosure["kind"]): (clause: Clause) => SpanCover {
  return memoizePerPlainClause(({ enclosures }: Clause) => {
    const pairs = enclosures.filter(one => one.kind === kind);
    return new SpanCover(
      pairs.flatMap(({ open, close }) => (open && close ? [{ start: open.end, end: close.start }] : [])),
    );
  });
}
