/** Where a text cites its own paragraphs. */
import { memoizePerInstrument } from "../../../grammar/languages/memoize.ts";
import { getMentions, type PlacedMention } from "../../../grammar/resolve/mentions.ts";
import type { Paragraph } from "../../../grammar/tree/tree.ts";

export type Citations = ReadonlyMap<Paragraph, readonly PlacedMention[]>;

/**
 * By the paragraph that is meant, in the order of the text. A reference that may mean either of two counts for neither.
 */
export const collectCitations = memoizePerInstrument((instrument, pack): Citations => {
  const citations = new Map<Paragraph, PlacedMention[]>();
  for (const mention of getMentions(instrument, pack)) {
    const { target, missing, ambiguous } = mention.resolution;
    if (!target || missing || ambiguous) continue;
    const before = citations.get(target.paragraph);
    if (before) before.push(mention);
    else citations.set(target.paragraph, [mention]);
  }
  return citations;
});
