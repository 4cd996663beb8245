/** Lists of sub-paragraphs, each with the paragraph that leads into it. */

import { memoizePerPlainInstrument } from "../../../grammar/languages/memoize.ts";
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import { isListStart } from "./mark-chain.ts";

export interface ItemList {
  /** The paragraph or sub-paragraph above the first item; null where the text begins with the list. */
  readonly leadIn: Paragraph | null;
  /** Of one level, in order. */
  readonly items: readonly Paragraph[];
}

/** What a page prints between paragraphs. */
const PASSING: ReadonlySet<Paragraph["kind"]> = new Set(["furniture", "footnote", "masthead"]);

/** The lists of an instrument, in the order in which they begin. */
export const listItemLists = memoizePerPlainInstrument(({ paragraphs }): readonly ItemList[] => {
  const lists: { leadIn: Paragraph | null; items: Paragraph[] }[] = [];
  let open: ((typeof lists)[number] | undefined)[] = [];
  let headed = false;
  let inner = false;
  let before: Paragraph | null = null;
  for (const paragraph of paragraphs) {
    if (paragraph.kind === "text" || PASSING.has(paragraph.kind)) continue;
    if (paragraph.kind === "heading") {
      headed = true;
      continue;
    }
    const above = before;
    before = paragraph;
    if (paragraph.kind !== "item") open = [];
    // « 9. a) … », then « b) »: a list has begun on the line of its paragraph.
    if (isListStart(paragraph)) inner = true;
    else if (paragraph.kind !== "item") inner = false;
    if (paragraph.kind !== "item" || !paragraph.number || inner) continue;
    open.length = paragraph.level + 1;
    let list = open[paragraph.level];
    // Under a heading a list goes on, or begins.
    if (headed && list?.items.at(-1)?.number?.value !== paragraph.number.value - 1) list = undefined;
    headed = false;
    if (!list) {
      list = { leadIn: above, items: [] };
      open[paragraph.level] = list;
      lists.push(list);
    }
    list.items.push(paragraph);
  }
  return lists;
});
