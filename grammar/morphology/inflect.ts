/** The form of a word in a slot: the inverse of `analyse`. */
import type { Morphology } from "../languages/pack.ts";
import { type NumbersByWord, parseNumbers } from "../languages/word-index.ts";

/** Forms of `lemma` whose slot begins with `slot` and agrees with any of `mask` (bits); the first that fits. */
export type Inflector = (lemma: string, slot: string, mask: number) => string | null;

/** `stems` has the places of the paradigms of each stem. */
export function createInflector({ slots, paradigms }: Morphology, stems: () => NumbersByWord): Inflector {
  return (lemma, slot, mask) => {
    for (const [at, { endings }] of paradigms.entries()) {
      const base = endings.find(ending => ending !== null) ?? "";
      if (!lemma.endsWith(base)) continue;
      const stem = lemma.slice(0, lemma.length - base.length);
      if (!parseNumbers(stems().get(stem)).includes(at)) continue;
      for (const [index, { name, mask: cells }] of slots.entries()) {
        const ending = endings[index];
        const fits = name.startsWith(slot) && (cells === 0 || (cells & mask) !== 0);
        if (fits && ending !== null && ending !== undefined) return stem + ending;
      }
    }
    return null;
  };
}
