/**
 * Participles and adjectives behind « être » that do not agree with their subject: « les mesures soient adopté », « la
 * conférence a été organisé », « elle est convaincu ».
 */

import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { findFirstIndex } from "../../../grammar/text/first-index.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Clause } from "../../../grammar/tree/tree.ts";
import type { ClauseWord } from "./clause-words.ts";
import {
  CELLS,
  FEMININE,
  getFirstCell,
  getNominalWords,
  hasNominals,
  inflectAttribute,
  isAttribute,
  isWhole,
  MASCULINE,
  PLURAL,
  readNominal,
  SINGULAR,
} from "./nominal-readings.ts";
import { hasCollective, type NounChain, readComparedCells, readNounChain } from "./noun-chains.ts";
import type { ParticipleFault } from "./participle-faults.ts";
import { getAuxiliaries, readVerbGroup, type VerbGroup } from "./verb-groups.ts";
import { isNextWord } from "./verb-kinds.ts";
import { createWordFaultFinder } from "./word-faults.ts";

export interface PredicateFault extends ParticipleFault {
  readonly isSure: boolean;
}

export const findPredicateFaults = createWordFaultFinder(hasNominals, isAttribute, (words, at, clause, pack) => {
  const word = words[at] as ClauseWord;
  if (at === 0 || !isWhole(word, clause.text)) return null;
  const group = readVerbGroup(words, at, clause.text, pack);
  const { attribute } = readNominal(word, pack);
  return group?.kind === "being" ? findFault(words, at, group, attribute, clause, pack) : null;
});

/** By pronoun, folded, its cells. */
export const getPronounCells = memoizePerPack(({ usage: { pronouns } }): ReadonlyMap<string, number> => {
  const cells = new Map<string, number>();
  CELLS.forEach((id, column) => {
    const word = fold(pronouns?.words[id] ?? "");
    if (word !== "") cells.set(word, (cells.get(word) ?? 0) | (1 << column));
  });
  return cells;
});

function findFault(
  words: readonly ClauseWord[],
  at: number,
  { from, auxiliary, number }: VerbGroup,
  attribute: number,
  clause: Clause,
  pack: CompiledPack,
): PredicateFault | null {
  const { text } = clause;
  const word = words[at] as ClauseWord;
  const subject = readSubject(words, from, clause, pack);
  if (subject === null) return null;
  const cells = subject.cells & number;
  const verb = words[auxiliary] as ClauseWord;
  const hasNumber = (attribute & number) !== 0;
  // « les pays soit développés, soit … »
  if (!hasNumber && number === SINGULAR && (subject.word === null || pack.usage.correlatives.includes(verb.folded)))
    return null;
  if (hasNumber && (cells === 0 || subject.word === null || (cells & attribute) !== 0)) return null;
  const gender = (attribute & MASCULINE) !== 0 ? MASCULINE : FEMININE;
  const isTold = cells !== 0 && (cells & (cells - 1)) === 0;
  const cell = isTold ? cells : getFirstCell(number & gender);
  const form = inflectAttribute(word.folded, cell, pack);
  if (form === null || form === word.folded) return null;
  const noun = subject.word && isTold ? subject.word.text : text.slice(verb.start, verb.end);
  return { span: { start: word.start, end: word.end }, word: word.text, noun, form, isSure: isTold };
}

interface Subject {
  readonly word: ClauseWord | null;
  readonly cells: number;
}

/** The subject right before a verb; its word is null where it cannot be told, and null where it need not agree. */
function readSubject(
  words: readonly ClauseWord[],
  from: number,
  { text, opener, bodyStart }: Clause,
  pack: CompiledPack,
): Subject | null {
  const { determiners } = getNominalWords(pack);
  const { relatives, pronouns } = pack.usage.clauseWords;
  const unknown = { word: null, cells: 0 };
  let at = from - 1;
  const before = words[at];
  if (!before || !isNextWord(before, words[from], text)) return unknown;
  const pronoun = getPronounCells(pack).get(before.folded);
  if (pronoun !== undefined) return isSubject(words, at, pack) ? { word: before, cells: pronoun } : null;
  // « c'est », « on est », « l'est », « se sont »
  if (getAuxiliaries(pack).objects.has(before.folded)) return null;
  if (pronouns.singular.includes(before.folded) || determiners.has(before.folded) || before.end === words[from]?.start)
    return null;
  if (relatives.includes(before.folded)) {
    at--;
    if (!isNextWord(words[at], before, text)) return unknown;
  }
  const noun = words[at];
  if (!noun) return unknown;
  const { noun: own, attribute } = readNominal(noun, pack);
  if (own === 0 && attribute === 0) return unknown;
  const least = findFirstIndex(words, ({ start }) => start >= (opener?.end ?? bodyStart));
  const chain = readNounChain(words, at, least, text, pack);
  const first = words[chain.from];
  if (!first || !determiners.has(first.folded) || !isSubjectPlace(words, chain, least, text, pack)) return unknown;
  if (hasCollective(words, chain.from, at, pack)) return null;
  // « la paix et la sécurité sont menacées »: of several nouns of one gender.
  if (chain.hasJoint) {
    // « l'avis ainsi que les conclusions sont soumis »
    const isFeminine = ((chain.all | readComparedCells(words, chain, least, text, pack)) & MASCULINE) === 0;
    return isFeminine ? { word: noun, cells: 1 << CELLS.indexOf("fp") } : { word: null, cells: PLURAL };
  }
  return { word: noun, cells: chain.cells };
}

/** No subject is « elles » in « chacune d'elles sont », « le même régime qu'elles sont ». */
function isSubject(words: readonly ClauseWord[], at: number, pack: CompiledPack): boolean {
  const { starts, joints, small } = getNominalWords(pack);
  const { comparing, prepositions } = pack.usage.syntax;
  const before = words[at - 1]?.folded ?? "";
  if (starts.has(before))
    return !words.slice(Math.max(0, at - 4), at - 1).some(({ folded }) => comparing.includes(folded));
  return !small.has(before) || joints.has(before) || prepositions.includes(before);
}

/** Whether a clause begins before a phrase, or the text does: no verb or preposition that the phrase depends on. */
function isSubjectPlace(
  words: readonly ClauseWord[],
  { from, hasJoint }: NounChain,
  least: number,
  text: string,
  pack: CompiledPack,
): boolean {
  const edge = words[from - 1];
  if (!edge || from <= least) return true;
  const gap = text.slice(edge.end, words[from]?.start).trim();
  // « le nombre des États et, selon le cas, des organismes est »: behind a comma « des » goes on from a noun.
  const { contracted } = pack.usage.complementWords;
  const isContracted = Object.values(contracted).some(forms =>
    Object.values(forms).includes(words[from]?.folded ?? ""),
  );
  return gap === "" ? getNominalWords(pack).starts.has(edge.folded) : gap === "," && !hasJoint && !isContracted;
}
