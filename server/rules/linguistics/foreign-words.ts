/** Words of another language inside a text: titles that are quoted as they are. */

import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getTellingWords } from "../../../grammar/languages/registry.ts";
import { listWordsByNumber } from "../../../grammar/languages/word-index.ts";
import { fold } from "../../../grammar/text/words.ts";

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

function listFoldedWords(text: string): string[] {
  return text.match(/[\p{L}\p{M}]+/gu)?.map(fold) ?? [];
}

const getForeignWords = memoizePerPack((pack): ReadonlySet<string> => {
  // « on » is French, too.
  const { singular, plural } = pack.usage.clauseWords.pronouns;
  const own = new Set([...pack.commonWords, ...singular, ...plural]);
  const { lists, index } = getTellingWords();
  // One letter stands for too much: `a` is English and French.
  const small = listWordsByNumber(index).filter(([at, word]) => {
    const list = lists[at];
    return list?.kind === "common" && list.code !== pack.code && word.length > 1 && !own.has(word);
  });
  return new Set(small.map(([, word]) => word));
});
