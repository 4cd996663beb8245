/** The form of a word in a slot: the inverse of `analyse`. */
import type { Morphology } from "../languages/pack.ts";
import { numbersAt } from "../languages/packed-index.ts";

/** Forms of `lemma` whose slot begins with `slot` and agrees with any of `mask` (bits); the first that fits. */
export function inflect(morphology: Morphology, lemma: string, slot: string, mask: number): string | null {
  for (const [at, paradigm] of morphology.paradigms.entries()) {
    const base = paradigm.endings.find(ending => ending !== null) ?? "";
    if (!lemma.endsWith(base)) continue;
    const stem = lemma.slice(0, lemma.length - base.length);
    if (!numbersAt(morphology.stems, stem)?.includes(at)) continue;
    for (const [index, { name, mask: cells }] of morphology.slots.entries()) {
      const ending = paradigm.endings[index];
      const named = name === slot || name.startsWith(slot);
      if (named && ending !== null && ending !== undefined && (cells === 0 || (cells & mask) !== 0))
        return stem + ending;
    }
  }
  return null;
}
