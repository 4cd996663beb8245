/** The words of a clause, with where they stand. */
import { memoizePerClause, memoizePerPack, memoizePerWord, type WordForm } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getWordForms } from "../../../grammar/languages/word-forms.ts";
import { ALPHANUMERIC, getKindAt, LETTER, MARK, NUMBER, SPACE } from "../../../grammar/text/characters.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Clause, Span } from "../../../grammar/tree/tree.ts";

/** Offsets count from the clause's start. */
export interface ClauseWord extends WordForm, Span {}

/** Elided words are words of their own: `l'eau` is two. */
export const listClauseWords = memoizePerClause(({ text, contentEnd }, pack): readonly ClauseWord[] =>
  readWords(text, pack, contentEnd),
);

/** The same of any text. */
export function readWords(text: string, pack: CompiledPack, length = text.length): ClauseWord[] {
  const getForm = getWordForms(pack);
  const words: ClauseWord[] = [];
  for (let at = 0; at < length; ) {
    const end = Math.min(findWordEnd(text, at), length);
    if (end > at) {
      const { text: word, folded, memo } = getForm(text.slice(at, end));
      words.push({ text: word, folded, start: at, end, memo });
    }
    at = Math.max(end, at + 1);
  }
  return words;
}

/** Of any text, the words folded. */
export function listFoldedWords(text: string, pack: CompiledPack): string[] {
  return readWords(text, pack).map(({ folded }) => folded);
}

/** A word without the apostrophe of an elided one. */
export const getLetters = ({ text }: Pick<WordForm, "text">): string => text.replace(/['’]$/u, "");

/** Creates the test whether a clause holds one of some words: an expression with them need be looked for nowhere else. */
export function createWordTest(
  listWords: (pack: CompiledPack) => readonly string[],
): (clause: Clause, pack: CompiledPack) => boolean {
  const getWords = memoizePerPack(pack => new Set(listWords(pack).map(fold)));
  // “session's”, “session-long”: what stands behind may be no part of the word for an expression.
  const isOne = memoizePerWord(({ folded }, pack) => {
    const whole = folded.replace(/'$/, "");
    return [whole, whole.split("-", 1)[0] ?? ""].some(one => getWords(pack).has(one));
  });
  return memoizePerClause((clause, pack) => listClauseWords(clause, pack).some(word => isOne(word, pack)));
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
