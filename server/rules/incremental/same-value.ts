/** Whether two values say the same: plain data by what it holds, paragraphs by where they stand in the text. */
import type { Paragraph } from "../../../grammar/tree/tree.ts";

interface Comparing {
  isSame(before: Paragraph, now: Paragraph): boolean;
}

export function sameValue(before: unknown, now: unknown, comparing: Comparing): boolean {
  if (Object.is(before, now)) return true;
  if (typeof before !== "object" || typeof now !== "object" || before === null || now === null) return false;
  if (Array.isArray(before)) {
    return (
      Array.isArray(now) &&
      before.length === now.length &&
      before.every((one, at) => sameValue(one, now[at], comparing))
    );
  }
  if (before instanceof Map || before instanceof Set) {
    return now.constructor === before.constructor && sameValue([...before], [...(now as typeof before)], comparing);
  }
  if (isParagraph(before)) return isParagraph(now) && comparing.isSame(before, now);
  const keys = Object.keys(before);
  return (
    keys.length === Object.keys(now).length &&
    keys.every(key => sameValue(before[key as keyof object], now[key as keyof object], comparing))
  );
}

function isParagraph(value: object): value is Paragraph {
  return "clause" in value && "index" in value;
}
