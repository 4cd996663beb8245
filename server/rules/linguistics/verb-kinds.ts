/** What a form of a verb is, whatever a language calls its slots. */

import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Reading } from "../../../grammar/morphology/analyse.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { getKindAt, SPACE } from "../../../grammar/text/characters.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Span } from "../../../grammar/tree/tree.ts";

/** `null` for adjectives. The dictionary form is an infinitive: « décider », “decide”. */
export type VerbKind = "infinitive" | "finite" | "gerund" | "participle" | null;

export function getVerbKind({ slot }: Reading, { morphology }: CompiledPack): VerbKind {
  if (slot === morphology.slots[0]?.name) return "infinitive";
  if (/^pres\d/.test(slot)) return "finite";
  if (slot.startsWith("pp")) return "participle";
  return slot === "presp" || slot === "ing" ? "gerund" : null;
}

const NONE: ReadonlySet<VerbKind> = new Set();

/** All that a folded word may be of a verb; empty for other words. */
export function listVerbKinds(word: string, pack: CompiledPack): ReadonlySet<VerbKind> {
  const readings = getWordMorphology(pack).analyse(word);
  return readings.length === 0 ? NONE : new Set(readings.map(reading => getVerbKind(reading, pack)));
}

/** Whether a word, folded, may be an infinitive. */
export function isInfinitive(word: string, pack: CompiledPack): boolean {
  return getWordMorphology(pack)
    .analyse(word)
    .some(reading => getVerbKind(reading, pack) === "infinitive");
}

/** Words that may stand between a preposition or auxiliary and its verb: « ne pas en », “not fully”. */
export const getWordsBeforeVerb = memoizePerPack((pack): ReadonlySet<string> => {
  const { negations, reflexives, complementWords } = pack.usage;
  const { verbal, singular, plural, gerund } = pack.clitics;
  const adverbs = pack.modifiers.map(([form]) => form).filter(form => !/[\s'’]/u.test(form));
  const words = [
    complementWords.between,
    negations,
    Object.keys(reflexives),
    verbal,
    singular,
    plural,
    gerund,
    adverbs,
  ];
  return new Set(words.flat().map(fold));
});

/** Forms of verbs that are nouns or adjectives as well: « demande », “support”. */
export const getNounForms = memoizePerPack(
  ({ usage, clitics }): ReadonlySet<string> =>
    new Set([...usage.complementWords.nouns, ...usage.syntax.nounForms, ...clitics.nouns].map(fold)),
);

/** Whether only space stands between two words. */
export function isNextWord(before: Span | undefined, word: Span | undefined, text: string): boolean {
  if (!before || !word) return false;
  for (let at = before.end; at < word.start; at++) if ((getKindAt(text, at) & SPACE) === 0) return false;
  return true;
}
