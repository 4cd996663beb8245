/** Paragraphs that stop in the middle of their sentence: what a page or a hand has cut off is not mended by a mark. */
import { fold } from "../../../grammar/clause/words.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Paragraph } from "../../../grammar/tree/tree.ts";

/** The last word, when no sentence ends in it: an article, a preposition, a verb that wants its object. Null otherwise. */
export function brokenOffAfter({ clause, kind, section }: Paragraph, pack: CompiledPack): string | null {
  if (section === null || clause.terminator !== null) return null;
  if (kind !== "preambular" && kind !== "operative" && kind !== "item") return null;
  const text = clause.text.slice(clause.bodyStart, clause.contentEnd);
  const word = /[\p{L}\p{M}]+['’]?$/u.exec(text)?.[0];
  if (!word) return null;
  const { opener } = clause;
  const onlyOpener = opener?.heads[0].source === "lexicon" && opener.end >= clause.contentEnd;
  return onlyOpener || pack.commonWords.includes(fold(word)) ? word : null;
}
