/**
 * Verbs in another number than their subject, told by all nouns that the subject may be: behind « qui » (« tous les pays
 * qui est »), and where a clause begins with it (« que la pauvreté restent »).
 */

import { memoizePerWord, type WordForm } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { findFirstIndex } from "../../../grammar/text/first-index.ts";
import type { Clause } from "../../../grammar/tree/tree.ts";
import type { ClauseWord } from "./clause-words.ts";
import { getNominalWords, hasNominals, isWhole, PLURAL, readNominal, SINGULAR } from "./nominal-readings.ts";
import { guessCells, hasCollective, isElliptic, readNounChain } from "./noun-chains.ts";
import { isActor } from "./phrase-words.ts";
import { isExclusive, type NumberFault } from "./subject-verbs.ts";
import { getAuxiliaries } from "./verb-groups.ts";
import { isInfinitive, isNextWord, listVerbKinds } from "./verb-kinds.ts";
import { createWordFaultFinder } from "./word-faults.ts";

export const findRelativeFaults = createWordFaultFinder(
  hasNominals,
  (word, pack) => isRelative(word, pack) || readPlainVerb(word, pack) !== null,
  (words, at, clause, pack) => {
    if (at < 2) return null;
    const find = isRelative(words[at] as ClauseWord, pack) ? findBehindRelative : findAtStart;
    return find(words, at, clause, pack);
  },
);

const isRelative = ({ folded }: WordForm, pack: CompiledPack): boolean =>
  pack.usage.clauseWords.relatives.includes(folded);

interface Verb {
  readonly number: number;
  /** The form of the other number. */
  readonly other: string;
}

/** A finite form that shows its number. */
function readVerb(folded: string, pack: CompiledPack): Verb | null {
  for (const [one, many] of Object.entries(pack.usage.syntax.numberPairs)) {
    if (folded === one) return { number: SINGULAR, other: many };
    if (folded === many) return { number: PLURAL, other: one };
  }
  const { analyse, inflect } = getWordMorphology(pack);
  const finite = analyse(folded).filter(({ slot }) => slot === "pres3s" || slot === "pres3p");
  const [first] = finite;
  if (!first || finite.some(({ slot }) => slot !== first.slot)) return null;
  const isSingular = first.slot === "pres3s";
  const other = inflect(first.lemma, isSingular ? "pres3p" : "pres3s", ~0);
  return other === null || other === folded ? null : { number: isSingular ? SINGULAR : PLURAL, other };
}

/** In characters. */
const SHORTEST = 4;

/** A verb that is nothing else, and no name. */
const readPlainVerb = memoizePerWord((word, pack): Verb | null => {
  const { text, folded } = word;
  if (text !== folded || folded.length < SHORTEST) return null;
  const { noun, attribute, isVerb } = readNominal(word, pack);
  if (!isVerb || noun !== 0 || attribute !== 0 || getNominalWords(pack).verbLike.has(folded)) return null;
  return readVerb(folded, pack);
});

/** « les pays qui est »: the relative at a place, the noun right before it, the verb right behind. */
function findBehindRelative(
  words: readonly ClauseWord[],
  at: number,
  clause: Clause,
  pack: CompiledPack,
): NumberFault | null {
  const { text } = clause;
  const noun = words[at - 1] as ClauseWord;
  if (!isNextWord(noun, words[at], text)) return null;
  const { clitics, objects } = getAuxiliaries(pack);
  let place = at + 1;
  // « qui, quel que soit … »
  while (
    isNextWord(words[place - 1], words[place], text) &&
    (clitics.has(words[place]?.folded ?? "") || objects.has(words[place]?.folded ?? ""))
  )
    place++;
  const verb = words[place];
  if (!verb || verb.text !== verb.folded || !isWhole(verb, text) || !isNextWord(words[place - 1], verb, text))
    return null;
  const read = readVerb(verb.folded, pack);
  const least = getFirstPlace(words, clause);
  if (!read || at - 1 < least) return null;
  const subject = readAntecedent(words, at - 1, least, read.number, clause, pack);
  if (subject === null || (subject.cells & read.number) !== 0) return null;
  return createFault(words[subject.from], noun, verb, read.other, text);
}

interface Subject {
  readonly cells: number;
  readonly from: number;
}

