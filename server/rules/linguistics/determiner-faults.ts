/** Determiners in another gender or number than their noun: « toutes les États », “this agreements”, “all State”. */

import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Clause, Span } from "../../../grammar/tree/tree.ts";
import type { ClauseWord } from "./clause-words.ts";
import { readNoun } from "./noun-genders.ts";
import { getPluralEnding } from "./noun-number.ts";
import { getNounForms, getVerbKind, isNextWord } from "./verb-kinds.ts";
import { createWordFaultFinder } from "./word-faults.ts";

export interface DeterminerFault {
  readonly span: Span;
  readonly word: string;
  readonly noun: string;
  /** What stands there instead of the determiner; null where the noun is wrong: “all State”. */
  readonly form: string | null;
}

interface DeterminerWords {
  /** By form, the gender that it shows and the form of the other. */
  readonly genders: ReadonlyMap<string, { readonly gender: "m" | "f"; readonly other: string }>;
  /** What may stand between: other determiners, numerals. */
  readonly between: ReadonlySet<string>;
  readonly demonstratives: ReadonlyMap<string, string>;
  readonly quantifiers: ReadonlySet<string>;
  readonly countNouns: ReadonlySet<string>;
  readonly bothNumbers: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
  readonly clauses: ReadonlySet<string>;
  /** Words that are no noun: what stands before one of them ends its noun phrase. */
  readonly small: ReadonlySet<string>;
  readonly irregular: ReadonlySet<string>;
  readonly joints: ReadonlySet<string>;
  /** Verbs in the third person that are plurals as well and have no reading: “needs”. */
  readonly verbLike: ReadonlySet<string>;
  readonly ending: RegExp | null;
}

const getDeterminerWords = memoizePerPack((pack): DeterminerWords => {
  const { syntax, complementWords, writing } = pack.usage;
  const set = (...lists: (readonly string[])[]) => new Set(lists.flat().map(fold));
  const pairs = Object.entries(syntax.genderPairs);
  const { determiners, notObjects, clauses } = complementWords;
  return {
    genders: new Map(
      pairs.flatMap(([m, f]): [string, { gender: "m" | "f"; other: string }][] => [
        [m, { gender: "m", other: f }],
        [f, { gender: "f", other: m }],
      ]),
    ),
    between: set(syntax.betweenNouns, determiners),
    demonstratives: new Map(Object.entries(syntax.demonstratives)),
    quantifiers: set(syntax.pluralQuantifiers),
    countNouns: set(syntax.countNouns),
    bothNumbers: set(syntax.bothNumbers),
    irregular: set(syntax.irregularPlurals),
    actors: new Set(pack.subjectNouns.flatMap(({ word }) => fold(word).split(" "))),
    clauses: set(clauses),
    small: set(
      determiners,
      notObjects,
      clauses,
      pack.connectors,
      pack.listLinks,
      pack.subordinators,
      syntax.infinitiveAfter,
      syntax.prepositions,
      syntax.participleAfter,
      [writing.infinitive],
    ),
    joints: set(pack.connectors, pack.listLinks),
    verbLike: set(pack.usage.clauseWords.nounLike),
    ending: getPluralEnding(pack),
  };
});

export const findDeterminerFaults = createWordFaultFinder(
  () => true,
  ({ folded }, pack) => {
    const { genders, demonstratives, quantifiers } = getDeterminerWords(pack);
    return genders.has(folded) || demonstratives.has(folded) || quantifiers.has(folded);
  },
  (words, at, clause, pack): DeterminerFault | null => {
    const { folded } = words[at] as ClauseWord;
    const find = getDeterminerWords(pack).genders.has(folded) ? findGenderFault : findNumberFault;
    return find(words, at, clause, pack);
  },
);

/** Words between a determiner and its noun: « tous les autres ». */
const MOST_BETWEEN = 3;

