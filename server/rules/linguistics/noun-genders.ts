/** The gender and number of nouns, by lists and endings of a language. */

import { memoizePerPack, memoizePerWord } from "../../../grammar/languages/memoize.ts";
import { fold } from "../../../grammar/text/words.ts";

export type NounGender = "m" | "f";

export interface NounForm {
  readonly gender: NounGender;
  readonly isPlural: boolean;
  /** Whether the noun itself is listed, rather than its ending. */
  readonly isListed: boolean;
}

interface GenderTables {
  readonly listed: ReadonlyMap<string, NounGender | "either">;
  readonly endings: readonly (readonly [ending: string, gender: NounGender])[];
  readonly plurals: readonly (readonly [ending: string, singular: string])[];
  readonly bothNumbers: ReadonlySet<string>;
}

const getTables = memoizePerPack(({ usage: { syntax } }): GenderTables | null => {
  const { genders } = syntax;
  if (!genders) return null;
  const list = (words: readonly string[], gender: NounGender | "either") =>
    words.map(word => [fold(word), gender] as const);
  return {
    listed: new Map([...list(genders.m, "m"), ...list(genders.f, "f"), ...list(genders.either, "either")]),
    endings: (["m", "f"] as const)
      .flatMap(gender => genders.endings[gender].map(ending => [ending, gender] as const))
      .sort(([a], [b]) => b.length - a.length),
    plurals: Object.entries(genders.plurals),
    bothNumbers: new Set(syntax.bothNumbers.map(fold)),
  };
});

/** A word shorter than an ending and this has no such ending. */
const SHORTEST_STEM = 2;

/** Null for words that are of both genders, or of none that is known. */
export const readNoun = memoizePerWord(({ folded: word }, pack): NounForm | null => {
  const tables = getTables(pack);
  if (!tables) return null;
  const { listed, plurals, bothNumbers } = tables;
  const isEither = bothNumbers.has(word);
  const forms: [singular: string, isPlural: boolean][] = [[word, false]];
  if (!isEither)
    for (const [ending, singular] of plurals)
      if (word.endsWith(ending)) forms.unshift([word.slice(0, -ending.length) + singular, true]);
  for (const [singular, isPlural] of forms) {
    const gender = listed.get(singular);
    if (gender === "either") return null;
    if (gender) return { gender, isPlural, isListed: true };
  }
  for (const [singular, isPlural] of forms) {
    const found = tables.endings.find(
      ([ending]) => singular.endsWith(ending) && singular.length >= ending.length + SHORTEST_STEM,
    );
    if (found) return { gender: found[1], isPlural, isListed: false };
  }
  return null;
});
