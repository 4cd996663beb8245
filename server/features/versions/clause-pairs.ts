/** The clauses of an original and of a version of it, and how far the version has come. */
import type { Clause, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import type { ClausePair } from "../../protocol/side-by-side.ts";
import { type ReadDocument, toRange } from "../shared/read-document.ts";
import { hashClause } from "./clause-hashes.ts";
import { compareTexts, type Difference } from "./compare.ts";
import { toVersion } from "./comparison.ts";

/** In the order of the original; what only the version has stands in its place among them. */
export function listClausePairs(original: ReadDocument, version: ReadDocument): readonly ClausePair[] {
  const { pairs, differences } = compareTexts(toVersion(original), toVersion(version));
  const [lefts, rights] = [original.analysis.paragraphs, version.analysis.paragraphs];
  return pairs.flatMap(({ left, right }): ClausePair[] => {
    const here = left === null ? undefined : lefts[left];
    const there = right === null ? undefined : rights[right];
    if ((here ?? there)?.kind === "furniture") return [];
    return [
      {
        original: here ? toRange(here, original) : null,
        version: there ? toRange(there, version) : null,
        originalHash: here ? hashClause(here.clause) : null,
        versionHash: there ? hashClause(there.clause) : null,
        state: getState(here, there, differences),
      },
    ];
  });
}

function getState(
  here: Paragraph | undefined,
  there: Paragraph | undefined,
  differences: readonly Difference[],
): ClausePair["state"] {
  if (!there) return "missing";
  if (!here) return "extra";
  if (isOpen(there.clause) && !isOpen(here.clause)) return "open";
  const isParted = differences.some(({ left, right }) => isIn(left, here) || isIn(right, there));
  return isParted ? "parted" : "done";
}

const isIn = (span: Span | null, { start, end }: Paragraph) => span !== null && span.start >= start && span.end <= end;

/** Half of what the clause says, or more, stands in square brackets. */
function isOpen({ text, enclosures, contentEnd }: Clause): boolean {
  const bracketed = enclosures
    .filter(({ kind, open, close }) => kind === "bracket" && open && close && text[open.start] === "[")
    .map(({ open, close }) => (close?.end ?? 0) - (open?.start ?? 0));
  return Math.max(0, ...bracketed) * 2 >= contentEnd;
}
