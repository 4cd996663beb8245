/** What a word is of a verb when it is none of the forms that open a paragraph: « Rappelait », « Rappelante ». */
import type { Morphology } from "../languages/pack.ts";
import type { Misform, MisformKind } from "../languages/usage.ts";
import { stripAccents } from "../text/words.ts";
import type { Analyser } from "./analyse.ts";

export interface MisformReading {
  /** The verb's dictionary form. */
  readonly lemma: string;
  readonly is: MisformKind;
}

/** Readings of a folded word by its ending, in the order of the table; none for a form that may open a paragraph. */
export function findMisforms(
  word: string,
  misforms: readonly Misform[],
  analyse: Analyser,
  { slots }: Morphology,
): MisformReading[] {
  // The dictionary form is in the first slot and agrees with nothing.
  if (analyse(word).some(({ slot }) => slot !== slots[0]?.name)) return [];
  return misforms.flatMap(({ is, slot, endings, instead }) =>
    endings.flatMap(ending => {
      if (!word.endsWith(ending) || word.length <= ending.length) return [];
      const regular = word.slice(0, word.length - ending.length) + instead;
      return analyse(regular)
        .filter(reading => reading.slot === slot)
        .map(({ lemma }) => ({ lemma, is }));
    }),
  );
}

/** A word without accents and doubled letters, which is what most slips in spelling come to. */
export function getSkeleton(word: string): string {
  return stripAccents(word)
    .toLowerCase()
    .replace(/(\p{L})\1+/gu, "$1");
}
