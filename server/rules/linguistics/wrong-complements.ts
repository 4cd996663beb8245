/** What openers do not take as their complement, from the list `wrongComplements` of a language. */

import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { ComplementBefore } from "../../../grammar/languages/usage.ts";
import { createBoundedCache } from "../../../grammar/memo/bounded-cache.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { fold } from "../../../grammar/text/words.ts";

export interface WrongComplement {
  readonly words: string;
  readonly instead: readonly string[];
  readonly before: ComplementBefore | null;
  /** In words. */
  readonly length: number;
}

const getTables = memoizePerPack(pack => {
  const byWord = new Set<string>();
  const byKey = new Map<string, WrongComplement[]>();
  for (const { after, instead, before } of pack.usage.wrongComplements) {
    const rows = Object.entries(instead).map(([words, forms]): WrongComplement => {
      byWord.add(fold(words).split(" ")[0] ?? "");
      return { words: fold(words), length: words.split(" ").length, instead: forms, before };
    });
    for (const head of after) {
      const key = getHeadKey(fold(head), pack);
      byKey.set(
        key,
        [...(byKey.get(key) ?? []), ...rows].sort((a, b) => b.length - a.length),
      );
    }
  }
  return { byWord, byKey };
});

/** Whether a word, folded, begins a wrong complement of any opener. */
export function canBeginWrongComplement(word: string, pack: CompiledPack): boolean {
  return getTables(pack).byWord.has(word);
}

/** The wrong complements of a head, the longest first; `head` is folded. */
export function listWrongComplements(head: string, pack: CompiledPack): readonly WrongComplement[] {
  return getTables(pack).byKey.get(getHeadKey(head, pack)) ?? [];
}

const MOST_KEYS = 5000;
const getKnownKeys = memoizePerPack(() => createBoundedCache<string, string>(MOST_KEYS));

/** A key that is equal for all forms of a head: its words, with the verb in its dictionary form. */
export function getHeadKey(head: string, pack: CompiledPack): string {
  return getKnownKeys(pack).get(head, () => computeHeadKey(head, pack));
}

function computeHeadKey(head: string, pack: CompiledPack): string {
  const analyse = getWordMorphology(pack).analyse;
  const { reflexives } = pack.usage;
  let seen = false;
  return (head.match(/[^\s'’]+['’]?/gu) ?? [])
    .map(word => {
      const folded = fold(word);
      // « Nous félicitons » is « Félicite » or « Se félicite ».
      if (reflexives[folded]) return "se";
      const lemma = seen ? undefined : analyse(folded)[0]?.lemma;
      if (lemma !== undefined) seen = true;
      return lemma ?? folded;
    })
    .join(" ");
}