function readAntecedent(
  words: readonly ClauseWord[],
  at: number,
  least: number,
  number: number,
  { text, bodyStart }: Clause,
  pack: CompiledPack,
): Subject | null {
  const noun = words[at] as ClauseWord;
  const { antecedents } = pack.usage.syntax;
  const pronoun = antecedents.plural.includes(noun.folded)
    ? PLURAL
    : antecedents.singular.includes(noun.folded)
      ? SINGULAR
      : 0;
  // « un de ceux qui a … »
  if (pronoun !== 0) {
    const before = words[at - 1]?.folded ?? "";
    const isPart = pack.usage.complementWords.linking.includes(before) || antecedents.among.includes(before);
    return pronoun === PLURAL && isPart ? null : { cells: pronoun, from: at };
  }
  const { noun: own, attribute } = readNominal(noun, pack);
  if (own === 0 && attribute === 0 && (number === PLURAL || guessCells(noun.folded, pack) !== PLURAL)) return null;
  const chain = readNounChain(words, at, least, text, pack);
  if (chain.all === 0 || chain.isAdverbial || hasCollective(words, chain.from, at, pack)) return null;
  if (chain.hasJoint && number === PLURAL) return null;
  // A print that begins in the middle of a sentence; « consistant à intimider la population … ».
  if (chain.from === least && /^\p{Ll}/u.test(text.slice(bodyStart))) return null;
  const edge = words[chain.from - 1];
  // « au directeur national ou, le cas échéant, régional des finances qui en assure »: the noun stands before the comma.
  if (isElliptic(words, chain.from, text, pack)) return null;
  if (edge && /[^\s,;:'’]/u.test(text.slice(edge.end, words[chain.from]?.start))) return null;
  if (dependsOnNoun(words, chain.from - 1, least, number, text, pack)) return null;
  return { cells: number === SINGULAR ? chain.cells : chain.all, from: chain.from };
}

/**
 * Whether an infinitive before a phrase goes on from a participle or noun that the relative may belong to: « le droit de
 * disposer d'eux-mêmes qui … ». Those who are asked to act are no such noun: « Prie le Comité de prendre les mesures qui ».
 */
function dependsOnNoun(
  words: readonly ClauseWord[],
  at: number,
  least: number,
  number: number,
  text: string,
  pack: CompiledPack,
): boolean {
  const [head, edge] = [words[at - 2], words[at]];
  if (!edge || !head || !isInfinitive(edge.folded, pack)) return false;
  if (getNominalWords(pack).joints.has(head.folded) || listVerbKinds(head.folded, pack).has("gerund")) return true;
  const { from } = readNounChain(words, at - 1, least, text, pack);
  return words
    .slice(from, at)
    .some(
      word =>
        (readNominal(word, pack).noun & number) !== 0 &&
        !isActor({ folded: word.folded, isCapital: /^\p{Lu}/u.test(word.text) }, pack),
    );
}

/** « que la pauvreté restent »: a verb right behind a subject with which its clause begins. */
function findAtStart(words: readonly ClauseWord[], at: number, clause: Clause, pack: CompiledPack): NumberFault | null {
  const { text } = clause;
  const verb = words[at] as ClauseWord;
  const before = words[at - 1] as ClauseWord;
  const read = readPlainVerb(verb, pack);
  const { determiners, starts, small } = getNominalWords(pack);
  if (!read || small.has(before.folded) || determiners.has(before.folded)) return null;
  if (!isNextWord(before, verb, text) || !isWhole(verb, text)) return null;
  const least = getFirstPlace(words, clause);
  const chain = readNounChain(words, at - 1, least, text, pack);
  const [edge, first] = [words[chain.from - 1], words[chain.from]];
  const shown = determiners.get(first?.folded ?? "");
  // « qu'au rapport sont jointes les pièces »: a preposition leads to no subject.
  if (isContracted(first?.folded ?? "", pack)) return null;
  if (!edge || !first || shown === undefined || chain.from === at || !isNextWord(edge, first, text)) return null;
  if (
    !starts.has(edge.folded) ||
    pack.usage.clauseWords.relatives.includes(edge.folded) ||
    chain.hasJoint ||
    isExclusive(words, chain.from - 1, pack) ||
    hasVerb(words, chain.from, at - 1, pack) ||
    hasCollective(words, chain.from, at - 1, pack)
  )
    return null;
  if (chain.all === 0 || ((chain.all | shown) & read.number) !== 0) return null;
  // « tant … que la communauté »
  const { comparing } = pack.usage.syntax;
  if (words.slice(Math.max(0, chain.from - 12), chain.from).some(({ folded }) => comparing.includes(folded)))
    return null;
  return createFault(first, before, verb, read.other, text);
}

/** « dont l'examen relève du Conseil doivent »: a word of a phrase that may be a verb, being no part of it. */
function hasVerb(words: readonly ClauseWord[], from: number, to: number, pack: CompiledPack): boolean {
  const { determiners, small } = getNominalWords(pack);
  return words.slice(from + 1, to).some((word, index) => {
    const before = words[from + index]?.folded ?? "";
    if (determiners.has(before) || small.has(before) || readNominal(word, pack).attribute !== 0) return false;
    return listVerbKinds(word.folded, pack).has("finite");
  });
}

/** « au », « du », « aux »; « des » is an article as well. */
function isContracted(folded: string, { usage: { complementWords } }: CompiledPack): boolean {
  return (
    !complementWords.determiners.includes(folded) &&
    Object.values(complementWords.contracted).some(forms => Object.values(forms).includes(folded))
  );
}

function getFirstPlace(words: readonly ClauseWord[], { opener, bodyStart }: Clause): number {
  return findFirstIndex(words, ({ start }) => start >= (opener?.end ?? bodyStart));
}

function createFault(
  first: ClauseWord | undefined,
  last: ClauseWord,
  verb: ClauseWord,
  form: string,
  text: string,
): NumberFault {
  return {
    span: { start: verb.start, end: verb.end },
    subject: text.slice(first?.start ?? last.start, last.end),
    verb: verb.text,
    form,
    mayBeMarker: false,
  };
}
