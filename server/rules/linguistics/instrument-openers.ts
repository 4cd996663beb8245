/** Whether an instrument opens its operative paragraphs with verbs, as declarations do, or is made of plain sentences. */

import type { Paragraph } from "../../../grammar/tree/tree.ts";
import { inPassing } from "../incremental/reads.ts";
import { memoizePerInstrument } from "../memoizing/memoize.ts";

export const opensItsParagraphs = memoizePerInstrument(
  ({ paragraphs }) => {
    const operatives = paragraphs.filter(({ kind }) => kind === "operative");
    return operatives.filter(isOpened).length * 2 >= operatives.length;
  },
  inPassing(paragraph => (paragraph.kind === "operative" ? [isOpened(paragraph)] : [])),
);

function isOpened({ clause }: Paragraph): boolean {
  return clause.opener?.heads[0].sections.includes("operative") ?? false;
}
