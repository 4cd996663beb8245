/** Words of another language inside a text: titles that are quoted as they are. */

import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getTellingWords } from "../../../grammar/languages/registry.ts";
import { listWordsByNumber } from "../../../grammar/languages/word-index.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Clause } from "../../../grammar/tree/tree.ts";

/** On either side; most titles are not longer. */
const WORDS = 6;
/** In characters: words that long, looked at in a slice so that long paragraphs cost no more. */
const REACH = 80;

/** Whether small words of another language (`of`, `the`), which this one has not, stand near an offset. */
export function isAmongForeignWords(text: string, offset: number, pack: CompiledPack): boolean {
  const before = listFoldedWords(text.slice(Math.max(0, offset - REACH), offset)).slice(-WORDS);
  const after = listFoldedWords(text.slice(offset, offset + REACH)).slice(0, WORDS);
  const foreign = getForeignWords(pack);
  return [...before, ...after].some(word => foreign.has(word));
}

/** Titles of fewer words may do without small words in their own language, too. */
const LEAST_QUOTED = 4;

/** Whether an offset is in a quotation that has none of the small words of this language: « Rivers: ten years after ». */
export function isInForeignQuotation({ text, enclosures }: Clause, offset: number, pack: CompiledPack): boolean {
  const quotation = enclosures.findLast(
    ({ kind, open, close }) => kind === "quote" && open && close && open.end <= offset && offset < close.start,
  );
  if (!quotation?.open || !quotation.close) return false;
  const words = listFoldedWords(text.slice(quotation.open.end, quotation.close.start));
  const own = getOwnWords(pack);
  return words.length >= LEAST_QUOTED && !words.some(word => own.has(word));
}

/** Without their apostrophes: « l' ». */
const getOwnWords = memoizePerPack(
  ({ commonWords }) => new Set(commonWords.map(word => fold(word).replace(/['’]$/, ""))),
);

function listFoldedWords(text: string): string[] {
  return text.match(/[\p{L}\p{M}]+/gu)?.map(fold) ?? [];
}

const getForeignWords = memoizePerPack((pack): ReadonlySet<string> => {
  // « on » is French and English, « se » and « entre » French and Spanish.
  const { clauseWords, neverDoubled } = pack.usage;
  const { singular, plural } = clauseWords.pronouns;
  const own = new Set([...pack.commonWords, ...singular, ...plural, ...neverDoubled, ...pack.clitics.verbal]);
  const { lists, index } = getTellingWords();
  // One letter stands for too much: `a` is English and French.
  const small = listWordsByNumber(index).filter(([at, word]) => {
    const list = lists[at];
    return list?.kind === "common" && list.code !== pack.code && word.length > 1 && !own.has(word);
  });
  return new Set(small.map(([, word]) => word));
});
