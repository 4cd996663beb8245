/** Readings of a word by its form: which word it is of, and in which slot. Works on paradigms, not on lists of forms. */
import type { Morphology, Paradigm, Slot } from "../languages/pack.ts";
import { numbersAt } from "../languages/packed-index.ts";

export interface Reading {
  /** The first slot's form: infinitive, base, masculine singular. */
  readonly lemma: string;
  readonly slot: string;
  readonly mask: number;
}

export type Analyser = (folded: string) => readonly Reading[];

const NONE: readonly never[] = [];

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

function createAnalyser({ slots, paradigms, stems }: Morphology): Analyser {
  const longest = Math.max(0, ...paradigms.flatMap(({ endings }) => endings.map(ending => ending?.length ?? 0)));
  const cache = new Map<string, readonly Reading[]>();

  return word => {
    const cached = cache.get(word);
    if (cached) return cached;
    const readings: Reading[] = [];
    for (let length = Math.min(longest, word.length); length >= 0; length--) {
      const stem = word.slice(0, word.length - length);
      for (const at of numbersAt(stems, stem) ?? NONE) addReadings(readings, stem, word, paradigms[at] as Paradigm);
    }
    const result = readings.length ? readings : NONE;
    // Only what texts hold is asked for; the bound keeps hostile input from filling the memory.
    if (cache.size > 20_000) cache.clear();
    cache.set(word, result);
    return result;
  };

  /** Of a word that begins with the stem: the slots whose ending makes it. */
  function addReadings(readings: Reading[], stem: string, word: string, { endings }: Paradigm): void {
    endings.forEach((ending, at) => {
      if (ending === null || stem.length + ending.length !== word.length || !word.endsWith(ending)) return;
      const { name, mask } = slots[at] as Slot;
      const lemma = stem + (endings.find(one => one !== null) ?? "");
      if (!readings.some(known => known.slot === name && known.lemma === lemma))
        readings.push({ lemma, slot: name, mask });
    });
  }
}