function findGenderFault(
  words: readonly ClauseWord[],
  at: number,
  { text }: Clause,
  pack: CompiledPack,
): DeterminerFault | null {
  const { genders, between } = getDeterminerWords(pack);
  const determiner = words[at] as ClauseWord;
  const shown = genders.get(determiner.folded);
  let index = at + 1;
  while (index <= at + MOST_BETWEEN && between.has(words[index]?.folded ?? "")) index++;
  for (let one = at + 1; one <= index; one++) if (!isNextWord(words[one - 1], words[one], text)) return null;
  const noun = words[index];
  // « tous les dits », « toutes les adoptées »: verbs and adjectives tell nothing by themselves.
  const read = noun && readNoun(noun, pack);
  if (!noun || !read || !shown || read.gender === shown.gender) return null;
  if (!read.isListed && getWordMorphology(pack).analyse(noun.folded).length > 0) return null;
  // « États parties », « tous autres que », « tout partie »: the number is that of the determiner.
  const isPlural = getDeterminerWords(pack).ending?.test(determiner.folded);
  if (isPlural !== read.isPlural && !getDeterminerWords(pack).bothNumbers.has(noun.folded)) return null;
  // « tous subventions, dons et legs »: of a list in which one may be masculine.
  const isBare = words.slice(at + 1, index).every(({ folded }) => pack.usage.syntax.betweenNouns.includes(folded));
  if (isBare && shown.gender === "m" && isListed(words, index, text, pack)) return null;
  const { start, end } = determiner;
  const form = determiner.text === determiner.folded ? shown.other : capitalise(shown.other);
  return { span: { start, end }, word: determiner.text, noun: noun.text, form };
}

function isListed(words: readonly ClauseWord[], at: number, text: string, pack: CompiledPack): boolean {
  const [noun, next] = [words[at], words[at + 1]];
  if (!noun || !next) return false;
  const gap = text.slice(noun.end, next.start).trim();
  return gap === "," || (gap === "" && pack.listLinks.includes(next.folded));
}

const capitalise = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

function findNumberFault(
  words: readonly ClauseWord[],
  at: number,
  { text }: Clause,
  pack: CompiledPack,
): DeterminerFault | null {
  const { demonstratives, quantifiers } = getDeterminerWords(pack);
  const [determiner, first] = [words[at] as ClauseWord, words[at + 1]];
  if (!first || !isNextWord(determiner, first, text)) return null;
  const plural = demonstratives.get(determiner.folded);
  if (plural !== undefined) {
    // “this two agreements”
    const index = getDeterminerWords(pack).between.has(first.folded) ? at + 2 : at + 1;
    const noun = words[index];
    if (!noun || !isNextWord(words[index - 1], noun, text) || mayBeginClause(words, at, text, pack)) return null;
    if (!isPluralNoun(words, index, text, pack)) return null;
    const { start, end } = determiner;
    const form = determiner.text === determiner.folded ? plural : capitalise(plural);
    return { span: { start, end }, word: determiner.text, noun: noun.text, form };
  }
  if (!quantifiers.has(determiner.folded)) return null;
  // “all Member State”: an adjunct may stand before the noun.
  const isAdjunct = !endsPhrase(words, at + 1, text, pack) && isCountNoun(words[at + 1], pack);
  const noun = isAdjunct ? words[at + 2] : first;
  const index = isAdjunct ? at + 2 : at + 1;
  if (!noun || !isNextWord(words[index - 1], noun, text) || !isCountNoun(noun, pack)) return null;
  const isPair = pack.usage.correlatives.includes(determiner.folded);
  if (!endsPhrase(words, index, text, pack) || isJoined(words, index, isPair, text, pack)) return null;
  return {
    span: { start: noun.start, end: noun.end },
    word: determiner.text,
    noun: noun.text,
    form: null,
  };
}

/** “all people” is a plural. */
function isCountNoun(word: ClauseWord | undefined, pack: CompiledPack): boolean {
  const { countNouns, irregular } = getDeterminerWords(pack);
  return word !== undefined && countNouns.has(word.folded) && !irregular.has(word.folded);
}

