/** The complement that begins at a word: « les … », « aux … », « de prendre », and what is none. */

import { memoizePerWord } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import type { ClauseWord } from "./clause-words.ts";
import { type ComplementShape, getGovernmentIndex, standsAt } from "./government-index.ts";
import { isDeterminer, isIndefinite, isJoint } from "./phrase-words.ts";
import { getNounForms, getVerbKind, getWordsBeforeVerb, isInfinitive, isNextWord } from "./verb-kinds.ts";

export interface FoundComplement extends ComplementShape {
  /** « les » of « aux »; empty where the noun has none. */
  readonly determiner: string;
  /** The index of its last small word: of the preposition, or of the determiner behind it. */
  readonly last: number;
  /** The index of what follows its small words. */
  readonly head: number;
}

/** Null where nothing is known to begin there, or what stands there may be an aside. */
export function readComplement(
  words: readonly ClauseWord[],
  at: number,
  text: string,
  pack: CompiledPack,
): FoundComplement | null {
  const first = words[at];
  if (!first || !isNextWord(words[at - 1], first, text)) return null;
  const { prepositions, contracted } = getGovernmentIndex(pack);
  const joined = contracted.get(first.folded);
  const marker = joined?.marker ?? prepositions.get(first.folded);
  if (marker === undefined) {
    if (isGerund(first, pack)) return { marker: "", of: "gerund", determiner: "", last: at - 1, head: at };
    if (!isDeterminer(first.folded, pack) || isPlainVerb(words, at + 1, text, pack))
      return isPlainVerb(words, at, text, pack)
        ? { marker: "", of: "verb", determiner: "", last: at - 1, head: at }
        : null;
    const head = readHead(words, at + 1, text, pack);
    return head < 0 ? null : { marker: "", of: "noun", determiner: first.folded, last: at, head };
  }
  // « occuper des postes »: an article as well.
  if (joined && isIndefinite(first.folded, pack)) return null;
  if (joined) {
    const head = readHead(words, at + 1, text, pack);
    return head < 0 ? null : { marker, of: "noun", determiner: joined.determiner, last: at, head };
  }
  const next = words[at + 1];
  if (!next || !isNextWord(first, next, text)) return null;
  if (isPlainVerb(words, at + 1, text, pack)) return { marker, of: "verb", determiner: "", last: at, head: at + 1 };
  if (isInfinitive(next.folded, pack)) return null;
  // “condemns that act”: a determiner as well.
  if (!isDeterminer(next.folded, pack) && pack.usage.complementWords.clauses.includes(first.folded)) return null;
  if (!isDeterminer(next.folded, pack)) return { marker, of: "noun", determiner: "", last: at, head: at + 1 };
  const head = readHead(words, at + 2, text, pack);
  return head < 0 ? null : { marker, of: "noun", determiner: next.folded, last: at + 1, head };
}

/** A number is a date as often as not. */
function readHead(words: readonly ClauseWord[], at: number, text: string, pack: CompiledPack): number {
  const word = words[at];
  // « le ou avant le 2 mai »
  if (!word || isJoint(word.folded, pack)) return -1;
  return isNextWord(words[at - 1], word, text) && !/^\p{N}/u.test(word.text) ? at : -1;
}

/** Pronouns and adverbs that may stand before the infinitive. */
const MOST_BETWEEN = 3;

/** An infinitive that is nothing else, with the pronouns and adverbs before it. */
function isPlainVerb(words: readonly ClauseWord[], from: number, text: string, pack: CompiledPack): boolean {
  for (let at = from; at <= from + MOST_BETWEEN; at++) {
    const word = words[at];
    if (!word || !isNextWord(words[at - 1], word, text)) return false;
    if (isOnlyInfinitive(word, pack)) return true;
    if (!getWordsBeforeVerb(pack).has(word.folded)) return false;
  }
  return false;
}

const isGerund = memoizePerWord(({ folded }, pack): boolean => {
  const readings = getWordMorphology(pack).analyse(folded);
  return readings.length > 0 && readings.every(one => getVerbKind(one, pack) === "gerund");
});

export const isOnlyInfinitive = memoizePerWord(({ text, folded }, pack): boolean => {
  if (text !== folded || getNounForms(pack).has(folded) || getGovernmentIndex(pack).nominals.has(folded)) return false;
  const readings = getWordMorphology(pack).analyse(folded);
  return (
    readings.some(one => getVerbKind(one, pack) === "infinitive") &&
    readings.every(one => one.lemma === folded && getVerbKind(one, pack) !== "participle")
  );
});

/** Words between a preposition and the noun of an aside: « à tous les plus hauts niveaux ». */
const SETTING_REACH = 4;

/** « le cas échéant », « au niveau national »: what may stand behind any word. */
export function isAside(
  words: readonly ClauseWord[],
  at: number,
  { marker, of }: ComplementShape,
  hasSetting: boolean,
  text: string,
  pack: CompiledPack,
): boolean {
  const { asides, settings } = getGovernmentIndex(pack);
  if (asides.get(words[at]?.folded ?? "")?.some(one => standsAt(one, words, at, text))) return true;
  if (!hasSetting || marker === "" || of !== "noun") return false;
  for (let index = at; index <= at + SETTING_REACH; index++) {
    const word = words[index];
    if (!word || (index > at && !isNextWord(words[index - 1], word, text))) return false;
    if (settings.has(word.folded)) return true;
  }
  return false;
}
