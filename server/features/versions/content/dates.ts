/** Dates with day and month, as the patterns of the language find them, alone and inside other references. */
import { memoizePerPack } from "../../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../../grammar/languages/pack.ts";
import { createLazyExpression } from "../../../../grammar/languages/pattern.ts";
import { fold, stripAccents } from "../../../../grammar/text/words.ts";
import { findMatches, loosenPattern } from "../../../rules/linguistics/text-search.ts";
import type { Figure } from "./figure.ts";

/** `plain` has the keyboard's digits. */
export function findDates(plain: string, pack: CompiledPack): Figure[] {
  if (!/\d/.test(plain)) return [];
  const dates: Figure[] = [];
  for (const expression of getExpressions(pack)) {
    for (const { 0: text, index, groups = {} } of findMatches(plain, expression())) {
      const end = index + text.length;
      if (dates.some(one => one.start < end && index < one.end)) continue;
      const month = readMonth(groups["month"] ?? "", pack);
      const day = readNumber(groups["day"]);
      if (!month || !day) continue;
      const parts = [day, createMonthPart(month), ...(groups["year"] ? [readNumber(groups["year"])] : [])];
      dates.push({ kind: "date", key: [...parts].reverse().join("-"), parts, start: index, end });
    }
  }
  return dates;
}

/** Longer patterns, those with a year, stand first. */
const getExpressions = memoizePerPack((pack: CompiledPack) =>
  pack.references
    .filter(({ kind }) => kind === "date")
    .map(({ pattern }) => createLazyExpression(`${getBoundary(pack)}(?:${loosenPattern(pattern)})`, "giu")),
);

/** Where words have no blanks between them, a date may begin behind any letter. */
const getBoundary = ({ segmentation }: CompiledPack) =>
  segmentation === "words" ? "(?<![\\p{L}\\p{N}])" : "(?<!\\p{N})";

/** 1 to 12; 0 for what is no month. A language may print two names of one month, with a slash between them. */
function readMonth(text: string, { months }: CompiledPack): number {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const readNames = (name: string) => stripAccents(fold(name)).replace(/\s+/g, " ").split("/");
  const names = readNames(text);
  return months.findIndex(month => readNames(month).some(name => names.includes(name))) + 1;
}

/** A month is no number: « septembre » is not 9. */
export const createMonthPart = (month: number): string => `M${month}`;

const readNumber = (text = "") => text.replace(/\D/g, "").replace(/^0+(?=\d)/, "");
