/**
 * Participles behind « avoir » that agree although no object stands before them: « qui ont demandées l'octroi »,
 * « dans laquelle elle a approuvées les … ». Where « été » is missing, it looks the same: « qui ont perpétrés ».
 */
import { memoizePerClause } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Clause, Span } from "../../../grammar/tree/tree.ts";
import { type ClauseWord, listClauseWords } from "./clause-words.ts";
import { isQuoted } from "./enclosed-spans.ts";
import { isAmongForeignWords } from "./foreign-words.ts";
import { getNominalWords, hasNominals, inflectAttribute, isWhole, readNominal } from "./nominal-readings.ts";
import { readNounChain } from "./noun-chains.ts";
import { getPronounCells } from "./predicate-faults.ts";
import { getAuxiliaries, readVerbGroup } from "./verb-groups.ts";
import { isNextWord } from "./verb-kinds.ts";

export interface ObjectParticiple {
  readonly span: Span;
  /** The auxiliary, and what stands before the participle where another word is missing. */
  readonly before: string;
  readonly word: string;
  readonly form: string;
  readonly missing: string;
}

const NONE: readonly ObjectParticiple[] = [];

export const findObjectParticiples = memoizePerClause((clause, pack): readonly ObjectParticiple[] => {
  if (!hasNominals(pack) || clause.text.startsWith("|")) return NONE;
  const words = listClauseWords(clause, pack);
  let found: ObjectParticiple[] | null = null;
  words.forEach((word, at) => {
    if (at === 0 || word.text !== word.folded) return;
    const { noun, attribute, isVerb } = readNominal(word.folded, pack);
    if (attribute === 0 || (attribute & 1) !== 0 || noun !== 0 || isVerb || !isWhole(word, clause.text)) return;
    const group = readVerbGroup(words, at, clause.text, pack);
    if (group?.kind !== "having") return;
    const form = inflectAttribute(word.folded, 1, pack);
    const span = { start: word.start, end: word.end };
    if (form === null || form === word.folded || !hasNoObjectBefore(words, group.from, clause, pack)) return;
    if (isQuoted(clause, span) || isAmongForeignWords(clause.text, word.start, pack)) return;
    const auxiliary = words[group.auxiliary] as ClauseWord;
    const missing = pack.usage.syntax.auxiliaries.been[0] ?? "";
    found ??= [];
    found.push({ span, before: auxiliary.text, word: word.text, form, missing: `${missing} ${word.text}` });
  });
  return found ?? NONE;
});

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
  const least = words.findIndex(({ start }) => start >= (opener?.end ?? bodyStart));
  const chain = readNounChain(words, from - 1, Math.max(0, least), text, pack);
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
