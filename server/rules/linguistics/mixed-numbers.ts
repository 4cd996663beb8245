/** Numbers in which a letter stands for a figure that looks like it: « 2O30 », “l9 December”. */
import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { isQuoted } from "./enclosed-spans.ts";
import { createAlternatives, findMatches } from "./text-search.ts";

export interface MixedNumber extends Span {
  readonly number: string;
}

const FIGURES: Readonly<Record<string, string>> = { l: "1", I: "1", O: "0", o: "0" };

/** Words of figures and such letters alone; a longer one is no number. */
const MIXED = /(?<![\p{L}\p{N}])[\dlIOo]{2,9}(?![\p{L}\p{N}])/gu;
const HAS_MIXED = /\d[lIOo]|[lIOo]\d/;
const BESIDE = /[\p{L}\p{N}.'’°º-]/u;

export const findMixedNumbers = memoizePerClause((clause, pack): readonly MixedNumber[] => {
  const { text, label } = clause;
  if (!HAS_MIXED.test(text)) return NONE;
  return findMatches(text, MIXED).flatMap(({ 0: word, index }): MixedNumber[] => {
    if (!HAS_MIXED.test(word)) return [];
    const span = { start: index, end: index + word.length };
    const behind = text.slice(span.end, span.end + 2);
    // “5.2O”, “A-3O”: parts of symbols.
    if (BESIDE.test(text[index - 1] ?? " ") || /^(?:[\p{L}\p{N}°º-]|[.'’][\p{L}\p{N}])/u.test(behind)) return [];
    if ((label && index < label.end) || isQuoted(clause, span)) return [];
    return isNumber(word, text, span.end, pack) ? [{ ...span, number: toFigures(word) }] : [];
  });
});

const NONE: readonly MixedNumber[] = [];

function isNumber(word: string, text: string, end: number, pack: CompiledPack): boolean {
  const isDay = word.length === 2 && (getMonth(pack)?.test(text.slice(end, end + LONGEST_MONTH)) ?? false);
  if (isDay) return true;
  // “1O” may be an ordinal, “2l” litres, “O3” ozone, “1I” a line.
  const figures = word.match(/\d/g)?.length ?? 0;
  if (figures < 2 || word.length < THREE) return false;
  const [, inner] = /^\d+([lIOo]+)\d+$/.exec(word) ?? [];
  if (inner !== undefined) return true;
  // A capital O at the end of two figures or more is a nought; an l is a unit, an I a series.
  return /^\d{2,}O$/.test(word) || /^[lI](?:9\d\d|[1-9]\d\d\d)$/.test(word);
}

const THREE = 3;
const LONGEST_MONTH = 16;

function toFigures(word: string): string {
  return word.replace(/[lIOo]/g, letter => FIGURES[letter] ?? letter);
}

const getMonth = memoizePerPack(({ months }) =>
  months.length === 0 ? null : new RegExp(`^\\s(?:${createAlternatives(months)})(?!\\p{L})`, "u"),
);
