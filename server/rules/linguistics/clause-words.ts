/** The words of a clause, to compare wordings: quoted titles, defined terms. */
import { memoizePerClause } from "../../../grammar/languages/memoize.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { findMatches } from "./text-search.ts";

/** Offsets count from the clause's start. */
export interface ClauseWord extends Span {
  readonly text: string;
  readonly folded: string;
}

/** Elided words are words of their own: `l'eau` is two. */
export const listClauseWords = memoizePerClause(({ text, contentEnd }): readonly ClauseWord[] =>
  readWords(text.slice(0, contentEnd)),
);

/** The same of any text, for who looks at it once and keeps nothing. */
export function readWords(text: string): ClauseWord[] {
  return findMatches(text, /\p{L}[\p{L}\p{M}-]*['’]?|\p{N}+/gu).map(({ 0: word, index }) => {
    return { text: word, folded: fold(word), start: index, end: index + word.length };
  });
}

/** Whether nothing but blanks stands between a word and the next; after an elided word there is nothing. */
export function isSpaceBetween({ end, text: first }: ClauseWord, { start }: ClauseWord, text: string): boolean {
  if (end === start) return /['’]$/.test(first);
  for (let at = end; at < start; at++) if (!/\s/.test(text.charAt(at))) return false;
  return true;
}
