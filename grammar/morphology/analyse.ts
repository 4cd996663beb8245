/** Readings of a word by its form: which word it is of, and in which slot. Works on paradigms, not on lists of forms. */
import type { Morphology } from "../languages/pack.ts";

export interface Reading {
  /** The first slot's form: infinitive, base, masculine singular. */
  readonly lemma: string;
  readonly slot: string;
  readonly mask: number;
}

export type Analyser = (folded: string) => readonly Reading[];

const NONE: readonly Reading[] = [];

const analysers = new WeakMap<Morphology, Analyser>();

/** The analyser of a pack's morphology, built once. */
export function analyserFor(morphology: Morphology): Analyser {
  let analyser = analysers.get(morphology);
  if (!analyser) {
    analyser = createAnalyser(morphology);
    analysers.set(morphology, analyser);
  }
  return analyser;
}

function createAnalyser(morphology: Morphology): Analyser {
  const paradigmsByStem = new Map<string, number[]>();
  const byEnding = new Map<string, [paradigm: number, slot: number][]>();
  let longest = 0;
  morphology.paradigms.forEach((paradigm, index) => {
    for (const stem of paradigm.stems.split(" ")) {
      const known = paradigmsByStem.get(stem);
      if (known) known.push(index);
      else paradigmsByStem.set(stem, [index]);
    }
    paradigm.endings.forEach((ending, slot) => {
      if (ending === null) return;
      longest = Math.max(longest, ending.length);
      const known = byEnding.get(ending);
      if (known) known.push([index, slot]);
      else byEnding.set(ending, [[index, slot]]);
    });
  });
  const cache = new Map<string, readonly Reading[]>();

  return word => {
    const cached = cache.get(word);
    if (cached) return cached;
    const readings: Reading[] = [];
    for (let length = Math.min(longest, word.length); length >= 0; length--) {
      const stem = word.slice(0, word.length - length);
      const paradigms = paradigmsByStem.get(stem);
      if (!paradigms) continue;
      for (const [index, slot] of byEnding.get(word.slice(word.length - length)) ?? []) {
        if (!paradigms.includes(index)) continue;
        const { name, mask } = morphology.slots[slot] as { name: string; mask: number };
        const lemma = stem + (morphology.paradigms[index]?.endings.find(ending => ending !== null) ?? "");
        if (!readings.some(known => known.slot === name && known.lemma === lemma))
          readings.push({ lemma, slot: name, mask });
      }
    }
    const result = readings.length ? readings : NONE;
    // Only what texts hold is asked for; the bound keeps hostile input from filling the memory.
    if (cache.size > 20_000) cache.clear();
    cache.set(word, result);
    return result;
  };
}
