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
  findMatches(text.slice(0, contentEnd), /\p{L}[\p{L}\p{M}-]*['’]?|\p{N}+/gu).map(({ 0: word, index }) => {
    return { text: word, folded: fold(word), start: index, end: index + word.length };
  }),
);
