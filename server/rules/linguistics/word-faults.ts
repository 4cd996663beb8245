/** The search of a clause, word by word, for what is wrong with one; the same for all kinds of such faults. */
import { memoizePerClause, memoizePerWord, type WordForm } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Clause, Span } from "../../../grammar/tree/tree.ts";
import { type ClauseWord, listClauseWords } from "./clause-words.ts";
import { isQuoted } from "./enclosed-spans.ts";
import { isAmongForeignWords } from "./foreign-words.ts";

/** A fault of the word at a place; null where there is none. */
type FindFault<T> = (words: readonly ClauseWord[], at: number, clause: Clause, pack: CompiledPack) => T | null;

const NONE: readonly never[] = [];

/**
 * Nothing is told of tables and quotations, nor of words of another language. `mayBeFaulty` says whether a word is one
 * that such faults are told of, wherever it stands: most are not.
 */
export function createWordFaultFinder<T extends { readonly span: Span }>(
  appliesTo: (pack: CompiledPack) => boolean,
  mayBeFaulty: (word: WordForm, pack: CompiledPack) => boolean,
  findFault: FindFault<T>,
): (clause: Clause, pack: CompiledPack) => readonly T[] {
  const isSuspect = memoizePerWord(mayBeFaulty);
  return memoizePerClause((clause, pack): readonly T[] => {
    if (!appliesTo(pack) || clause.text.startsWith("|")) return NONE;
    const words = listClauseWords(clause, pack);
    // Most clauses have none.
    let found: T[] | null = null;
    for (let at = 0; at < words.length; at++) {
      if (!isSuspect(words[at] as ClauseWord, pack)) continue;
      const fault = findFault(words, at, clause, pack);
      if (!fault || isQuoted(clause, fault.span) || isAmongForeignWords(clause.text, fault.span.start, pack)) continue;
      found ??= [];
      found.push(fault);
    }
    return found ?? NONE;
  });
}
