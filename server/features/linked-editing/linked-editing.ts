/** A title that several places must print alike is changed in all of them while it is typed. */
import type { LinkedEditingRanges } from "vscode-languageserver-protocol";
import type { Span } from "../../../grammar/tree/tree.ts";
import { findNameAt } from "../navigation/names.ts";
import { type ReadDocument, rangeOf } from "../read-document.ts";

/** A title stays on its line. */
const WORD_PATTERN = "[^\\r\\n]+";

/** The title at an offset and where it is quoted in the same letters; null where only one place has it. */
export function provideLinkedEditingRanges(document: ReadDocument, offset: number): LinkedEditingRanges | null {
  const found = findNameAt(document, offset);
  if (found?.name.kind !== "title") return null;
  const { text } = document.analysis;
  const printed = ({ start, end }: Span) => text.slice(start, end);
  const own = printed(found);
  // Editors hold linked ranges to the same text; a title that is broken elsewhere in its quotation is another.
  const ranges = [...found.name.declarations, ...found.name.uses].filter(span => printed(span) === own);
  if (ranges.length < 2 || /[\r\n]/.test(own)) return null;
  return {
    ranges: ranges.toSorted((a, b) => a.start - b.start).map(span => rangeOf(span, document)),
    wordPattern: WORD_PATTERN,
  };
}
