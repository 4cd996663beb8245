/** Numbers of a text, in digits and in words. */
import { memoizePerPack } from "../../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../../grammar/languages/pack.ts";
import { fold } from "../../../../grammar/text/words.ts";
import { readNumberBefore } from "../../../rules/linguistics/spoken-numbers.ts";
import { createAlternatives, findMatches } from "../../../rules/linguistics/text-search.ts";
import { createMonthPart } from "./dates.ts";
import type { Figure } from "./figure.ts";

/** Groups of three digits, by whatever stands between them; decimals; plain digits. */
const NUMBER =
  /\d{1,3}(?:[\u00a0\u202f\u2009 ,.']\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d{1,2}(?![\d.,]\d))?/gu;
/** In right-to-left texts the groups may stand in the order in which they are printed: 3,400 is `400 3`. */
const MIRRORED = new RegExp(
  String.raw`\d{3}(?:[\u00a0\u202f\u2009 ]\d{3}){0,6}[\u00a0\u202f\u2009 ]\d{1,2}(?!\d)|${NUMBER.source}`,
  "gu",
);
/** A number that hangs at a word belongs to a name, « COVID-19 », or calls for a note: « la question,22 ». */
const NAMED = /[\p{Script=Latin}\p{Script=Cyrillic}][-\u2010\u2011,.;:)]?$/u;

/** `plain` has the keyboard's digits. */
export function findDigits(plain: string, pack: CompiledPack): Figure[] {
  if (!/\d/.test(plain)) return [];
  const scales = getScales(pack);
  return findMatches(plain, pack.direction === "rtl" ? MIRRORED : NUMBER).map(({ 0: text, index }) => {
    let end = index + text.length;
    let value = readValue(text);
    const scale = scales?.expression.exec(plain.slice(end, end + LONGEST_SCALE));
    if (scales && scale) {
      value = scaleUp(value, scales.getValue(scale[1] ?? ""));
      end += scale[0].length;
    }
    // « 2014-20151 »: the number of a note, which extraction from a printed page leaves behind the year.
    const year = /^((?:19|20)\d\d)\d{1,2}$/.exec(text)?.[1];
    if (year) return { kind: "number", key: year, start: index, end: index + year.length };
    // « 20142015 »: two years whose dash was lost in the same way.
    const years = /^((?:19|20)\d\d)((?:19|20)\d\d)$/.exec(text)?.slice(1);
    if (years) return { kind: "number", key: years.join("-"), parts: years, start: index, end };
    const month = pack.months.find(name => /^\d/.test(name) && plain.startsWith(name, index));
    if (month)
      return { kind: "number", key: createMonthPart(Number.parseInt(month, 10)), start: index, end, isOptional: true };
    const mirrored = pack.direction === "rtl" && end === index + text.length ? mirrorGroups(text) : null;
    const isNamed = NAMED.test(plain.slice(Math.max(0, index - 2), index));
    return {
      kind: "number",
      key: value,
      start: index,
      end,
      ...(isNamed && { isOptional: true }),
      ...(mirrored && { mirrored }),
    };
  });
}

const LONGEST_SCALE = 24;

/**
 * Groups of digits with blanks between them are written from right to left in right-to-left texts, so that they are
 * printed in their order: 201 million is `000 000 201`. Null where the order makes no difference.
 */
function mirrorGroups(text: string): string | null {
  const groups = text.split(/[\s\u00a0\u202f\u2009]/u);
  return groups.length > 1 ? readValue(groups.reverse().join(" ")) : null;
}

/** `12,500` and `12 500` are 12500, `2,5` and `2.5` are 2.5. */
function readValue(text: string): string {
  const decimal = /^(.*)[.,](\d{1,2})$/.exec(text);
  const [whole, part] = decimal ? [decimal[1] ?? "", decimal[2] ?? ""] : [text, ""];
  const digits = whole.replace(/\D/g, "").replace(/^0+(?=\d)/, "");
  const decimals = part.replace(/0{1,2}$/, "");
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
    getValue: (word: string) => values.get(fold(word).replace(/\s+/g, " ")) ?? 1,
  };
});

