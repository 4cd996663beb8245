/** Readings of a word by its form: which word it is of, and in which slot. Works on paradigms, not on lists of forms. */
import type { Morphology, Paradigm, Slot } from "../languages/pack.ts";
import { type NumbersByWord, parseNumbers } from "../languages/word-index.ts";
import { isDigit } from "../text/characters.ts";
import { copyString } from "../text/copy-string.ts";

export interface Reading {
  /** The first slot's form: infinitive, base, masculine singular. */
  readonly lemma: string;
  readonly slot: string;
  readonly mask: number;
}

export type Analyser = (folded: string) => readonly Reading[];

const NONE: readonly never[] = [];
/** Only what texts hold is asked for; the bound keeps hostile input from filling the memory. */
const MOST_KNOWN = 60_000;

/** `stems` has the places of the paradigms of each stem. */
export function createAnalyser({ slots, paradigms }: Morphology, stems: () => NumbersByWord): Analyser {
  const longest = Math.max(0, ...paradigms.flatMap(({ endings }) => endings.map(ending => ending?.length ?? 0)));
  const known = new Map<string, readonly Reading[]>();

  return word => {
    // Numbers have no paradigm, and a long text has thousands.
    if (isDigit(word.charCodeAt(0))) return NONE;
    let readings = known.get(word);
    if (!readings) {
      const own = copyString(word);
      readings = read(own);
      if (known.size > MOST_KNOWN) known.clear();
      known.set(own, readings);
    }
    return readings;
  };

  function read(word: string): readonly Reading[] {
    const readings: Reading[] = [];
    for (let length = Math.min(longest, word.length); length >= 0; length--) {
      const stem = word.slice(0, word.length - length);
      for (const at of parseNumbers(stems().get(stem))) addReadings(readings, stem, word, paradigms[at] as Paradigm);
    }
    return readings.length ? readings : NONE;
  }

  /** Of a word that begins with the stem: the slots whose ending makes it. */
  function addReadings(readings: Reading[], stem: string, word: string, { endings }: Paradigm): void {
    endings.forEach((ending, at) => {
      if (ending === null || stem.length + ending.length !== word.length || !word.endsWith(ending)) return;
      const { name, mask } = slots[at] as Slot;
      const lemma = stem + (endings.find(one => one !== null) ?? "");
      if (!readings.some(one => one.slot === name && one.lemma === lemma)) readings.push({ lemma, slot: name, mask });
    });
  }
}
