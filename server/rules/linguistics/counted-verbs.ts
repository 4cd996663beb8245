/**
 * Verbs in another number than their subject, where nouns show it and adjectives do not: “that the Force have reached”,
 * “each country have”, “those measures that is”.
 */

import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Clause } from "../../../grammar/tree/tree.ts";
import type { ClauseWord } from "./clause-words.ts";
import { getPluralEnding } from "./noun-number.ts";
import type { NumberFault } from "./subject-verbs.ts";
import { getNounForms, isNextWord, listVerbKinds } from "./verb-kinds.ts";
import { createWordFaultFinder } from "./word-faults.ts";

const getWords = memoizePerPack(({ usage, subjectNouns }) => {
  const { syntax, complementWords } = usage;
  const set = (...lists: (readonly string[])[]) => new Set(lists.flat().map(fold));
  return {
    ones: set(syntax.countedOnes, Object.keys(syntax.demonstratives)),
    determiners: set(complementWords.determiners, syntax.countedOnes),
    singular: set(
      syntax.countNouns,
      syntax.massNouns,
      syntax.pointedNouns,
      usage.phraseWords.actors,
      subjectNouns.filter(({ number }) => number === "s").map(({ word }) => word),
    ),
    collectives: set(syntax.collectives, usage.clauseWords.collectives, syntax.irregularPlurals),
    bothNumbers: set(syntax.bothNumbers),
    starts: set(complementWords.clauses),
    relatives: set(usage.clauseWords.relatives, complementWords.clauses),
    small: set(complementWords.determiners, complementWords.notObjects, syntax.prepositions, syntax.onlyBeforeNouns),
    pointing: set(syntax.pluralQuantifiers),
    toPlural: new Map(Object.entries(syntax.numberPairs)),
    toSingular: new Map(Object.entries(syntax.numberPairs).map(([one, many]) => [many, one])),
  };
});

export const findCountedFaults = createWordFaultFinder(
  pack => pack.usage.syntax.countedOnes.length > 0,
  ({ text, folded }, pack) => {
    const { toPlural, toSingular } = getWords(pack);
    return text === folded && (toPlural.has(folded) || toSingular.has(folded));
  },
  (words, at, clause, pack): NumberFault | null => {
    const { toPlural, toSingular } = getWords(pack);
    const word = words[at] as ClauseWord;
    if (at < 2) return null;
    const many = toPlural.get(word.folded);
    const form = many ?? toSingular.get(word.folded);
    if (form === undefined) return null;
    const find = many === undefined ? findSingularSubject : findPluralAntecedent;
    const subject = find(words, at, clause, pack);
    const span = { start: word.start, end: word.end };
    return subject === null ? null : { span, subject, verb: word.text, form, mayBeMarker: false };
  },
);

/** In words, behind the determiner. */
const LONGEST = 3;

/** “that the Force”, “each country”, right before a verb in the plural. */
function findSingularSubject(
  words: readonly ClauseWord[],
  at: number,
  { text }: Clause,
  pack: CompiledPack,
): string | null {
  const { ones, determiners, singular, starts, small, collectives } = getWords(pack);
  const noun = words[at - 1] as ClauseWord;
  if (!isNextWord(noun, words[at], text) || !isSingular(noun, pack)) return null;
  if (listVerbKinds(noun.folded, pack).has("participle")) return null;
  const isListed = singular.has(noun.folded);
  const isAbstract = pack.usage.syntax.abstractEndings.some(ending => noun.folded.endsWith(ending));
  if ((!isListed && !isAbstract) || collectives.has(noun.folded)) return null;
  for (let index = at - 1; index >= Math.max(0, at - 1 - LONGEST); index--) {
    const word = words[index] as ClauseWord;
    if (index < at - 1 && !isNextWord(word, words[index + 1], text)) return null;
    const before = words[index - 1];
    if (determiners.has(word.folded)) {
      // “it is essential that this body have”, “efforts to prevent a depression have”
      if (isOtherSubject(words, index, words[at] as ClauseWord, text, pack)) return null;
      const isStart = before !== undefined && isNextWord(before, word, text) && starts.has(before.folded);
      const isOne = ones.has(word.folded) && !starts.has(word.folded) && !isOf(before, word, text, pack);
      return index < at - 1 && (isStart || isOne) ? text.slice(word.start, noun.end) : null;
    }
    // “that education are …”
    if (index < at - 1 && starts.has(word.folded))
      return isMass(noun, pack) ? text.slice(words[index + 1]?.start, noun.end) : null;
    if (
      index < at - 1 &&
      (small.has(word.folded) || starts.has(word.folded) || listVerbKinds(word.folded, pack).has("finite"))
    )
      return null;
  }
  return null;
}

