/** The words of a clause, with where they stand. */
import { memoizePerClause } from "../../../grammar/languages/memoize.ts";
import { ALPHANUMERIC, getKindAt, LETTER, MARK, NUMBER, SPACE } from "../../../grammar/text/characters.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Span } from "../../../grammar/tree/tree.ts";

/** Offsets count from the clause's start. */
export interface ClauseWord extends Span {
  readonly text: string;
  readonly folded: string;
}

/** Elided words are words of their own: `l'eau` is two. */
export const listClauseWords = memoizePerClause(({ text, contentEnd }): readonly ClauseWord[] =>
  readWords(text.slice(0, contentEnd)),
);

/** The same of any text. */
export function readWords(text: string): ClauseWord[] {
  const words: ClauseWord[] = [];
  let at = 0;
  while (at < text.length) {
    const end = findWordEnd(text, at);
    if (end > at) {
      const word = text.slice(at, end);
      words.push({ text: word, folded: fold(word), start: at, end });
    }
    at = Math.max(end, at + 1);
  }
  return words;
}

/** Letters, with hyphens and an apostrophe at the end, or figures; the offset itself where neither stands. */
function findWordEnd(text: string, offset: number): number {
  const first = getKindAt(text, offset);
  if ((first & ALPHANUMERIC) === 0) return offset;
  const inside = (first & LETTER) === 0 ? NUMBER : LETTER | MARK;
  let at = offset;
  while ((getKindAt(text, at) & inside) !== 0 || (at > offset && inside !== NUMBER && text[at] === "-")) {
    at += text.codePointAt(at) === text.charCodeAt(at) ? 1 : 2;
  }
  return inside !== NUMBER && (text[at] === "'" || text[at] === "’") ? at + 1 : at;
}

/** Whether nothing but blanks stands between a word and the next; after an elided word there is nothing. */
export function isSpaceBetween({ end, text: first }: ClauseWord, { start }: ClauseWord, text: string): boolean {
  if (end === start) return /['’]$/.test(first);
  for (let at = end; at < start; at++) if ((getKindAt(text, at) & SPACE) === 0) return false;
  return true;
}
