/** Detects the language of a text by its commonest small words, and by openers and bodies, the words of the field. */
import { once } from "../text/once.ts";
import { fold } from "../text/words.ts";
import { listLanguageCodes } from "./language-codes.ts";
import type { WordList, WordListKind } from "./pack.ts";
import { getTellingWords } from "./registry.ts";
import { parseNumbers, readWordIndex } from "./word-index.ts";

/** In characters: enough for certainty, and the same time for any length. */
const SAMPLE = 6_000;
/** Above this share of the small words of a language without a pack a text is in that one. */
const OTHER_SHARE = 0.07;
/** In a text of fewer words, which has just been begun, some words of the field suffice. */
const FEW_WORDS = 40;
const SOME_SHARE = 0.15;

/** An ideograph is a word by itself. */
const WORDS = /\p{Ideographic}|(?:(?!\p{Ideographic})[\p{L}\p{M}])+'?/gu;
const IDEOGRAPH = /^\p{Ideographic}$/u;

export interface DetectedLanguage {
  readonly code: string;
  /** Share of the words that are common in the language; 0 to 1. */
  readonly share: number;
  readonly certain: boolean;
}

/** The part of a text that its language is detected from: its beginning, from an offset on. */
export function takeSample(text: string, start: number): string {
  return text.slice(start, start + SAMPLE);
}

/** The most likely of the languages that have a pack. Loads no pack; never throws. */
export function detectLanguage(text: string): DetectedLanguage {
  const words = fold(text.slice(0, SAMPLE)).match(WORDS) ?? [];
  const shares = countShares(words);
  const isOther = shares.some(({ kind, share }) => kind === "other" && share > OTHER_SHARE);
  const find = (kind: WordListKind, code: string) => shares.find(list => list.kind === kind && list.code === code);
  const { ofIdeographs } = getTellingWords();
  const ideographs = words.filter(word => IDEOGRAPH.test(word)).length / Math.max(words.length, 1);
  const scores = listLanguageCodes().map(code => {
    const common = find("common", code);
    // Their characters alone tell texts in ideographs from those of all others.
    const share = code === ofIdeographs ? ideographs : (common?.share ?? 0);
    const least = common?.least ?? 1;
    const knownShare = find("known", code)?.share ?? 0;
    const begun = words.length < FEW_WORDS && knownShare >= SOME_SHARE;
    return { code, share, certain: !isOther && (share >= least || begun), rank: share + knownShare };
  });
  const best = scores.sort((a, b) => b.rank - a.rank)[0];
  if (!best) throw new Error("no language has a pack");
  return { code: best.code, share: best.share, certain: best.certain };
}

const getListsByWord = once(
  () =>
    new Map([...readWordIndex(getTellingWords().index)].map(([word, lists]) => [word, parseNumbers(lists)] as const)),
);
const NONE: readonly number[] = [];

/** How many of the words stand in each list: 0 to 1. Each word is looked up once. */
function countShares(words: readonly string[]): (WordList & { readonly share: number })[] {
  const { lists } = getTellingWords();
  const index = getListsByWord();
  const counts = lists.map(() => 0);
  for (const word of words) {
    for (const list of index.get(word) ?? NONE) counts[list] = (counts[list] ?? 0) + 1;
  }
  return lists.map((list, at) => ({ ...list, share: words.length === 0 ? 0 : (counts[at] ?? 0) / words.length }));
}
