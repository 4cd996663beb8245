/** Words that lose their last vowel before another: « de » is « d' » before « agir ». */

import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";

const getElisions = memoizePerPack(({ usage }) =>
  usage.elisions.map(({ word, elided, before }) => ({ word, elided, before: new RegExp(`^(?:${before})$`, "iu") })),
);

/** The elided form of a word before the next, both folded; null where the word stays whole. */
export function findElidedForm(word: string, next: string, pack: CompiledPack): string | null {
  return getElisions(pack).find(one => one.word === word && one.before.test(next))?.elided ?? null;
}

/** Whether words are elided before the next, folded, as « le » is: it begins with a vowel, or a mute h. */
export function isElidedBefore(next: string, pack: CompiledPack): boolean {
  return getElisions(pack).some(({ before }) => before.test(next));
}
