/** Words that stand once more in their clause, as « soit … soit » does: they join parts of it, and are no verbs there. */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { ClauseWord } from "./clause-words.ts";

/** Whether the word at a place is one of such a pair, however far apart they are. */
export function isCorrelative(words: readonly ClauseWord[], at: number, { usage }: CompiledPack): boolean {
  const folded = words[at]?.folded ?? "";
  return usage.correlatives.includes(folded) && words.some((one, place) => place !== at && one.folded === folded);
}
