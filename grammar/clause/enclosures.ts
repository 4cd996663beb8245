/** Pairs quotation marks and brackets; what is left alone is kept, with the end that is missing as null. */
import type { Enclosure, Span } from "../tree/tree.ts";

export interface Mark extends Span {
  readonly text: string;
}

export function pairMarks(marks: readonly Mark[], quotes: readonly (readonly [string, string])[]): Enclosure[] {
  const pairs = new Map<string, string>([["(", ")"], ["[", "]"], ...quotes]);
  const closes = new Set(pairs.values());
  const kindOf = (mark: string) => ("()[]".includes(mark) ? "bracket" : "quote") as Enclosure["kind"];
  const open: Mark[] = [];
  const found: Enclosure[] = [];
  const unclosed = (mark: Mark) => found.push({ kind: kindOf(mark.text), open: mark, close: null });
  for (const mark of marks) {
    // The same mark opens and closes in some texts ("…"): it closes when one is open.
    const partner = open.findLastIndex(other => pairs.get(other.text) === mark.text);
    if (closes.has(mark.text) && partner >= 0) {
      const [opening, ...inner] = open.splice(partner);
      for (const lost of inner) unclosed(lost);
      found.push({ kind: kindOf(mark.text), open: opening as Mark, close: mark });
    } else if (pairs.has(mark.text)) open.push(mark);
    else found.push({ kind: kindOf(mark.text), open: null, close: mark });
  }
  for (const lost of open) unclosed(lost);
  return found.sort((a, b) => (a.open ?? a.close ?? { start: 0 }).start - (b.open ?? b.close ?? { start: 0 }).start);
}
