/** The words that may stand behind an opener in the middle of a clause. */
import { fold, foldWords } from "../text/words.ts";
import { memoizePerPack } from "./memoize.ts";

/** Tells a folded word that the pack lists, or that begins as an entry ending in `*` does. */
export const getComplementStartTest = memoizePerPack(({ complementStarts }): ((folded: string) => boolean) => {
  const words = new Set(complementStarts.filter(word => !word.endsWith("*")).flatMap(foldWords));
  const beginnings = complementStarts.filter(word => word.endsWith("*")).map(word => fold(word.slice(0, -1)));
  return folded => words.has(folded) || beginnings.some(beginning => folded.startsWith(beginning));
});
