/** Numbers of a text, in digits and in words. */
import { memoizePerPack } from "../../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../../grammar/languages/pack.ts";
import { fold } from "../../../../grammar/text/words.ts";
import { readNumberBefore } from "../../../rules/linguistics/spoken-numbers.ts";
import { createAlternatives, findMatches } from "../../../rules/linguistics/text-search.ts";
import type { Figure } from "./figure.ts";

/** Groups of three digits, by whatever stands between them; decimals; plain digits. */
const NUMBER =
  /\d{1,3}(?:[\u00a0\u202f\u2009 ,.']\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d{1,2}(?![\d.,]\d))?/gu;
/** A letter at which a number hangs belongs to a name: « COVID-19 », « G77 ». */
const NAMED = /[\p{L}][-\u2010\u2011]?$/u;

/** `plain` has the keyboard's digits. */
export function findDigits(plain: string, pack: CompiledPack): Figure[] {
  if (!/\d/.test(plain)) return [];
  const scales = getScales(pack);
  return findMatches(plain, NUMBER).map(({ 0: text, index }) => {
    let end = index + text.length;
    let value = readValue(text);
    const scale = scales?.expression.exec(plain.slice(end, end + LONGEST_SCALE));
    if (scales && scale) {
      value = scaleUp(value, scales.valueOf(scale[1] ?? ""));
      end += scale[0].length;
    }
    // « 2014-20151 »: the number of a note, which extraction from a printed page leaves behind the year.
    const year = /^((?:19|20)\d\d)\d{1,2}$/.exec(text)?.[1];
    if (year) return { kind: "number", key: year, start: index, end: index + year.length };
    const before = plain.slice(Math.max(0, index - 2), index);
    const isNamed = /[A-Za-z]-?$/.test(before) && NAMED.test(before);
    return { kind: "number", key: value, start: index, end, ...(isNamed && { isOptional: true }) };
  });
}

const LONGEST_SCALE = 24;

/** `12,500` and `12 500` are 12500, `2,5` and `2.5` are 2.5. */
function readValue(text: string): string {
  const decimal = /^(.*)[.,](\d{1,2})$/.exec(text);
  const [whole, part] = decimal ? [decimal[1] ?? "", decimal[2] ?? ""] : [text, ""];
  const digits = whole.replace(/\D/g, "").replace(/^0+(?=\d)/, "");
  const decimals = part.replace(/0+$/, "");
  return decimals ? `${digits}.${decimals}` : digits;
}

function scaleUp(value: string, scale: number): string {
  // No more digits than a sum of money has, so that nothing is lost to binary fractions.
  return String(Number((Number(value) * scale).toPrecision(15)));
}

const getScales = memoizePerPack(({ usage: { numberScales }, segmentation }: CompiledPack) => {
  const words = Object.keys(numberScales);
  if (words.length === 0) return null;
  const isWord = segmentation === "words" ? "(?!\\p{L})" : "";
  const values = new Map(words.map(word => [fold(word), numberScales[word] as number]));
  return {
    expression: new RegExp(`^[\\s\\u00a0]*(${createAlternatives(words)})${isWord}`, "iu"),
    valueOf: (word: string) => values.get(fold(word).replace(/\s+/g, " ")) ?? 1,
  };
});

/** Numbers in words. */
export function findSpokenNumbers(text: string, pack: CompiledPack): Figure[] {
  const expression = getWordExpression(pack);
  if (!expression) return [];
  return findMatches(text, expression).flatMap(({ 0: words, index }) => {
    const end = index + words.length;
    const number = readNumberBefore(text, end, pack);
    if (!number) return [];
    return [{ kind: "number", key: String(number.value), start: number.start, end, isOptional: true } as const];
  });
}

/** A run of words for numbers, as far as it goes. */
const getWordExpression = memoizePerPack(({ usage: { spokenNumbers } }: CompiledPack) => {
  if (!spokenNumbers) return null;
  const word = `(?:${createAlternatives([...Object.keys(spokenNumbers.cardinals), ...Object.keys(spokenNumbers.ordinals)])})`;
  const join = `(?:[-\\s]+(?:${createAlternatives(spokenNumbers.joins)}))?[-\\s]+`;
  return new RegExp(`(?<![\\p{L}-])${word}(?:${join}${word}){0,8}(?![\\p{L}-])`, "giu");
});
