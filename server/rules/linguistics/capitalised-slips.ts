/** Nouns with a capital that are one letter away from a word of the field: “Goverment of Lebanon”. */

import { getDictionary, listDictionaryCodes } from "../../../grammar/languages/dictionaries.ts";
import { memoizePerClause, memoizePerPack, memoizePerWord } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { getLetters, listClauseWords } from "./clause-words.ts";
import { isQuoted } from "./enclosed-spans.ts";
import { isAmongForeignWords } from "./foreign-words.ts";
import { listNeighbours } from "./spelling.ts";

export interface CapitalisedSlip extends Span {
  readonly written: string;
  readonly form: string;
}

const NONE: readonly CapitalisedSlip[] = [];
/** Shorter words are too near to names. */
const CAPITALISED = /^\p{Lu}[\p{Ll}\p{M}]{7,}$/u;
const PART = /[\p{L}\p{N}@/-]/u;

/** A word with a capital that the dictionary does not have. */
const isUnknown = memoizePerWord((word, pack): boolean => {
  const written = getLetters(word);
  return CAPITALISED.test(written) && !getDictionary(pack.code)?.has(written.toLowerCase());
});

/** Not the first word of a paragraph, which is an opener, nor what may be the name of a person or place. */
export const findCapitalisedSlips = memoizePerClause((clause, pack): readonly CapitalisedSlip[] => {
  const dictionary = getDictionary(pack.code);
  const { text, bodyStart } = clause;
  if (!dictionary || text.startsWith("|")) return NONE;
  let found: CapitalisedSlip[] | null = null;
  for (const form of listClauseWords(clause, pack)) {
    const { start: index } = form;
    if (!isUnknown(form, pack) || index <= bodyStart) continue;
    const written = getLetters(form);
    const word = written.toLowerCase();
    const end = index + written.length;
    if (PART.test(text[index - 1] ?? " ") || PART.test(text[end] ?? " ")) continue;
    // « les lacs de Gouvernemant »: a name has no article.
    if (!isBehindDeterminer(text, index, pack)) continue;
    const forms = [...listNeighbours(word, dictionary).keys()].filter(one => dictionary.frequent.has(one));
    const [right = "", ...others] = forms;
    if (others.length > 0 || right[0] !== word[0]) continue;
    // “Ms. Goverment”
    if (/\p{L}\.\s$/u.test(text.slice(index - 3, index))) continue;
    if (isQuoted(clause, { start: index, end }) || isAmongForeignWords(text, index, pack)) continue;
    // Another language's dictionary is read only for what would be told.
    if (listDictionaryCodes().some(code => getDictionary(code)?.has(word))) continue;
    found ??= [];
    found.push({ start: index, end, written, form: written.charAt(0) + right.slice(1) });
  }
  return found ?? NONE;
});

function isBehindDeterminer(text: string, index: number, pack: CompiledPack): boolean {
  const before = LAST_WORD.exec(text.slice(Math.max(0, index - LONGEST_DETERMINER), index))?.[0];
  return before !== undefined && getDeterminers(pack).has(fold(before.trim()));
}

/** In characters, with a blank. */
const LONGEST_DETERMINER = 12;
const LAST_WORD = /(?<![\p{L}\p{M}])[\p{L}\p{M}]+(?:['’]|\s+)$/u;

const getDeterminers = memoizePerPack(({ usage: { complementWords } }: CompiledPack): ReadonlySet<string> => {
  const contracted = Object.values(complementWords.contracted).flatMap(forms => Object.values(forms));
  return new Set([...complementWords.determiners, ...contracted].map(fold));
});
