/** A difference between the openers of a pair. */
import { type FoundDifference, type PairedParagraphs, toTextSpan } from "../comparison.ts";

export function describeOpeners({ left, right }: PairedParagraphs, message: string): FoundDifference {
  const [here, there] = [left.clause.opener, right.clause.opener];
  const quote = (text = "") => text.replace(/\s+/g, " ");
  return {
    left: here ? toTextSpan(left, here) : left,
    right: there ? toTextSpan(right, there) : right,
    message,
    arguments: { here: quote(here?.text), there: quote(there?.text) },
  };
}