/**
 * Whether a noun phrase from a determiner on is the object of an infinitive, whose own subject the verb may have, or joined
 * to what stands before it, or has its verb in the subjunctive, which is the plain form.
 */
function isOtherSubject(
  words: readonly ClauseWord[],
  at: number,
  verb: ClauseWord,
  text: string,
  pack: CompiledPack,
): boolean {
  const [lead, before] = [words[at - 2], words[at - 1]];
  if (!before) return false;
  const { connectors, usage, listLinks } = pack;
  if (connectors.includes(before.folded) || listLinks.includes(before.folded)) return true;
  if (!isNextWord(before, words[at], text)) return false;
  if (usage.complementWords.clauses.includes(before.folded))
    return isPlain(verb, pack) && usage.syntax.subjunctiveTakers.includes(lead?.folded ?? "");
  return lead?.folded === usage.writing.infinitive && isPlain(before, pack);
}

const isPlain = ({ folded }: ClauseWord, pack: CompiledPack) => listVerbKinds(folded, pack).has("infinitive");

/** Whether a phrase is a complement of what stands before it: “the costs of each country have”. */
function isOf(before: ClauseWord | undefined, word: ClauseWord, text: string, pack: CompiledPack): boolean {
  return before !== undefined && isNextWord(before, word, text) && getWords(pack).small.has(before.folded);
}

/** A noun that stands without a determiner in the singular. */
function isMass({ folded }: ClauseWord, { usage: { syntax } }: CompiledPack): boolean {
  return syntax.massNouns.includes(folded) || syntax.bareNouns.includes(folded);
}

function isSingular({ folded }: ClauseWord, pack: CompiledPack): boolean {
  return !getPluralEnding(pack)?.test(folded) && !getWords(pack).bothNumbers.has(folded);
}

/** “those measures that”, “the persons who”, right before a verb in the singular. */
function findPluralAntecedent(
  words: readonly ClauseWord[],
  at: number,
  { text, opener }: Clause,
  pack: CompiledPack,
): string | null {
  const { relatives, bothNumbers, determiners, small, pointing } = getWords(pack);
  const [noun, relative] = [words[at - 2] as ClauseWord, words[at - 1] as ClauseWord];
  if (!relatives.has(relative.folded) || !isNextWord(relative, words[at], text) || !isNextWord(noun, relative, text))
    return null;
  const isPlural = getPluralEnding(pack)?.test(noun.folded) && noun.folded.length > 3 && !bothNumbers.has(noun.folded);
  if (!isPlural || noun.text !== noun.folded || listVerbKinds(noun.folded, pack).has("gerund")) return null;
  for (let index = at - 3; index >= Math.max(0, at - 3 - LONGEST); index--) {
    const word = words[index] as ClauseWord;
    if (!isNextWord(word, words[index + 1], text)) return null;
    if (!determiners.has(word.folded) && !pointing.has(word.folded)) {
      if (small.has(word.folded)) return null;
      continue;
    }
    const before = words[index - 1];
    if (pointing.has(word.folded) && !isOf(before, word, text, pack)) return text.slice(word.start, noun.end);
    // “take the measures that is”: behind a verb, a preposition that leads to it, or an opener nothing else is meant.
    const isBehindOpener = opener !== null && text.slice(opener.end, word.start).trim() === "";
    const isBehindVerb = before !== undefined && isNextWord(before, word, text) && isVerbHere(words, index - 1, pack);
    // “who” stands for persons, and seldom for what they are a part of.
    const isPerson = pack.usage.syntax.personRelatives.includes(relative.folded);
    if (isPerson && !pack.usage.complementWords.linking.includes(before?.folded ?? ""))
      return text.slice(word.start, noun.end);
    return isBehindOpener || isBehindVerb ? text.slice(word.start, noun.end) : null;
  }
  return null;
}

function isVerbHere(words: readonly ClauseWord[], at: number, pack: CompiledPack): boolean {
  const { folded } = words[at] as ClauseWord;
  const kinds = listVerbKinds(folded, pack);
  // “to respect the priorities that …”
  if (kinds.has("infinitive") && words[at - 1]?.folded === pack.usage.writing.infinitive) return true;
  return (kinds.has("infinitive") || kinds.has("gerund")) && !getNounForms(pack).has(folded);
}
