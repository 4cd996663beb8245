import type { Paragraph, Span } from "../../../grammar/tree/tree.ts";

/** The call that begins a note: `[^1]: …`; null where none does. */
export function findFootnoteSpan({ kind, clause }: Paragraph): Span | null {
  if (kind !== "footnote") return null;
  const found = /^\[\^[^\]\s]+\](?=\s?:)/u.exec(clause.text);
  return found && { start: 0, end: found[0].length };
}
