/**
 * Participles behind « avoir » that agree although no object stands before them: « qui ont demandées l'octroi »,
 * « dans laquelle elle a approuvées les … ». Where « été » is missing, it looks the same: « qui ont perpétrés ».
 */

import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { findFirstIndex } from "../../../grammar/text/first-index.ts";
import type { Clause, Span } from "../../../grammar/tree/tree.ts";
import type { ClauseWord } from "./clause-words.ts";
import {
  getFirstCell,
  getNominalWords,
  hasNominals,
  inflectAttribute,
  isAttribute,
  isWhole,
  MASCULINE,
  readNominal,
  SINGULAR,
} from "./nominal-readings.ts";
import { readNounChain } from "./noun-chains.ts";
import { getPronounCells } from "./predicate-faults.ts";
import { getAuxiliaries, readVerbGroup } from "./verb-groups.ts";
import { isNextWord } from "./verb-kinds.ts";
import { createWordFaultFinder } from "./word-faults.ts";

export interface ObjectParticiple {
  readonly span: Span;
  /** The auxiliary, and what stands before the participle where another word is missing. */
  readonly before: string;
  readonly word: string;
  readonly form: string;
  readonly missing: string;
}

/** The cell of the form that does not agree. */
const PLAIN = getFirstCell(MASCULINE & SINGULAR);

export const findObjectParticiples = createWordFaultFinder(
  hasNominals,
  (word, pack) => isAttribute(word, pack) && (readNominal(word, pack).attribute & PLAIN) === 0,
  (words, at, clause, pack): ObjectParticiple | null => {
    const word = words[at] as ClauseWord;
    if (at === 0 || !isWhole(word, clause.text)) return null;
    const group = readVerbGroup(words, at, clause.text, pack);
    if (group?.kind !== "having") return null;
    const form = inflectAttribute(word.folded, PLAIN, pack);
    if (form === null || form === word.folded || !hasNoObjectBefore(words, group.from, clause, pack)) return null;
    const { text: before } = words[group.auxiliary] as ClauseWord;
    const missing = pack.usage.syntax.auxiliaries.been[0] ?? "";
    const span = { start: word.start, end: word.end };
    return { span, before, word: word.text, form, missing: `${missing} ${word.text}` };
  },
);

/** Whether what stands before a verb rules out that its object does: a subject « qui », « dans laquelle », « où ». */
function hasNoObjectBefore(
  words: readonly ClauseWord[],
  from: number,
  { text, opener, bodyStart }: Clause,
  pack: CompiledPack,
): boolean {
  const { objects } = getAuxiliaries(pack);
  const before = words[from - 1];
  if (!before || !isNextWord(before, words[from], text) || objects.has(before.folded)) return false;
  if (pack.usage.clauseWords.relatives.includes(before.folded)) return !isPrepositional(words, from - 1, text, pack);
  if (opensClause(words, from - 1, text, pack)) return true;
  if (getPronounCells(pack).has(before.folded)) return opensClause(words, from - 2, text, pack);
  const least = findFirstIndex(words, ({ start }) => start >= (opener?.end ?? bodyStart));
  const chain = readNounChain(words, from - 1, least, text, pack);
  const edge = chain.from - 1;
  return isNextWord(words[edge], words[chain.from], text) && opensClause(words, edge, text, pack);
}

function isPrepositional(words: readonly ClauseWord[], at: number, text: string, pack: CompiledPack): boolean {
  const before = words[at - 1];
  if (!before || !isNextWord(before, words[at], text)) return false;
  return getNominalWords(pack).small.has(before.folded) && !getNominalWords(pack).joints.has(before.folded);
}

/** « dans laquelle », « auxquels », « où », « dont », « lorsque »: the clause behind has its object behind its verb. */
function opensClause(words: readonly ClauseWord[], at: number, text: string, pack: CompiledPack): boolean {
  const word = words[at]?.folded ?? "";
  const { objectless, prepositional } = pack.usage.syntax;
  if (objectless.includes(word)) return true;
  return prepositional.includes(word) && isPrepositional(words, at, text, pack);
}
