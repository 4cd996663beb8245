/**
 * How the resolutions that a clause cites are called: « la résolution 71/23 », and of the organ that speaks « ses
 * résolutions 71/23 et 72/45 ». What looks like a number of a resolution and is not called so may be something else: «
 * l'horizon 2030 (2018) », « Dec.605 (XXVII) ».
 */
import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Clause, Reference } from "../../../grammar/tree/tree.ts";
import { createAlternatives } from "./text-search.ts";

/** `own` after a possessive of the organ that speaks, `named` after the noun alone; the rest of a list is as its first. */
export type ResolutionCall = "own" | "named";

export const findResolutionCalls = memoizePerClause(
  ({ text, references }, pack): ReadonlyMap<Reference, ResolutionCall> => {
    const { called, other, between } = getExpressions(pack);
    const calls = new Map<Reference, ResolutionCall>();
    let last: { readonly end: number; readonly call: ResolutionCall } | null = null;
    for (const reference of references) {
      if (reference.kind !== "resolution") {
        if (reference.kind !== "date") last = null;
        continue;
      }
      let call: ResolutionCall | null = null;
      if (last && between.test(text.slice(last.end, reference.start))) call = last.call;
      else {
        const before = text.slice(Math.max(0, reference.start - REACH), reference.start);
        const noun = called.exec(before);
        // « la Commission des lacs dans sa résolution 45/32 »: the nearest body is meant.
        const isOwn = noun?.[1] !== undefined && !other.test(before.slice(0, noun.index));
        if (noun) call = isOwn ? "own" : "named";
      }
      last = call && { end: reference.end, call };
      if (call) calls.set(reference, call);
    }
    return calls;
  },
);

/** Without its noun, a number that may be a year is one: « l'horizon 2030 (2018) ». */
export function isRatherYear(reference: Reference, clause: Clause, pack: CompiledPack): boolean {
  return /^(?:19|20)\d\d$/.test(reference.groups.number ?? "") && !findResolutionCalls(clause, pack).has(reference);
}

const REACH = 160;

/** Without their digits, which stand between two of a list anyway: `10月`. */
function listMonthWords(months: readonly string[]): string[] {
  return [...new Set(months.map(name => name.replace(/\d/g, "")))];
}

/** Where the language names no noun, each word may be one. */
const ANY_WORD = "\\p{L}+";

interface Expressions {
  /** The noun before a number, with the possessive before it. */
  readonly called: RegExp;
  /** A body, which may be what the possessive refers to. */
  readonly other: RegExp;
  /** Between two of a list: letters, dates, calls of notes, commas. */
  readonly between: RegExp;
}

const getExpressions = memoizePerPack(
  ({ usage, subjectNouns, months, connectors }: CompiledPack): Expressions => ({
    called: new RegExp(
      `(?<!\\p{L})(?:(${createAlternatives(Object.keys(usage.possessives)) || "(?!)"})\\s+)?(?:${createAlternatives(usage.writing.resolution) || ANY_WORD})\\s+$`,
      "iu",
    ),
    other: new RegExp(
      `(?<![\\p{L}-])(?:${createAlternatives(subjectNouns.map(({ word }) => word))})(?![\\p{L}-])`,
      "u",
    ),
    between: new RegExp(
      `^(?:[\\s,\\d\\p{Lu}]|(?<!\\p{L})(?:${createAlternatives([...listMonthWords(months), ...connectors, ...usage.resolutionDates.words])})(?!\\p{L}))*$`,
      "u",
    ),
  }),
);
