/**
 * Whether an instrument opens its operative paragraphs with verbs, as declarations do, or is made of plain sentences.
 */

import { memoizePerInstrument } from "../../../grammar/languages/memoize.ts";
import type { Paragraph } from "../../../grammar/tree/tree.ts";

export const hasOperativeOpeners = memoizePerInstrument(({ paragraphs }) => {
  const operatives = paragraphs.filter(({ kind }) => kind === "operative");
  return operatives.filter(isOpened).length * 2 >= operatives.length;
});

function isOpened({ clause }: Paragraph): boolean {
  return clause.opener?.heads[0].sections.includes("operative") ?? false;
}
