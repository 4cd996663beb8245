/** How a document sets its quotations, and what is wrong with one of them. */

import { memoizePerClause, memoizePerTree } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Clause, Enclosure, Span } from "../../../grammar/tree/tree.ts";
import { isQuoted } from "./enclosed-spans.ts";
import { findMatches } from "./text-search.ts";

export interface QuoteHabits {
  /** Pairs of straight marks, and of any other. */
  readonly straight: number;
  readonly proper: number;
  /** Pairs of the language that lack a space inside where it asks for one, and those that have it. */
  readonly tight: number;
  readonly spaced: number;
  /** Pairs that stand in no other: of the language's first marks, and of another pair of its list. */
  readonly first: number;
  readonly other: number;
  /** Quotations of the first marks that are never closed, or never opened: what stands between them is not known. */
  readonly broken: number;
  /** The space inside the last pair that has one. */
  readonly space: string | null;
}

export type QuoteFault = "straight" | "space" | "foreign";

export const getQuoteHabits = memoizePerTree((tree, pack): QuoteHabits => {
  const habits = {
    straight: 0,
    proper: 0,
    tight: 0,
    spaced: 0,
    first: 0,
    other: 0,
    broken: 0,
    space: null as string | null,
  };
  const marks: readonly string[] = pack.quotes[0] ?? [];
  for (const { clause } of tree.paragraphs) {
    habits.other += findSingleQuotes(clause, pack).length;
    for (const enclosure of clause.enclosures) {
      const { kind, open, close } = enclosure;
      if (kind !== "quote") continue;
      if (!open || !close) {
        if (marks.includes(clause.text[(open ?? close)?.start ?? 0] ?? "")) habits.broken++;
        continue;
      }
      if (isForeign(enclosure, clause, pack)) habits.other++;
      else if (clause.text[open.start] === marks[0]) habits.first++;
      const fault = findQuoteFault(enclosure, clause.text, pack);
      if (fault === "straight") habits.straight++;
      else habits.proper++;
      if (fault === "space") habits.tight++;
      else if (fault === null && clause.text[open.start] === pack.quotes[0]?.[0] && pack.usage.quoteSpace !== "") {
        habits.spaced++;
        habits.space = clause.text[open.end] ?? null;
      }
    }
  }
  return habits;
});

/** Whether a document sets its quotations without the spaces that the language asks for. */
export function hasTightQuotes({ tight, spaced }: QuoteHabits): boolean {
  return tight * 2 > spaced;
}

/** Whether a quotation stands in a pair of marks that the language has for quotations inside another, and in none. */
export function isForeign(enclosure: Enclosure, clause: Clause, pack: CompiledPack): boolean {
  const [mark, end] = [enclosure.open, enclosure.close].map(one => (one ? clause.text[one.start] : undefined));
  const pair = pack.quotes.find(([open, close]) => open === mark && close === end);
  if (!pair || mark === '"' || pair === pack.quotes[0]) return false;
  return !findInnerQuotes(clause, pack).has(enclosure);
}

/** Single marks about a few words: ‘lakes’; a figure behind the first is a decade's, “the ‘90s”. */
const SINGLE = /‘(?![\p{N}\s])[^‘’“”«»\n]{2,120}’(?![\p{L}\p{N}])/gu;

/** Quotations in single marks that stand in no other, of which no language here has its first. */
export const findSingleQuotes = memoizePerClause((clause): readonly Span[] =>
  clause.text.includes("‘")
    ? findMatches(clause.text, SINGLE)
        .map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }))
        .filter(span => !WORD.test(clause.text[span.start - 1] ?? " ") && !isQuoted(clause, span))
    : NONE,
);

const NONE: readonly never[] = [];

/** From so many pairs of the language's first marks on, the few others that stand alone are slips. */
const LEAST_FIRST = 2;
const MOST_OTHER = 0.2;

export function isOtherOdd({ first, other, broken }: QuoteHabits): boolean {
  return broken === 0 && first >= LEAST_FIRST && other <= Math.max(1, first * MOST_OTHER);
}

/** What is wrong with a quotation, if anything. */
export function findQuoteFault(
  { open, close }: Enclosure,
  text: string,
  { quotes, usage }: CompiledPack,
): QuoteFault | null {
  if (!open || !close) return null;
  const mark = text[open.start];
  if (mark === '"' || text[close.start] === '"') return "straight";
  if (mark !== quotes[0]?.[0] || usage.quoteSpace === "") return null;
  const spaced = close.start > open.end && isSpace(text[open.end]) && isSpace(text[close.start - 1]);
  return spaced ? null : "space";
}

/** Whether the marks of a pair look to the inside, and none of the straight marks beside it lacks its other. */
export function isPairedForSure({ open, close }: Enclosure, clause: Clause, pack: CompiledPack): boolean {
  if (!open || !close || countLooseMarks(clause, pack) % 2 !== 0) return false;
  const { text } = clause;
  const [before = " ", after = " "] = [text[open.start - 1], text[close.end]];
  if (WORD.test(before) || WORD.test(after)) return false;
  return !isSpace(text[open.end]) && !isSpace(text[close.start - 1]);
}

const WORD = /[\p{L}\p{M}\p{N}]/u;

/** Straight marks that no mark of another form goes with: they can be paired by their order only. */
const countLooseMarks = memoizePerClause(({ text, enclosures }): number =>
  enclosures.reduce((sum, { kind, open, close }) => {
    if (kind !== "quote") return sum;
    const straight = [open, close].filter(mark => mark !== null && text[mark.start] === '"').length;
    return sum + (straight === 1 && open && close ? 0 : straight);
  }, 0),
);

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/u.test(character);
}

/** Quotations that stand inside another; enclosures come in the order of their opening marks. */
export const findInnerQuotes = memoizePerClause(({ enclosures }): ReadonlySet<Enclosure> => {
  const inner = new Set<Enclosure>();
  const open: number[] = [];
  for (const enclosure of enclosures) {
    if (enclosure.kind !== "quote" || !enclosure.open || !enclosure.close) continue;
    while ((open.at(-1) ?? Number.POSITIVE_INFINITY) <= enclosure.open.start) open.pop();
    if (open.length > 0) inner.add(enclosure);
    open.push(enclosure.close.start);
  }
  return inner;
});
