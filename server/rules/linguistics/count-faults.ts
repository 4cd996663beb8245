/**
 * Nouns in another number than the words before them allow, where adjectives show none: “a peaceful solutions”, “all
 * necessary mean”, “assistances”, “these equality”; and adjectives with a plural ending: “humans rights”.
 */

import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Clause, Span } from "../../../grammar/tree/tree.ts";
import type { ClauseWord } from "./clause-words.ts";
import { getPluralEnding } from "./noun-number.ts";
import { getNounForms, getVerbKind, isNextWord, listVerbKinds } from "./verb-kinds.ts";
import { createWordFaultFinder } from "./word-faults.ts";

export interface CountFault {
  readonly span: Span;
  readonly kind: "plural" | "singular" | "mass" | "attribute";
  readonly word: string;
  /** What stands before it. */
  readonly before: string;
  /** Null where several forms may be meant. */
  readonly form: string | null;
}

const getWords = memoizePerPack(({ usage, connectors, listLinks, subordinators }) => {
  const { syntax, complementWords, phraseWords } = usage;
  const set = (...lists: (readonly string[])[]) => new Set(lists.flat().map(fold));
  const joints = set(connectors, listLinks, phraseWords.joints);
  return {
    ones: set(syntax.countedOnes),
    many: set(syntax.pluralQuantifiers, syntax.countedMany),
    between: set(syntax.betweenNouns),
    attributive: set(syntax.onlyAttributive),
    countNouns: set(syntax.countNouns),
    mass: set(syntax.massNouns),
    bothNumbers: set(syntax.bothNumbers, syntax.irregularPlurals),
    prepositions: set(syntax.onlyBeforeNouns, syntax.pointedAfter),
    demonstratives: new Map(Object.entries(syntax.demonstratives).map(([one, many]) => [many, one])),
    joints,
    small: new Set([
      ...set(complementWords.determiners, complementWords.notObjects, complementWords.clauses, subordinators),
      ...set(syntax.prepositions, syntax.infinitiveAfter, syntax.participleAfter, syntax.onlyBeforeNouns),
      ...set(usage.clauseWords.relatives, Object.keys(usage.possessives)),
      ...joints,
    ]),
  };
});

export const findCountFaults = createWordFaultFinder(
  pack => getWords(pack).ones.size > 0,
  ({ text, folded }, pack) => {
    const { ones, many, between, demonstratives } = getWords(pack);
    if ([ones, many, between, demonstratives].some(one => one.has(folded))) return true;
    return text === folded && folded.endsWith(PLURAL);
  },
  findFault,
);

function findFault(words: readonly ClauseWord[], at: number, { text }: Clause, pack: CompiledPack): CountFault | null {
  const { ones, many, between, demonstratives, mass, attributive } = getWords(pack);
  const word = words[at] as ClauseWord;
  if (demonstratives.has(word.folded)) {
    const fault = findDemonstrativeFault(words, at, text, pack);
    if (fault) return fault;
  }
  // “Shi'a elements”
  if (ones.has(word.folded) && words[at - 1]?.end === word.start) return null;
  if (ones.has(word.folded)) return findPluralFault(words, at, text, pack);
  if (many.has(word.folded) || between.has(word.folded)) return findSingularFault(words, at, text, pack);
  if (word.text !== word.folded || !word.folded.endsWith(PLURAL)) return null;
  const stem = word.folded.slice(0, -PLURAL.length);
  const stems = [stem, stem.replace(/e$/u, "")];
  const noun = stems.find(one => mass.has(one));
  if (noun !== undefined && (!isVerb(word.folded, pack) || isBehindNounWord(words, at, text, pack)))
    return createFault("mass", word, words[at - 1]?.text ?? "", noun);
  const next = words[at + 1];
  if (!attributive.has(stem) || !next || !isNextWord(word, next, text) || !isNoun(next.folded, pack)) return null;
  return createFault("attribute", word, next.text, stem);
}

/** How plurals end; the pattern of the language says which words with this ending are none. */
const PLURAL = "s";

const isVerb = (folded: string, pack: CompiledPack): boolean =>
  getWordMorphology(pack)
    .analyse(folded)
    .some(reading => getVerbKind(reading, pack) === "finite");

function isBehindNounWord(words: readonly ClauseWord[], at: number, text: string, pack: CompiledPack): boolean {
  const { prepositions, attributive, ones, many } = getWords(pack);
  const before = words[at - 1];
  if (!before || !isNextWord(before, words[at], text)) return false;
  return [prepositions, attributive, ones, many].some(list => list.has(before.folded));
}

function isNoun(folded: string, pack: CompiledPack): boolean {
  const { countNouns, mass } = getWords(pack);
  const stems = [folded, folded.replace(/s$/u, ""), folded.replace(/ies$/u, "y")];
  return stems.some(one => countNouns.has(one) || mass.has(one));
}

