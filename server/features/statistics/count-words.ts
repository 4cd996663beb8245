/** Counts words as word processors do: what stands between blanks and has a letter or a digit is one; of Chinese, characters. */

import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";

/** Scripts without blanks between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const BETWEEN = /[\s\u2013\u2014]+/u;
const WORD = /[\p{L}\p{N}]/u;

/** Where characters are counted, a number or a word of another script is one, `70/1` too. */
const CHARACTER =
  /\p{Ideographic}|(?:(?!\p{Ideographic})[\p{L}\p{M}\p{N}])+(?:[/.,:'\u2019-](?:(?!\p{Ideographic})[\p{L}\p{M}\p{N}])+)*/gu;

/** « d'agir » and « vingt-deux » are one word each; a mark between blanks, as « ; » in French, is none. */
export function countWords(text: string, pack: CompiledPack): number {
  if (pack.segmentation === "characters") return text.match(CHARACTER)?.length ?? 0;
  if (!UNSPACED.test(text)) return text.split(BETWEEN).filter(one => WORD.test(one)).length;
  let count = 0;
  for (const { isWordLike } of getSegmenter(pack).segment(text)) if (isWordLike) count++;
  return count;
}

const getSegmenter = memoizePerPack(({ code }) => new Intl.Segmenter(code, { granularity: "word" }));
