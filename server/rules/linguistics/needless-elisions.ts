/** Words that are elided before a consonant: « d'systématiser », « l'question ». */

import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { type ClauseWord, listClauseWords } from "./clause-words.ts";
import { isQuoted } from "./enclosed-spans.ts";
import { isAmongForeignWords } from "./foreign-words.ts";
import { readNoun } from "./noun-genders.ts";
import { copyInitialCase } from "./opener-forms.ts";

export interface NeedlessElision extends Span {
  readonly written: string;
  /** With the whole word; two where the noun's gender is not known. */
  readonly forms: readonly string[];
}

const NONE: readonly NeedlessElision[] = [];
/** Small letters that no word is elided before; `h` and `y` may be mute. */
const CONSONANTS = /^[bcdfgjklmnpqrstvwxzç]\p{Ll}{2,}$/u;

export const findNeedlessElisions = memoizePerClause((clause, pack): readonly NeedlessElision[] => {
  const { wholes, articles } = getWholeWords(pack);
  if (wholes.size === 0) return NONE;
  const { text } = clause;
  const words = listClauseWords(clause, pack);
  let found: NeedlessElision[] | null = null;
  for (let at = 0; at + 1 < words.length; at++) {
    const { folded, text: elided, start, end } = words[at] as ClauseWord;
    const all = folded.endsWith("'") ? wholes.get(folded) : undefined;
    const next = words[at + 1] as ClauseWord;
    if (!all || next.start !== end || !CONSONANTS.test(next.text)) continue;
    const span = { start, end: next.end };
    if (isQuoted(clause, span) || isAmongForeignWords(text, start, pack)) continue;
    const gender = readNoun(next, pack)?.gender;
    const article = gender === undefined ? undefined : articles[gender];
    const fitting = article !== undefined && all.includes(article) ? [article] : all;
    found ??= [];
    found.push({
      ...span,
      written: text.slice(start, next.end),
      forms: fitting.map(whole => `${copyInitialCase(whole, elided)} ${next.text}`),
    });
  }
  return found ?? NONE;
});

/** By elided word, what it stands for, and the article of each gender. */
const getWholeWords = memoizePerPack(({ usage }: CompiledPack) => {
  const wholes = new Map<string, string[]>();
  for (const { word, elided } of usage.elisions) {
    if (!elided.endsWith("'") || elided.includes(" ")) continue;
    const all = wholes.get(elided) ?? [];
    if (!all.includes(word)) wholes.set(elided, [...all, word]);
  }
  // The first of the determiners is the article.
  const { m, f } = usage.determiners[0] ?? {};
  return { wholes, articles: { m, f } };
});
