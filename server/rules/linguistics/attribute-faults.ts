/**
 * Adjectives and participles behind a noun that agree neither with it nor with any noun before it: « la communauté
 * international », « les pays intéressé ».
 */

import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { findFirstIndex } from "../../../grammar/text/first-index.ts";
import type { Clause } from "../../../grammar/tree/tree.ts";
import type { ClauseWord } from "./clause-words.ts";
import {
  getFirstCell,
  getNominalWords,
  hasNominals,
  inflectAttribute,
  isAttribute,
  isWhole,
  PLURAL,
  readNominal,
  SINGULAR,
} from "./nominal-readings.ts";
import { guessCells, hasCollective, isElliptic, readComparedCells, readNounChain } from "./noun-chains.ts";
import type { PredicateFault } from "./predicate-faults.ts";
import { getAuxiliaries } from "./verb-groups.ts";
import { isInfinitive, isNextWord, listVerbKinds } from "./verb-kinds.ts";
import { createWordFaultFinder } from "./word-faults.ts";

export const findAttributeFaults = createWordFaultFinder(hasNominals, isAttribute, (words, at, clause, pack) => {
  const word = words[at] as ClauseWord;
  if (at < 2 || !isWhole(word, clause.text)) return null;
  const first = findFirstIndex(words, ({ start }) => start >= (clause.opener?.end ?? clause.bodyStart));
  return findFault(words, at, first, clause, pack);
});

function findFault(
  words: readonly ClauseWord[],
  at: number,
  first: number,
  { text, opener }: Clause,
  pack: CompiledPack,
): PredicateFault | null {
  const word = words[at] as ClauseWord;
  const { attribute } = readNominal(word, pack);
  const place = findNoun(words, at, first, text, pack);
  const noun = words[place];
  if (!noun) return null;
  const own = readOwnCells(words, place, text, pack);
  if (own === 0 || (own & attribute) !== 0) return null;
  const chain = readNounChain(words, place - 1, first, text, pack);
  if (chain.isAdverbial || isElliptic(words, chain.from, text, pack)) return null;
  // « l'une des parties appelée à témoigner »
  if ((attribute & SINGULAR) !== 0 && hasCollective(words, chain.from, place, pack)) return null;
  // « la dotation jeunes agriculteurs »: an adjective of the noun behind it.
  const next = isNextWord(word, words[at + 1], text) ? readNominal(words[at + 1] as ClauseWord, pack) : null;
  if (next && next.attribute === 0 && (next.noun & attribute) !== 0) return null;
  // A print that begins in the middle of a sentence.
  if (!opener && chain.from === first && !/^\p{Lu}/u.test(words[first]?.text ?? "")) return null;
  // « du racisme, de la xénophobie liés à la pandémie »
  const behind = words[chain.from - 1];
  const isListed = behind !== undefined && text.slice(behind.end, words[chain.from]?.start).trim() === ",";
  if (isListed && (attribute & PLURAL) !== 0) return null;
  // « la pratique consistant à adopter des conclusions suivie par … »
  const isBehindInfinitive = behind !== undefined && isInfinitive(behind.folded, pack);
  const hasAgent =
    isNextWord(word, words[at + 1], text) && !getNominalWords(pack).joints.has(words[at + 1]?.folded ?? "");
  if (isParticiple(word.folded, pack)) {
    if (hasAgent && (isBehindInfinitive || isSubjects(words, chain.from, attribute, pack))) return null;
    if (agreesWithFarther(words, chain.from, first, attribute, text, pack)) return null;
  }
  // « la paix et la sécurité internationales »: several nouns, each of one.
  if ((readComparedCells(words, chain, first, text, pack) & attribute) !== 0) return null;
  if ((chain.cells & attribute) !== 0 || (chain.hasJoint && (attribute & PLURAL) !== 0)) return null;
  // « les secteurs public et privé »: each of the plural's parts is one.
  if ((own & SINGULAR) === 0 && (attribute & SINGULAR) !== 0 && isShared(words, at, noun, text, pack)) return null;
  const form = inflectAttribute(word.folded, getFirstCell(own), pack);
  if (form === null || form === word.folded) return null;
  // « aucun groupe d'opposition armés »: another noun may be meant.
  const isSure = chain.cells === 0;
  return { span: { start: word.start, end: word.end }, word: word.text, noun: noun.text, form, isSure };
}

/** In words. */
const FARTHEST = 20;

