/** Lists the numbers, dates and symbols of a clause. */
import { memoizePerClause } from "../../../../grammar/languages/memoize.ts";
import type { Clause, ReferenceKind, Span } from "../../../../grammar/tree/tree.ts";
import { findDates } from "./dates.ts";
import { toPlainDigits } from "./digits.ts";
import type { Figure } from "./figure.ts";
import { findDigits, findSpokenNumbers } from "./numbers.ts";
import { findSymbols } from "./symbols.ts";

/** References whose numbers say which part of a text is meant. */
const PARTS: ReadonlySet<ReferenceKind> = new Set(["paragraph", "article", "annex", "item"]);

/** In the order of the text, without the clause's own label and its calls for notes; none overlaps another. */
export const listFigures = memoizePerClause((clause, pack): readonly Figure[] => {
  const { text, references } = clause;
  const plain = toPlainDigits(text);
  const taken: Span[] = listMarks(clause);
  const figures: Figure[] = [];
  const add = (found: readonly Figure[]) => {
    for (const figure of found) {
      if (taken.some(one => one.start < figure.end && figure.start < one.end)) continue;
      taken.push(figure);
      figures.push(figure);
    }
  };
  add(findSymbols(plain));
  add(findDates(plain, pack));
  const parts = references.filter(({ kind }) => PARTS.has(kind));
  add(
    findDigits(plain, pack).map(figure =>
      parts.some(part => part.start <= figure.start && figure.end <= part.end)
        ? { ...figure, kind: "reference" }
        : figure,
    ),
  );
  add(findSpokenNumbers(text, pack));
  return figures.sort((a, b) => a.start - b.start);
});

function listMarks({ label, innerLabel, footnoteCalls }: Clause): Span[] {
  return [...(label ? [label] : []), ...(innerLabel ? [innerLabel] : []), ...footnoteCalls];
}
