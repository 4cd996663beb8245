/** Groups of an auxiliary and a participle: « ont été adoptées », « doivent être prises », « a décidé ». */
import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { ClauseWord } from "./clause-words.ts";
import { PLURAL, readNominal, SINGULAR } from "./nominal-readings.ts";
import { getWordsBeforeVerb, isNextWord } from "./verb-kinds.ts";

export interface VerbGroup {
  /** The place of its first word, the pronouns and negations before it included. */
  readonly from: number;
  /** The place of the auxiliary. */
  readonly auxiliary: number;
  /** `SINGULAR`, `PLURAL`, or both for an infinitive. */
  readonly number: number;
  readonly kind: "being" | "having";
}

export const getAuxiliaries = memoizePerPack(pack => {
  const { auxiliaries, numberPairs } = pack.usage.syntax;
  const byNumber = (singular: readonly string[], plural: readonly string[], any: readonly string[] = []) =>
    new Map<string, number>([
      ...singular.map(word => [fold(word), SINGULAR] as const),
      ...plural.map(word => [fold(word), PLURAL] as const),
      ...any.map(word => [fold(word), SINGULAR | PLURAL] as const),
    ]);
  const modals = Object.entries(numberPairs);
  return {
    being: byNumber(auxiliaries.being.singular, auxiliaries.being.plural),
    having: byNumber(auxiliaries.having.singular, auxiliaries.having.plural, auxiliaries.having.any),
    been: new Set(auxiliaries.been.map(fold)),
    be: new Set(auxiliaries.be.map(fold)),
    modals: byNumber(
      modals.map(([one]) => one),
      modals.map(([, many]) => many),
    ),
    objects: new Set(auxiliaries.objects.map(fold)),
    clitics: new Set(auxiliaries.clitics.map(fold)),
  };
});

/** The group that a participle ends; null where none does. */
export function readVerbGroup(
  words: readonly ClauseWord[],
  at: number,
  text: string,
  pack: CompiledPack,
): VerbGroup | null {
  const known = getAuxiliaries(pack);
  // « sont en général … »
  if (pack.clitics.gerund.includes(words[at - 1]?.folded ?? "")) return null;
  const last = skipAdverbs(words, at - 1, text, pack);
  const word = words[last]?.folded ?? "";
  const being = known.being.get(word);
  if (being !== undefined) return complete(words, last, being, "being", pack);
  const having = known.having.get(word);
  if (having !== undefined) return complete(words, last, having, "having", pack);
  const isBeen = known.been.has(word);
  if (!isBeen && !known.be.has(word)) return null;
  const first = skipAdverbs(words, last - 1, text, pack);
  const number = (isBeen ? known.having : known.modals).get(words[first]?.folded ?? "");
  return number === undefined || number === (SINGULAR | PLURAL) ? null : complete(words, first, number, "being", pack);
}

function complete(
  words: readonly ClauseWord[],
  auxiliary: number,
  number: number,
  kind: VerbGroup["kind"],
  pack: CompiledPack,
): VerbGroup {
  const { clitics } = getAuxiliaries(pack);
  let from = auxiliary;
  while (from > 0 && clitics.has(words[from - 1]?.folded ?? "")) from--;
  return { from, auxiliary, number, kind };
}

/** In words: « a également, à l'unanimité » has marks, and is not read. */
const MOST_ADVERBS = 3;

/** The nearest place from one on backwards that has no adverb; -1 where a mark stands between. */
function skipAdverbs(words: readonly ClauseWord[], at: number, text: string, pack: CompiledPack): number {
  for (let index = at; index > at - MOST_ADVERBS && index >= 0; index--) {
    const word = words[index] as ClauseWord;
    if (!isNextWord(word, words[index + 1], text)) return -1;
    const isAdverb =
      readNominal(word, pack).noun === 0 &&
      (pack.usage.phraseWords.adverbEndings.some(ending => word.folded.endsWith(ending)) ||
        getWordsBeforeVerb(pack).has(word.folded));
    if (!isAdverb) return index;
  }
  return -1;
}
