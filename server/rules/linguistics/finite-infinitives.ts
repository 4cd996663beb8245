/** Finite verbs behind a word that leads to an infinitive: « prie les États de veillez à », « invite à adopte des ». */
import { memoizePerPack, memoizePerWord } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { findMisforms } from "../../../grammar/morphology/misforms.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { ClauseWord } from "./clause-words.ts";
import { isActor } from "./phrase-words.ts";
import { getNounForms, getVerbKind, isInfinitive, isNextWord } from "./verb-kinds.ts";

/** The infinitive that a finite verb stands for, behind the word at `from`; null where the word may be no verb. */
export function findInfinitiveFor(
  words: readonly ClauseWord[],
  from: number,
  at: number,
  text: string,
  pack: CompiledPack,
): string | null {
  const verb = words[at];
  if (!verb || verb.text !== verb.folded) return null;
  const lemma = findLemma(verb, pack);
  if (lemma === null) return null;
  if (lemma === "") return findOtherPerson(verb.folded, pack);
  const { nouns, determiners, indefinites } = getSets(pack);
  const next = words[at + 1];
  if (!next || !isNextWord(verb, next, text)) return null;
  if (isLed(words, at, lemma, text, pack)) return lemma;
  if (!determiners.has(next.folded) && !indefinites.has(next.folded)) return null;
  if (nouns.has(verb.folded) || getNounForms(pack).has(verb.folded)) return null;
  // « en ligne de mire l'inclusion », « la Commission d'enquête des … »: most verbs have a noun of this form.
  return !lemma.startsWith(verb.folded) || isBehindActor(words, from, pack) ? lemma : null;
}

/** The verb of which a word is a finite form and nothing else; null for other words, empty for those nobody knows. */
const findLemma = memoizePerWord(({ folded }, pack): string | null => {
  const readings = getWordMorphology(pack).analyse(folded);
  const [first] = readings;
  if (!first) return "";
  const isTold = readings.every(one => one.lemma === first.lemma && getVerbKind(one, pack) === "finite");
  return isTold ? first.lemma : null;
});

/** « les États de continue »: behind who is asked, the preposition leads to what is to be done. */
function isBehindActor(words: readonly ClauseWord[], from: number, pack: CompiledPack): boolean {
  const before = words[from - 1];
  if (!before) return false;
  const isCapital = before.text !== before.text.toLowerCase();
  return isActor({ ...before, isCapital }, pack);
}

/** « continuez »: no noun is spelt like the second person. */
function findOtherPerson(word: string, pack: CompiledPack): string | null {
  const { endings } = getSets(pack);
  if (!endings.some(ending => word.endsWith(ending) && word.length > ending.length + 2)) return null;
  const found = findMisforms(word, pack.usage.misforms, getWordMorphology(pack).analyse, pack.morphology);
  const lemmas = new Set(found.filter(({ is }) => is === "person").map(({ lemma }) => lemma));
  return lemmas.size === 1 ? ([...lemmas][0] as string) : null;
}

/** « continue d'assurer », « veille à ce que »: a preposition behind a verb that leads to more than a noun. */
function isLed(words: readonly ClauseWord[], at: number, lemma: string, text: string, pack: CompiledPack): boolean {
  const [, next, after, third] = words.slice(at, at + 4);
  const { markers, determiners, takers } = getSets(pack);
  if (!next || !after || !markers.has(next.folded) || !isNextWord(next, after, text)) return false;
  if (isInfinitive(after.folded, pack)) return takers.has(`${lemma} ${next.folded}`);
  const { clauses } = pack.usage.complementWords;
  return third !== undefined && determiners.has(after.folded) && clauses.includes(third.folded);
}

const getSets = memoizePerPack(pack => {
  const { complementWords, phraseWords, clauseWords, misforms, elisions, syntax } = pack.usage;
  const set = (...lists: (readonly string[])[]) => new Set(lists.flat().map(fold));
  return {
    indefinites: set(phraseWords.indefinites),
    determiners: set(complementWords.determiners),
    // « continuer de »
    takers: set(syntax.infinitiveAfter),
    markers: set(
      complementWords.markers,
      elisions.filter(({ word }) => complementWords.markers.includes(word)).map(({ elided }) => elided),
    ),
    nouns: set(clauseWords.nounLike, complementWords.nouns),
    endings: misforms.filter(({ slot }) => slot.startsWith("pres1")).flatMap(({ endings }) => endings),
  };
});
