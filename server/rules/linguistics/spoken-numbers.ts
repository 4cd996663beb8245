/** Numbers in words: « soixante-quatorzième », “seventy-fourth”. */
import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { createWordTest } from "./clause-words.ts";
import { createAlternatives, findMatches } from "./text-search.ts";

export interface SpokenNumber extends Span {
  readonly value: number;
  /** Whether its last word is an ordinal. */
  readonly isOrdinal: boolean;
  /** Whether a word before the last is one, too: « cinquantième-cinquième ». */
  readonly isDoubled: boolean;
  /** Its last word, and where that begins. */
  readonly last: string;
  readonly lastStart: number;
}

/** In characters: longer numbers are not read. */
const REACH = 60;

/** The number in words that ends at an offset, but for blanks; null where none does. */
export function readNumberBefore(text: string, offset: number, pack: CompiledPack): SpokenNumber | null {
  const reader = getReader(pack);
  const from = Math.max(0, offset - REACH);
  const before = text.slice(from, offset).trimEnd();
  const found = reader?.whole.exec(before);
  if (!reader || !found) return null;
  const words = findMatches(found[0], reader.word).map(({ 0: word, index }) => ({ word: fold(word), index }));
  const last = words.at(-1);
  if (!last) return null;
  return {
    start: from + found.index,
    end: from + before.length,
    value: addUp(words.map(({ word }) => reader.values.get(word) ?? 0)),
    isOrdinal: reader.ordinals.has(last.word),
    isDoubled: words.slice(0, -1).some(({ word }) => reader.ordinals.has(word)),
    last: last.word,
    lastStart: from + found.index + last.index,
  };
}

/** Whether a clause holds a noun that numbers in words count. */
export const holdsCounted = createWordTest(({ usage: { spokenNumbers, figureWords } }) => [
  ...(spokenNumbers?.counted ?? []),
  ...figureWords.counted.flatMap(({ singular, plural }) => [singular, plural]),
]);

/** The ordinal that has the value of a cardinal at the end of a number; null where there is none. */
export function findOrdinal(cardinal: string, isAlone: boolean, { usage }: CompiledPack): string | null {
  const { cardinals = {}, ordinals = {} } = usage.spokenNumbers ?? {};
  const forms = Object.keys(ordinals).filter(word => ordinals[word] === cardinals[cardinal]);
  // « vingt et unième », but « première ».
  return (isAlone ? forms[0] : forms.at(-1)) ?? null;
}

/** « quatre-vingt » is eighty, « cent vingt » a hundred and twenty, « deux mille cinq cents » 2,500. */
function addUp(values: readonly number[]): number {
  let [sum, part] = [0, 0];
  for (const value of values) {
    if (value >= THOUSAND) {
      sum += Math.max(part, 1) * value;
      part = 0;
    } else if (value === HUNDRED) part = Math.max(part, 1) * value;
    else if (value === SCORE && part % HUNDRED === FOUR) part += FOUR * SCORE - FOUR;
    else part += value;
  }
  return sum + part;
}

const FOUR = 4;
const SCORE = 20;
const HUNDRED = 100;
const THOUSAND = 1000;

const getReader = memoizePerPack(({ usage: { spokenNumbers } }: CompiledPack) => {
  if (!spokenNumbers) return null;
  const { cardinals, ordinals, joins } = spokenNumbers;
  const values = new Map(Object.entries({ ...cardinals, ...ordinals }));
  const word = `(?:${createAlternatives([...values.keys()])})`;
  const join = `(?:[-\\s]*(?:${createAlternatives(joins)})(?=[-\\s]))?[-\\s]*`;
  return {
    values,
    ordinals: new Set(Object.keys(ordinals)),
    word: new RegExp(word, "giu"),
    whole: new RegExp(`(?<![\\p{L}-])${word}(?:${join}${word})*$`, "iu"),
  };
});
