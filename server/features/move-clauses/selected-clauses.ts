/** Finds the clauses that selections touch. */
import type { Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { isClause } from "../shared/clause-kinds.ts";
import { findLastParagraphBefore, type ReadDocument } from "../shared/read-document.ts";
import { getUnits, type Unit } from "./units.ts";

/**
 * Their indexes, in order. A cursor between paragraphs touches the one above; a selection that ends at the beginning of
 * a line does not touch what begins there. A continuation after a list belongs to the clause that it continues.
 */
export function selectClauses({ analysis }: ReadDocument, spans: readonly Span[]): number[] {
  const { all } = getUnits(analysis);
  const paragraphs = spans.flatMap(({ start, end }) => {
    const first = findLastParagraphBefore(analysis, start);
    const last = findLastParagraphBefore(analysis, end > start ? end - 1 : end);
    return first && last ? analysis.paragraphs.slice(first.index, last.index + 1) : [];
  });
  return [...new Set(paragraphs.flatMap(paragraph => findClauseIndex(paragraph, all) ?? []))].sort((a, b) => a - b);
}

function findClauseIndex({ index }: Paragraph, all: readonly Unit[]): number | null {
  for (let unit: Unit | null | undefined = all[index]; unit; unit = unit.parent) {
    if (isClause(unit.paragraph)) return unit.paragraph.index;
  }
  return null;
}
