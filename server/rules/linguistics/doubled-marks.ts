/** Marks that stand twice, or one after another, where there is room for one: « ;; », « ,; », « .. ». */

import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Clause } from "../../../grammar/tree/tree.ts";
import { findMatches } from "./text-search.ts";

/** Offsets count from the paragraph's start, from the first mark to behind the last. */
export interface DoubledMarks {
  readonly start: number;
  readonly end: number;
  /** Where the word before ends. */
  readonly wordEnd: number;
  /** The marks without the blanks between them. */
  readonly marks: string;
  /** Whether the paragraph ends with them. */
  readonly isLast: boolean;
}

/** The second mark comes first, since single marks are many: blanks go back to the one before. */
const SECOND =
  /[,;:.，；：。،؛](?<=[,;:.，；：。،؛][ \t\u00a0\u202f]{0,3}[,;:.，；：。،؛])(?=[\s)\]»”"’*_]|\p{Ideographic}|$)/gu;
const MARKS = ",;:.，；：。،؛";
const MARKS_AND_BLANKS = `${MARKS} \t\u00a0\u202f`;
const BEFORE = /[\p{L}\p{M}\p{N})\]»”"’'%*_）》」』]/u;

export const findDoubledMarks = memoizePerClause((clause, pack): readonly DoubledMarks[] => {
  const { text, bodyStart, contentEnd } = clause;
  return findMatches(text, SECOND).flatMap(({ index }): DoubledMarks[] => {
    const end = index + 1;
    let start = index;
    let at = index;
    while (at > bodyStart && MARKS_AND_BLANKS.includes(text[at - 1] as string)) {
      at--;
      if (MARKS.includes(text[at] as string)) start = at;
    }
    if (start < bodyStart || !BEFORE.test(text[at - 1] ?? "")) return [];
    const found = { start, end, wordEnd: at, marks: text.slice(start, end).replace(/\s/gu, ""), isLast: isLast() };
    return isMeant(found, clause, pack) ? [] : [found];

    function isLast(): boolean {
      return end >= (clause.terminator?.end ?? contentEnd);
    }
  });
});

/** The doubled marks that a paragraph ends with. */
export function findLastDoubledMarks(clause: Clause, pack: CompiledPack): DoubledMarks | null {
  const last = findDoubledMarks(clause, pack).at(-1);
  return last?.isLast ? last : null;
}

/** Dots of an omission, and an abbreviation that another mark follows: « à … du », « etc., ». */
function isMeant({ marks, start, wordEnd, isLast }: DoubledMarks, { text }: Clause, pack: CompiledPack): boolean {
  if (marks.includes("...")) return true;
  if (!marks.startsWith(".")) return false;
  // A space before two dots makes them something else than a full stop.
  if (marks === "..") return start > wordEnd;
  return marks.length > 2 || !isLast || isAbbreviation(text, start, pack);
}

/** Longer words are abbreviated where the language says so, with a capital (`Ltd.`), or with a dot inside (`p.m.`). */
const LONGEST_ABBREVIATION = 3;

function isAbbreviation(text: string, end: number, pack: CompiledPack): boolean {
  let start = end;
  while (start > 0 && LETTER.test(text[start - 1] as string)) start--;
  const word = text.slice(start, end);
  if (word.length <= LONGEST_ABBREVIATION || text[start - 1] === "." || !/^\p{Ll}+$/u.test(word)) return true;
  return getAbbreviations(pack).has(fold(word));
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

const getAbbreviations = memoizePerPack(({ usage }) => new Set(usage.abbreviations.map(fold)));