/** Whether a noun phrase ends with a word: a mark or a small word follows, and nothing joins another noun to it. */
function endsPhrase(words: readonly ClauseWord[], at: number, text: string, pack: CompiledPack): boolean {
  const next = words[at + 1];
  if (!next || !isNextWord(words[at], next, text)) return !/^\s*[-–/’'(]/u.test(text.slice(words[at]?.end));
  const { small, joints } = getWords(pack);
  return small.has(next.folded) && !joints.has(next.folded);
}

/** In words: adjectives between a determiner and its noun. */
const MOST_BETWEEN = 2;

/** “a peaceful solutions”, “each States”. */
function findPluralFault(
  words: readonly ClauseWord[],
  at: number,
  text: string,
  pack: CompiledPack,
): CountFault | null {
  const { small, between, many, bothNumbers } = getWords(pack);
  const ending = getPluralEnding(pack);
  for (let index = at + 1; index <= at + 1 + MOST_BETWEEN; index++) {
    const word = words[index];
    if (!word || !isNextWord(words[index - 1], word, text) || small.has(word.folded)) return null;
    if (word.text !== word.folded || between.has(word.folded) || many.has(word.folded)) return null;
    // “each other's citizens”: the noun is that of the genitive.
    if (/['’]$/u.test(word.text)) return null;
    const isPlural = word.folded.length > 3 && ending?.test(word.folded) && !bothNumbers.has(word.folded);
    if (!isPlural) {
      // “a report containing recommendations”
      const kinds = listVerbKinds(word.folded, pack);
      // “that a cease-fire precede negotiations”
      const isPlainVerb = index > at + 1 && kinds.has("infinitive") && !getNounForms(pack).has(word.folded);
      if (kinds.has("gerund") || isPlainVerb) return null;
      continue;
    }
    if (!endsPhrase(words, index, text, pack) || (index > at + 1 && isVerb(word.folded, pack))) return null;
    const singular = findSingular(word.folded, pack);
    return singular === null ? null : createFault("singular", word, words[at]?.text ?? "", singular);
  }
  return null;
}

/** The singular of a plural whose singular is known, or told by its ending. */
function findSingular(folded: string, pack: CompiledPack): string | null {
  const { countNouns } = getWords(pack);
  const stems = [folded.slice(0, -1), folded.replace(/ies$/u, "y"), folded.replace(/es$/u, "")];
  const known = stems.find(one => countNouns.has(one));
  if (known !== undefined) return known;
  return stems.find(one => pack.usage.syntax.abstractEndings.some(ending => one.endsWith(ending))) ?? null;
}

/** “all necessary mean”, “six official language”: behind adjectives that stand before nouns only. */
function findSingularFault(
  words: readonly ClauseWord[],
  at: number,
  text: string,
  pack: CompiledPack,
): CountFault | null {
  const { attributive, countNouns, between, bothNumbers } = getWords(pack);
  let hasAttribute = false;
  for (let index = at + 1; index <= at + 1 + MOST_BETWEEN; index++) {
    const word = words[index];
    if (!word || !isNextWord(words[index - 1], word, text)) return null;
    if (attributive.has(word.folded)) {
      hasAttribute = true;
      continue;
    }
    if (between.has(word.folded)) continue;
    const isTold =
      hasAttribute || (index === at + 1 && between.has(words[at]?.folded ?? "") && !isVerb(word.folded, pack));
    // “one in three people”
    if (bothNumbers.has(word.folded)) return null;
    if (!isTold || !countNouns.has(word.folded) || !endsPhrase(words, index, text, pack)) return null;
    return createFault("plural", word, words[at]?.text ?? "", null);
  }
  return null;
}

/** “to these end”, “these equality”. */
function findDemonstrativeFault(
  words: readonly ClauseWord[],
  at: number,
  text: string,
  pack: CompiledPack,
): CountFault | null {
  const { demonstratives, prepositions, countNouns, mass, bothNumbers } = getWords(pack);
  const [before, word, noun] = [words[at - 1], words[at] as ClauseWord, words[at + 1]];
  if (!noun || !isNextWord(word, noun, text) || noun.text !== noun.folded || bothNumbers.has(noun.folded)) return null;
  if (getPluralEnding(pack)?.test(noun.folded) || !endsPhrase(words, at + 1, text, pack)) return null;
  const isBehind = before !== undefined && isNextWord(before, word, text) && prepositions.has(before.folded);
  const isAbstract = pack.usage.syntax.abstractEndings.some(ending => noun.folded.endsWith(ending));
  const isListed =
    countNouns.has(noun.folded) || mass.has(noun.folded) || pack.usage.syntax.pointedNouns.includes(noun.folded);
  if (!(isAbstract && !isVerb(noun.folded, pack)) && !(isListed && isBehind)) return null;
  return { ...createFault("singular", word, noun.text, demonstratives.get(word.folded) ?? null), kind: "singular" };
}

function createFault(kind: CountFault["kind"], word: ClauseWord, before: string, form: string | null): CountFault {
  return { kind, span: { start: word.start, end: word.end }, word: word.text, before, form };
}
