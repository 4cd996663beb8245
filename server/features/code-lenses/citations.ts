/** Where the paragraphs of a text are cited by it. */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { mentionsOf, type PlacedMention } from "../../../grammar/resolve/resolve.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";

export type Citations = ReadonlyMap<Paragraph, readonly PlacedMention[]>;

const known = new WeakMap<readonly PlacedMention[], Citations>();

/** By the paragraph that is meant, in the order of the text. What may mean either of two is counted for none. */
export function collectCitations(instrument: Instrument, pack: CompiledPack): Citations {
  const mentions = mentionsOf(instrument, pack);
  let citations = known.get(mentions);
  if (!citations) {
    const found = new Map<Paragraph, PlacedMention[]>();
    for (const mention of mentions) {
      const { target, missing, ambiguous } = mention.resolution;
      if (!target || missing || ambiguous) continue;
      const before = found.get(target.paragraph);
      if (before) before.push(mention);
      else found.set(target.paragraph, [mention]);
    }
    citations = found;
    known.set(mentions, citations);
  }
  return citations;
}
