/** Lines that begin with a noun and what belongs to it, as headings do. */
import type { CompiledPack } from "../languages/pack.ts";
import { createWordMorphology } from "../morphology/word-morphology.ts";
import { skipGap } from "../text/characters.ts";
import { fold, readWordAt } from "../text/words.ts";

/** « Appui à la Mission » is a heading and no slip of « Appuie »: a noun of the language, and a preposition behind it. */
export function createNounPhraseTest({ nominals, usage }: CompiledPack): (text: string, offset: number) => boolean {
  const { analyse } = createWordMorphology(nominals);
  const contracted = usage.contractions.map(([, form]) => form);
  const prepositions = new Set([...usage.openerGovernment.prepositions, ...contracted].map(fold));
  return (text, offset) => {
    const word = readWordAt(text, offset);
    if (!word || !analyse(word.folded).some(({ slot }) => slot.startsWith("noun-"))) return false;
    const next = readWordAt(text, skipGap(text, word.end));
    return next !== null && prepositions.has(next.folded);
  };
}