/** In words: what is joined to a noun, and the noun of both. */
const MOST_JOINED = 3;

/** “all State and private banks”: what is joined to another may stand before a noun that both have; behind “both” it does. */
function isJoined(
  words: readonly ClauseWord[],
  at: number,
  isPair: boolean,
  text: string,
  pack: CompiledPack,
): boolean {
  const { joints, small, ending } = getDeterminerWords(pack);
  const joint = words[at + 1];
  if (!joint || !isNextWord(words[at], joint, text) || !joints.has(joint.folded)) return false;
  if (isPair) return true;
  for (let index = at + 2; index <= at + 1 + MOST_JOINED; index++) {
    const word = words[index];
    if (!word || !isNextWord(words[index - 1], word, text) || small.has(word.folded)) return false;
    if (ending?.test(word.folded)) return index > at + 2;
  }
  return false;
}

/** Whether a noun phrase ends with a word: a mark or a small word follows. */
function endsPhrase(words: readonly ClauseWord[], at: number, text: string, pack: CompiledPack): boolean {
  const next = words[at + 1];
  if (!next || !isNextWord(words[at], next, text) || getDeterminerWords(pack).small.has(next.folded)) return true;
  // “all party ensure”, “all State continuing”: verbs, and no nouns.
  const readings = getWordMorphology(pack).analyse(next.folded);
  const nouns = getNounForms(pack);
  if (readings.length > 0) return readings.every(({ lemma }) => !nouns.has(lemma)) && !nouns.has(next.folded);
  return pack.usage.phraseWords.adverbEndings.some(ending => next.folded.endsWith(ending));
}

/** A plural that is no verb, “this requires”, and stands before no noun: “this arms embargo”. */
function isPluralNoun(words: readonly ClauseWord[], at: number, text: string, pack: CompiledPack): boolean {
  const { bothNumbers, ending, actors, verbLike } = getDeterminerWords(pack);
  const { folded, text: printed } = words[at] as ClauseWord;
  if (ending === null || folded.length < 4 || !ending.test(folded) || bothNumbers.has(folded)) return false;
  // “this year-others”: a dash that was typed as a hyphen
  if (folded.split("-").some((part, index) => index > 0 && getDeterminerWords(pack).small.has(part))) return false;
  if (/^\p{Lu}/u.test(printed) && !actors.has(folded)) return false;
  const readings = getWordMorphology(pack).analyse(folded);
  const isVerbLike =
    verbLike.has(folded) && (isNextWord(words[at], words[at + 1], text) || isSubject(words, at - 1, text, pack));
  if (!isVerbLike && !readings.some(reading => getVerbKind(reading, pack) === "finite"))
    return endsPhrase(words, at, text, pack);
  // “protection to this lands, territories and resources”
  const before = words[at - 2];
  const isNoun = before !== undefined && pack.usage.syntax.onlyBeforeNouns.includes(before.folded);
  return (
    isNoun && !isNextWord(words[at], words[at + 1], text) && readings.some(({ lemma }) => getNounForms(pack).has(lemma))
  );
}

/** “that this matters”: whether a demonstrative may be the subject of a clause by itself. */
function isSubject(words: readonly ClauseWord[], at: number, text: string, pack: CompiledPack): boolean {
  const before = words[at - 1];
  const { clauses, joints } = getDeterminerWords(pack);
  return !before || !isNextWord(before, words[at], text) || clauses.has(before.folded) || joints.has(before.folded);
}

/** “noting that agreements …”: where a clause may begin, “that” is no demonstrative; behind “of” it is. */
function mayBeginClause(words: readonly ClauseWord[], at: number, text: string, pack: CompiledPack): boolean {
  const { clauses } = getDeterminerWords(pack);
  if (!clauses.has(words[at]?.folded ?? "")) return false;
  const before = words[at - 1];
  return !before || !isNextWord(before, words[at], text) || !pack.usage.syntax.onlyBeforeNouns.includes(before.folded);
}
