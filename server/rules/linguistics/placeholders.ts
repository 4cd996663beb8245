/** What drafters leave where something is missing yet: « le XX mars 20XX », “(to be completed)”. */
import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { isQuoted } from "./enclosed-spans.ts";
import { createAlternatives, findMatches } from "./text-search.ts";

export interface Placeholder extends Span {
  readonly text: string;
}

export const findPlaceholders = memoizePerClause((clause, pack): readonly Placeholder[] => {
  const { text } = clause;
  const { figures, words } = getExpressions(pack);
  const found = /[Xx?_]{2}|\d[Xx]/.test(text) ? [...findMatches(text, figures)] : [];
  if (words !== null) found.push(...findMatches(text, words));
  return found
    .map(({ 0: whole, index }) => ({ text: whole, start: index, end: index + whole.length }))
    .filter(span => !isQuoted(clause, span))
    .sort((a, b) => a.start - b.start);
});

/** « XX » alone is twenty: a month, a stroke or figures show that nothing is counted. */
const getExpressions = memoizePerPack(({ months, usage }: CompiledPack) => {
  const { placeholders } = usage.shapeWords;
  const month = createAlternatives(months) || "(?!)";
  const sides = String.raw`(?<![\p{L}\p{N}/-])(?:X{1,3}\s(?:${month})(?:\s\d{2}XX|\sX{4}|\s\d{4})?|X{2,3}/X{2,3}|\d{2,3}/X{2,3}|X{2,3}/\d+|\d{2}XX|\d{3}X|X{4,})(?![\p{L}\p{N}])`;
  return {
    figures: new RegExp(String.raw`${sides}|_{3,}|(?<=\[)X{2,3}(?=\])|(?<=[(\[])(?:\?{1,3}|x{2,3})(?=[)\]])`, "gu"),
    // In brackets, or small capitals of their own: “TBC”.
    words:
      placeholders.length === 0
        ? null
        : new RegExp(`[(\\[](?:[^()\\[\\]]{0,40}\\s)?(?:${createAlternatives(placeholders)})[)\\]]`, "giu"),
  };
});
