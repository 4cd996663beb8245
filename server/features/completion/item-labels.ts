/** Labels of items that may begin the next paragraph: `b)` after `a)`, `i)` under a paragraph that ends in a colon. */

import { formatCount } from "../../../grammar/clause/labels.ts";
import { printDigitsLike } from "../../../grammar/text/digits.ts";
import { NUMBER_SUFFIX } from "../../../grammar/text/number-suffixes.ts";
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import { createPreferredLabel } from "../shared/label-style.ts";
import type { ReadDocument } from "../shared/read-document.ts";

/** What counts in a label: `3 bis` of `3 bis.`. */
const COUNTER = new RegExp(`[\\p{L}\\p{N}]+(?:\\s?(?:${NUMBER_SUFFIX}))?`, "u");

/** Labels of items after `last`, the innermost first; without numbers of operative paragraphs. */
export function listNextItemLabels({ analysis, pack }: ReadDocument, last: Paragraph): string[] {
  const labels: string[] = [];
  if (last.section !== null && last.clause.terminator?.mark.trim() === ":") {
    const first = createPreferredLabel(last.kind === "item" ? last.level + 1 : 1, 1, pack);
    return first === null ? labels : [first];
  }
  let level = Number.POSITIVE_INFINITY;
  for (let at = last.index; at >= 0 && level > 1; at--) {
    const one = analysis.paragraphs[at] as Paragraph;
    if (one.instrument !== last.instrument || (one.kind !== "item" && one.kind !== "text")) break;
    if (one.kind !== "item" || one.level >= level) continue;
    level = one.level;
    const { label } = one.clause;
    if (!label || !one.number) continue;
    const next = printDigitsLike(label.text, formatCount(one.number.counter, one.number.value + 1));
    labels.push(label.text.replace(COUNTER, next));
  }
  return labels;
}
