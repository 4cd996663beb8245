/** Counting words as word processors do: what stands between blanks and holds a letter or a digit is one. */

/** Writing that sets no blanks between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const TOKEN = /[^\s\u2013\u2014]*[\p{L}\p{N}][^\s\u2013\u2014]*/gu;

const segmenters = new Map<string, Intl.Segmenter>();

/** « d'agir » and « vingt-deux » are one word each; a mark that stands alone, as « ; » does in French, is none. */
export function countWords(text: string, language: string): number {
  if (!UNSPACED.test(text)) return text.match(TOKEN)?.length ?? 0;
  let count = 0;
  for (const { isWordLike } of segmenterFor(language).segment(text)) if (isWordLike) count++;
  return count;
}

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "word" });
  segmenters.set(language, known);
  return known;
}
