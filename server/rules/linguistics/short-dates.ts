/** Dates that lack something: their month (« du 9 2021 »), figures of their year, what leads to them (« 79/144 12 décembre »). */
import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { DocumentTree, Span } from "../../../grammar/tree/tree.ts";
import { getUsualYear } from "./date-faults.ts";
import { isQuoted } from "./enclosed-spans.ts";
import { createAlternatives, findMatches } from "./text-search.ts";

export interface ShortDate extends Span {
  readonly kind: "missing" | "short" | "lead";
  /** Where the missing word belongs. */
  readonly at: number;
  readonly isSure: boolean;
  /** The two figures of the year; 0 for a date of another kind. */
  readonly year: number;
}

export const findShortDates = memoizePerClause((clause, pack): readonly ShortDate[] => {
  const { text } = clause;
  const expressions = getExpressions(pack);
  if (!expressions || text.startsWith("|")) return NONE;
  const { monthless, yearShort, leadless } = expressions;
  return [
    ...findMatches(text, monthless).flatMap(found => {
      const { 0: whole, 2: end = "", index } = found;
      // “On 4 2010 resolutions” counts; what is dated has a number before it, or a mark behind it.
      const isDate =
        end !== "" || expressions.cited.test(text.slice(Math.max(0, index - REACH), index + (found[1] ?? "").length));
      return isDate ? [readDate({ ...found, 0: whole.slice(0, whole.length - end.length) }, "missing")] : [];
    }),
    ...findMatches(text, yearShort).flatMap(found => {
      const [whole, , apostrophe, year = "", mark = ""] = found;
      const before = text.slice(Math.max(0, found.index - REACH), found.index);
      // « le 3 mai 12 États » counts States; nothing counts « 02 », and a resolution has a date.
      const isSure = apostrophe !== "" || year.startsWith("0") || expressions.cited.test(before);
      if (!isSure && mark === "") return [];
      const date = readDate({ ...found, 0: whole.slice(0, whole.length - mark.length) }, "short");
      return [{ ...date, isSure, year: Number(year) }];
    }),
    ...findMatches(text, leadless).map(found => readDate(found, "lead")),
  ].filter(span => !isQuoted(clause, span));
});

const NONE: readonly ShortDate[] = [];
const REACH = 24;

function readDate(
  found: RegExpExecArray | { 0: string; 1?: string; index: number },
  kind: ShortDate["kind"],
): ShortDate {
  const { 0: whole, 1: lead = "", index } = found;
  // The day belongs to a date with a short year; what leads to a date does not.
  const gap = /^\s/.exec(whole.slice(lead.length)) ? 1 : 0;
  const start = kind === "short" ? index : index + lead.length + gap;
  return { start, end: index + whole.length, kind, at: start, isSure: true, year: 0 };
}

const getExpressions = memoizePerPack(({ months, usage, connectors }: CompiledPack) => {
  const { shapeWords, writing } = usage;
  if (months.length === 0) return null;
  const month = createAlternatives(months);
  const days = createAlternatives(shapeWords.beforeDay) || "(?!)";
  const nouns = createAlternatives(writing.resolution) || "(?!)";
  const joints = createAlternatives(connectors) || "(?!)";
  // Of the General Assembly, of a Council with its year, or an early one with its session.
  const number = String.raw`\d{1,4}(?:/\d{1,3}|\s?\((?:(?:19|20)\d\d|[IVXLC]+)\))(?:\s[A-Z](?=\s))?`;
  return {
    monthless: new RegExp(
      String.raw`((?<![\p{L}])(?:${days})\s)\d{1,2}\s(?:19|20)\d\d(?![\p{L}\p{N}/-]|\s?[,.]\d)(\s?[,;.):»”]|\s\p{Ll}{1,3}(?!\p{L})|$)?`,
      "gu",
    ),
    yearShort: new RegExp(
      String.raw`((?<![\d.,/])\d{1,2}(?:er)?\s(?:${month})\s)(['’]?)(\d\d)(?![\p{L}\p{N}/:%]|[.,]\d|\s?[–-]\s?\d)(\s?[,;.)(]|\s(?:${joints})(?!\p{L})|$)?`,
      "gu",
    ),
    cited: new RegExp(String.raw`${number}\s\p{L}{2,5}\s$`, "u"),
    leadless: new RegExp(
      String.raw`((?:${nouns})\s(?:${number}))\s\d{1,2}(?:er)?\s(?:${month})(?:\s\d{4})?(?![\p{L}\p{N}])`,
      "giu",
    ),
  };
});

/** Whether two figures may be a year: those behind a day may also be the call of a note. */
export function mayBeYear({ isSure, year }: ShortDate, tree: DocumentTree, pack: CompiledPack): boolean {
  if (isSure) return true;
  const usual = getUsualYear(tree, pack);
  if (usual === null) return false;
  return [1900 + year, 2000 + year].some(full => full > usual - LONG_AGO && full < usual + AHEAD);
}

const LONG_AGO = 40;
const AHEAD = 3;
