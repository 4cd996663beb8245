/** Finds a clause in another version of the text. Offsets are UTF-16. */
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import type { VersionPlace } from "../../protocol/versions.ts";
import { nameParagraph } from "../shared/paragraph-name.ts";
import { findLastParagraphBefore, type ReadDocument, toRange } from "../shared/read-document.ts";
import { toVersion } from "./comparison.ts";
import { type ParagraphPair, pairParagraphs } from "./pairing/pair-paragraphs.ts";

export type VersionPosition = Pick<VersionPlace, "range" | "clause" | "has">;

/** The paragraph at an offset, or before it; the first where none is. Null for a text without paragraphs. */
export function findClauseAt(document: ReadDocument, offset: number): Paragraph | null {
  const { analysis } = document;
  return findLastParagraphBefore(analysis, offset) ?? analysis.paragraphs[0] ?? null;
}

/** The counterpart of a clause in the other text; where it is missing, that of the nearest clause before it. */
export function findVersionPosition(
  clause: Paragraph | null,
  document: ReadDocument,
  other: ReadDocument,
): VersionPosition {
  const pairs = clause ? pairParagraphs(toVersion(document), toVersion(other)).pairs : [];
  const at = pairs.findIndex(({ left }) => left === clause?.index);
  const exact = pairs[at]?.right ?? null;
  const index = exact ?? findNearest(pairs, at);
  const there = index === null ? null : (other.analysis.paragraphs[index] ?? null);
  return {
    range: toRange(there ?? { start: 0, end: 0 }, other),
    clause: there ? nameParagraph(there) : "",
    has: exact !== null,
  };
}

function findNearest(pairs: readonly ParagraphPair[], at: number): number | null {
  const isBoth = ({ left, right }: ParagraphPair) => left !== null && right !== null;
  const near = pairs.slice(0, Math.max(0, at)).findLast(isBoth) ?? pairs.slice(Math.max(0, at)).find(isBoth);
  return near?.right ?? null;
}
