/** “Recalled its resolution”: a past participle that opens a preamble as an active verb would. */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { readWordAt, skipGap } from "../../../grammar/text/words.ts";
import type { Clause, OpenerHead } from "../../../grammar/tree/tree.ts";
import { isPreposition } from "./phrase-words.ts";
import { takesNoun } from "./stray-prepositions.ts";

/** The verb in its dictionary form; null where the participle may be passive. */
export function findPastOpener({ text }: Clause, head: OpenerHead, pack: CompiledPack): string | null {
  if (head.source !== "morphology" || /\s/.test(head.head)) return null;
  const readings = getWordMorphology(pack).analyse(head.head.toLowerCase());
  const [first] = readings;
  if (!first || !readings.every(({ slot, lemma }) => slot.startsWith("pp") && lemma === first.lemma)) return null;
  // Where participles agree, they go with their subject.
  if (pack.morphology.slots.filter(({ name }) => name.startsWith("pp")).length > 1) return null;
  const next = readWordAt(text, skipGap(text, head.end));
  if (!next || !takesNoun(first.lemma, pack)) return null;
  const joins = pack.usage.complementWords.clauses.includes(next.folded);
  return joins || !isPreposition(next.folded, pack) ? first.lemma : null;
}
