/** What single words do in the noun phrases and clauses behind an opener, by the lists of a language. */
import { memoizePerPack, memoizePerWord } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { ProseToken } from "./prose-tokens.ts";

const createSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold));

const getSets = memoizePerPack(pack => {
  const { phraseWords, complementWords } = pack.usage;
  return {
    actors: createSet([...phraseWords.actors, ...pack.subjectNouns.map(({ word }) => word.split(" ")[0] ?? "")]),
    governors: createSet(phraseWords.governors),
    markers: createSet([
      ...complementWords.markers,
      ...pack.usage.elisions.flatMap(({ word, elided }) => (complementWords.markers.includes(word) ? [elided] : [])),
    ]),
    determiners: createSet(complementWords.determiners),
    between: createSet([
      ...complementWords.between,
      ...Object.values(pack.clitics).flat(),
      ...pack.usage.negations,
      ...pack.modifiers.flatMap(([form]) => (form.includes(" ") ? [] : [form])),
    ]),
    nouns: createSet(complementWords.nouns),
    subordinators: createSet(pack.subordinators.filter(word => !complementWords.markers.includes(word))),
    joints: createSet(phraseWords.joints),
    plurals: createSet(
      pack.usage.clauseWords.determiners.plural.flatMap(word => [
        word,
        ...Object.values(complementWords.contracted).flatMap(forms => forms[word] ?? []),
      ]),
    ),
    indefinites: createSet(phraseWords.indefinites),
    prepositions: createSet([...complementWords.notObjects, ...complementWords.linking]),
  };
});

/** Whether a word names somebody who can be asked to act: a listed noun, or any name. */
export function isActor({ folded, isCapital }: Pick<ProseToken, "folded" | "isCapital">, pack: CompiledPack): boolean {
  return isCapital || getSets(pack).actors.has(folded);
}

/** Whether a word has an infinitive of its own: « en mesure », « chargé », a present participle. */
export function isGovernor(token: ProseToken, pack: CompiledPack): boolean {
  if (token.isCapital) return false;
  if (getSets(pack).governors.has(token.folded)) return true;
  return !getSets(pack).actors.has(token.folded) && isVerbForm(token, pack);
}

/** Whether a word is listed as one that has an infinitive of its own: « mesure », “steps”. */
export function isListedGovernor(folded: string, pack: CompiledPack): boolean {
  return getSets(pack).governors.has(folded);
}

/** A form of a verb that no noun phrase consists of: finite, infinitive, present participle. */
const isVerbForm = memoizePerWord(({ folded }, pack): boolean => {
  const readings = getWordMorphology(pack).analyse(folded);
  if (readings.length === 0 || readings.some(({ slot }) => /^(?:pp|adj)/.test(slot))) return false;
  // An English base is spelt like a noun as often as not.
  return readings.length === 1 || !readings.some(({ slot }) => slot === pack.morphology.slots[0]?.name);
});

/** « le », « tous », “each”: what begins a noun phrase. */
export function isDeterminer(folded: string, pack: CompiledPack): boolean {
  return getSets(pack).determiners.has(folded);
}

/** A word that leads to what somebody is to do: « de », « d' », « à »; “to”. */
export function isMarker(folded: string, pack: CompiledPack): boolean {
  return getSets(pack).markers.has(folded);
}

/** What stands between such a word and its infinitive: pronouns, negations, adverbs. */
export function isBetween(folded: string, pack: CompiledPack): boolean {
  return (
    getSets(pack).between.has(folded) ||
    pack.usage.phraseWords.adverbEndings.some(ending => folded.length > ending.length + 2 && folded.endsWith(ending))
  );
}

/** Infinitives that are nouns behind an article: « le pouvoir ». */
export function isNounLikeInfinitive(folded: string, pack: CompiledPack): boolean {
  return getSets(pack).nouns.has(folded);
}

/** « et », « ou »: what joins two words. */
export function isJoint(folded: string, pack: CompiledPack): boolean {
  return folded === "," || pack.connectors.includes(folded) || getSets(pack).joints.has(folded);
}

/** Words that lead to a noun. */
export function isPreposition(folded: string, pack: CompiledPack): boolean {
  return getSets(pack).prepositions.has(folded);
}

/** « des », which may be an article of its own. */
export function isIndefinite(folded: string, pack: CompiledPack): boolean {
  return getSets(pack).indefinites.has(folded);
}

/** « qui », “that”: what begins another clause. */
export function isSubordinator(folded: string, pack: CompiledPack): boolean {
  return getSets(pack).subordinators.has(folded);
}

/** « les », « aux »: what begins a noun phrase in the plural. */
export function isPlural(folded: string, pack: CompiledPack): boolean {
  return getSets(pack).plurals.has(folded);
}