/** Numbers in words; in languages without blanks, in the letters that are numerals. */
export function findSpokenNumbers(text: string, pack: CompiledPack): Figure[] {
  const { usage, segmentation } = pack;
  const reader = getWordReader(pack);
  if (!reader) return [];
  return findMatches(text, reader.run).flatMap(({ 0: words, index }) => {
    const end = index + words.length;
    const spoken = usage.spokenNumbers && segmentation === "words" ? readNumberBefore(text, end, pack) : null;
    const value =
      spoken?.value ??
      addUp(
        findMatches(words, reader.word).map(({ 0: word }) => reader.getValue(word)),
        segmentation === "characters",
      );
    // A word between numbers, « y », is none by itself.
    if (value === 0) return [];
    return [{ kind: "number", key: String(value), start: spoken?.start ?? index, end, isOptional: true } as const];
  });
}

/**
 * What follows ten, a hundred, a thousand adds to it, what stands before it multiplies it: « deux cent trente ». Before
 * ten itself it multiplies where figures are written so (五十), else it adds (« خمسة عشر »).
 */
function addUp(values: readonly number[], multipliesTen: boolean): number {
  let [sum, part, digits] = [0, 0, 0];
  for (const value of values) {
    if (value >= THOUSAND) {
      sum = value >= MYRIAD ? (sum + part + digits || 1) * value : sum + (part + digits || 1) * value;
      [part, digits] = [0, 0];
    } else if (value >= HUNDRED || (multipliesTen && value === TEN && digits > 0 && digits < TEN)) {
      part += (digits || 1) * value;
      digits = 0;
    } else digits = digits > 0 && digits < TEN && value < TEN ? digits * TEN + value : digits + value;
  }
  return sum + part + digits;
}

const [TEN, HUNDRED, THOUSAND, MYRIAD] = [10, 100, 1000, 10_000];

/** The words for numbers, and runs of them as far as they go. A word that ends in `*` is the beginning of its forms. */
const getWordReader = memoizePerPack(({ usage: { spokenNumbers, numberWords }, segmentation }: CompiledPack) => {
  const all = { ...spokenNumbers?.cardinals, ...spokenNumbers?.ordinals, ...numberWords };
  const values = new Map(Object.entries(all).map(([word, value]) => [fold(word.replace(/\*$/, "")), value] as const));
  if (values.size === 0) return null;
  // As they are printed, since that is what is searched: folding changes letters of Arabic.
  const printed = Object.keys(all).map(word => word.replace(/\*$/, ""));
  const begun = Object.keys(numberWords).flatMap(word => (word.endsWith("*") ? [word.slice(0, -1)] : []));
  const stems = begun.map(fold).sort((a, b) => b.length - a.length);
  const getValue = (word: string): number => {
    const folded = fold(word);
    const exact = values.get(folded);
    if (exact !== undefined) return exact;
    return values.get(stems.find(stem => folded.startsWith(stem)) ?? "") ?? 0;
  };
  const plain = createAlternatives(printed);
  if (segmentation === "characters") {
    return { run: new RegExp(`(?:${plain})+`, "gu"), word: new RegExp(plain, "gu"), getValue };
  }
  const longer = begun.length > 0 ? `|(?:${createAlternatives(begun)})\\p{L}{0,9}` : "";
  const word = `(?:(?:${plain})(?!\\p{L})${longer})`;
  const joins = createAlternatives(spokenNumbers?.joins ?? []);
  const join = `${joins && `(?:[-\\s]+(?:${joins}))?`}[-\\s]+`;
  return {
    run: new RegExp(`(?<![\\p{L}-])${word}(?:${join}${word}){0,8}(?![\\p{L}-])`, "giu"),
    word: new RegExp(word, "giu"),
    getValue,
  };
});