/** « La demande est adressée au greffier accompagnée d'une copie »: it belongs to the subject, as the one before does. */
function isSubjects(words: readonly ClauseWord[], from: number, attribute: number, pack: CompiledPack): boolean {
  const { being } = getAuxiliaries(pack);
  const [verb, predicate] = [words[from - 1]?.folded ?? "", words[from]];
  return predicate !== undefined && being.has(verb) && (readNominal(predicate, pack).attribute & attribute) !== 0;
}

/**
 * Whether a participle belongs to a noun before the clause that its nearest noun ends: « le rapport sur les pays qui
 * accueillent la population soumis par le Comité ».
 */
function agreesWithFarther(
  words: readonly ClauseWord[],
  from: number,
  first: number,
  attribute: number,
  text: string,
  pack: CompiledPack,
): boolean {
  const { relatives } = pack.usage.clauseWords;
  const { objectless } = pack.usage.syntax;
  let isInClause = false;
  for (let at = from - 1; at >= Math.max(first, from - FARTHEST); at--) {
    const word = words[at] as ClauseWord;
    if (!isNextWord(word, words[at + 1], text)) return false;
    const { noun } = readNominal(word, pack);
    if (isInClause && (noun & attribute) !== 0) return true;
    // « la mission que dirige la Représentante »
    const isObject = pack.usage.complementWords.clauses.includes(word.folded) && isNounAt(words, at - 1, pack);
    if (isObject || relatives.includes(word.folded) || objectless.includes(word.folded)) isInClause = true;
    else if (listVerbKinds(word.folded, pack).has("gerund")) isInClause = true;
  }
  return false;
}

function isNounAt(words: readonly ClauseWord[], at: number, pack: CompiledPack): boolean {
  const { noun, attribute, isVerb } = readNominal(words[at] as ClauseWord, pack);
  return !isVerb && (noun !== 0 || attribute !== 0);
}

/** The place of the noun that a run of adjectives stands behind, those before the word agreeing with it; -1 for none. */
function findNoun(words: readonly ClauseWord[], at: number, first: number, text: string, pack: CompiledPack): number {
  for (let index = at - 1; index >= first; index--) {
    const word = words[index] as ClauseWord;
    if (!isNextWord(word, words[index + 1], text) || word.end === words[index + 1]?.start) return -1;
    const { noun, attribute } = readNominal(word, pack);
    // « les volontaires nationaux »: an adjective right behind an article stands for a noun.
    if (noun !== 0 || attribute === 0 || getNominalWords(pack).determiners.has(words[index - 1]?.folded ?? ""))
      return index;
  }
  return -1;
}

/** The cells of a noun, as its form and its determiner tell; 0 where nothing is sure. */
function readOwnCells(words: readonly ClauseWord[], at: number, text: string, pack: CompiledPack): number {
  const { determiners, small, notAttributes } = getNominalWords(pack);
  const [before, word] = [words[at - 1], words[at] as ClauseWord];
  if (!before || !isNextWord(before, word, text) || !/^\p{L}{2}/u.test(word.text)) return 0;
  const { noun, attribute, isVerb } = readNominal(word, pack);
  if (small.has(word.folded) || notAttributes.has(word.folded)) return 0;
  const shown = determiners.get(before.folded);
  if (noun === 0 && attribute !== 0) return shown === undefined ? 0 : attribute & shown;
  if (noun === 0) {
    // A noun of unknown gender, by its plural alone.
    const isPlural = shown !== undefined && (shown & SINGULAR) === 0 && guessCells(word.folded, pack) === PLURAL;
    return isPlural && !isVerb && word.text === word.folded ? PLURAL : 0;
  }
  // « à nouveau inscrite »: an adverb.
  if (shown === undefined) return small.has(before.folded) && attribute === 0 ? noun : 0;
  return noun & shown;
}

/** Whether another adjective in the singular follows behind a comma or « et ». */
function isShared(
  words: readonly ClauseWord[],
  at: number,
  noun: ClauseWord,
  text: string,
  pack: CompiledPack,
): boolean {
  const { joints, small, determiners } = getNominalWords(pack);
  const [word, next, after] = [words[at] as ClauseWord, words[at + 1], words[at + 2]];
  if (!next) return false;
  const gap = text.slice(word.end, next.start).trim();
  if (gap === "" && joints.has(next.folded) && pack.usage.syntax.sharing.includes(noun.folded)) return true;
  const other = gap === "," ? next : gap === "" && joints.has(next.folded) ? after : undefined;
  if (!other || small.has(other.folded) || determiners.has(other.folded)) return false;
  const { attribute } = readNominal(other, pack);
  return attribute === 0 ? other.text === other.folded : (attribute & SINGULAR) !== 0;
}

function isParticiple(folded: string, pack: CompiledPack): boolean {
  return listVerbKinds(folded, pack).has("participle");
}
