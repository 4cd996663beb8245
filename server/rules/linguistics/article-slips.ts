/** Articles whose form goes by the sound behind them: “a international”, “an new”. */
import { memoizePerClause } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { type ClauseWord, isSpaceBetween, listClauseWords } from "./clause-words.ts";
import { isQuoted } from "./enclosed-spans.ts";
import { isAmongForeignWords } from "./foreign-words.ts";
import { copyInitialCase } from "./opener-forms.ts";
import type { FoundSlip } from "./word-slips.ts";

const NONE: readonly FoundSlip[] = [];

export const findArticleSlips = memoizePerClause((clause, pack): readonly FoundSlip[] => {
  const { soundForms } = pack.usage.syntax;
  if (soundForms.plain.length === 0 || clause.text.startsWith("|")) return NONE;
  const words = listClauseWords(clause, pack);
  let found: FoundSlip[] | null = null;
  words.forEach((word, at) => {
    const isPlain = soundForms.plain.includes(word.folded);
    if (!isPlain && !soundForms.vowel.includes(word.folded)) return;
    const next = words[at + 1];
    if (!next || !isArticle(words, at, clause.text, pack)) return;
    const isVowel = startsWithVowel(next.folded, pack);
    if (isVowel === null || isVowel !== isPlain) return;
    if (isQuoted(clause, word) || isAmongForeignWords(clause.text, word.start, pack)) return;
    const [form = ""] = isPlain ? soundForms.vowel : soundForms.plain;
    const { start, end, text } = word;
    found ??= [];
    found.push({
      rule: "wrong-word",
      start,
      end,
      written: text,
      forms: [copyInitialCase(form, text)],
      isSure: true,
      isAccent: false,
    });
  });
  return found ?? NONE;
});

/** Whether a word is an article before a word of its sentence, and no letter of a list: “paragraph 3 a above”. */
function isArticle(words: readonly ClauseWord[], at: number, text: string, pack: CompiledPack): boolean {
  const [before, word, next] = [words[at - 1], words[at] as ClauseWord, words[at + 1] as ClauseWord];
  if (!isSpaceBetween(word, next, text) || next.text !== next.folded || next.folded.length < 3) return false;
  if (before && /\p{N}/u.test(before.text) && isSpaceBetween(before, word, text)) return false;
  // “Shi'a elements”
  if (before?.end === word.start) return false;
  const { prepositions, participleAfter } = pack.usage.syntax;
  return !prepositions.includes(next.folded) && !participleAfter.includes(next.folded);
}

/** Null where letters do not tell: “historic”, “used”. */
function startsWithVowel(word: string, pack: CompiledPack): boolean | null {
  const { soundForms } = pack.usage.syntax;
  if (soundForms.asVowel.some(one => word.startsWith(one))) return true;
  if (soundForms.asConsonant.some(one => word.startsWith(one))) return false;
  if (soundForms.untold.includes(word.charAt(0))) return null;
  return soundForms.vowels.includes(word.charAt(0));
}
