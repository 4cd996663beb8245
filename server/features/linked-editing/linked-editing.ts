/** Linked editing: a title that is quoted elsewhere in the text changes there, too, while it is typed. */
import type { LinkedEditingRanges } from "vscode-languageserver-protocol";
import type { Span } from "../../../grammar/tree/tree.ts";
import { findNameAt } from "../navigation/names.ts";
import { type ReadDocument, toRange } from "../shared/read-document.ts";

/** A title has no line break. */
const WORD_PATTERN = "[^\\r\\n]+";

/** The title at an offset and its quotations in the same letters; null where it is quoted nowhere. */
export function provideLinkedEditingRanges(document: ReadDocument, offset: number): LinkedEditingRanges | null {
  const target = findNameAt(document, offset);
  if (target?.name.kind !== "title") return null;
  const { text } = document.analysis;
  const printed = ({ start, end }: Span) => text.slice(start, end);
  const own = printed(target);
  // Linked ranges must have equal text, so a quotation with another line break is left out.
  const ranges = [...target.name.declarations, ...target.name.uses].filter(span => printed(span) === own);
  if (ranges.length < 2 || /[\r\n]/.test(own)) return null;
  return {
    ranges: ranges.toSorted((a, b) => a.start - b.start).map(span => toRange(span, document)),
    wordPattern: WORD_PATTERN,
  };
}
