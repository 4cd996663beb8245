/** Set phrases that are put otherwise than they should: « conformément des », “pursuant resolution”, « en ce concerne ». */

import { memoizePerClause, memoizePerWord } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Clause } from "../../../grammar/tree/tree.ts";
import { type ClauseWord, isSpaceBetween, listClauseWords } from "./clause-words.ts";
import { isQuoted } from "./enclosed-spans.ts";
import { isAmongForeignWords } from "./foreign-words.ts";
import { findGoverningSlip, type PhraseSlip } from "./governing-phrases.ts";
import { copyInitialCase } from "./opener-forms.ts";
import { getPhraseIndex, type PhraseNode } from "./phrase-index.ts";

const NONE: readonly PhraseSlip[] = [];

/** In order; not in quotations and tables, nor among words of another language. */
export const findPhraseSlips = memoizePerClause((clause, pack): readonly PhraseSlip[] => {
  const { text } = clause;
  const index = getPhraseIndex(pack);
  if (index.next.size === 0 || text.startsWith("|")) return NONE;
  const words = listClauseWords(clause, pack);
  let found: PhraseSlip[] | null = null;
  for (let at = 0; at < words.length; at++) {
    const first = getFirstNode(words[at] as ClauseWord, pack);
    if (!first) continue;
    const slip = findSlip(first, words, at, clause, pack);
    if (!slip || slip.start < (found?.at(-1)?.end ?? 0)) continue;
    if (isQuoted(clause, slip) || isAmongForeignWords(text, slip.start, pack)) continue;
    found ??= [];
    found.push(slip);
  }
  return found ?? NONE;
});

const getFirstNode = memoizePerWord(({ folded }, pack) => getPhraseIndex(pack).next.get(folded));

/** Of the phrases that begin at a word, the longest tells: « dans la mesure du possible », not « dans la mesure ». */
function findSlip(
  first: PhraseNode,
  words: readonly ClauseWord[],
  at: number,
  clause: Clause,
  pack: CompiledPack,
): PhraseSlip | null {
  let slip: PhraseSlip | null = null;
  let node: PhraseNode | undefined = first;
  for (let end = at; node; end++) {
    for (const group of node.governing) slip = findGoverningSlip(group, words, at, end, clause.text, pack) ?? slip;
    if (node.isSound) slip = null;
    else if (node.slipsFor.size > 0) slip = readFixedSlip(node, words, at, end, clause) ?? slip;
    const [word, next]: (ClauseWord | undefined)[] = [words[end], words[end + 1]];
    if (!word || !next || !isSpaceBetween(word, next, clause.text)) break;
    node = node.next.get(next.folded);
  }
  return slip;
}

function readFixedSlip(
  { slipsFor }: PhraseNode,
  words: readonly ClauseWord[],
  at: number,
  last: number,
  { text }: Clause,
): PhraseSlip | null {
  const { start } = words[at] as ClauseWord;
  const { end } = words[last] as ClauseWord;
  const written = text.slice(start, end);
  // Names have their own words; a capital begins a paragraph.
  if (/\p{Lu}/u.test(written.slice(1))) return null;
  const [form, ...others] = slipsFor;
  // “as as possible” may lack one word or another.
  if (form === undefined || others.length > 0) return null;
  return { start, end, written, forms: [copyInitialCase(form, written)], isSure: true };
}
