/** Selections after a move of paragraphs: at the same words as before. */
import type { Position, Range } from "vscode-languageserver-types";
import { analyse } from "../../../grammar/analyse.ts";
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import { applyEdits } from "../../rules/fixes/apply-fixes.ts";
import type { Edit } from "../../rules/rule.ts";
import { findLastParagraphBefore, type ReadDocument } from "../shared/read-document.ts";

/**
 * `order` has the old indexes of the paragraphs in their new order. Selections keep their order and direction; null
 * when the new text has other paragraphs than expected.
 */
export function carrySelections(
  document: ReadDocument,
  edits: readonly Edit[],
  order: readonly number[],
  selections: readonly Range[],
): Range[] | null {
  const { text, language } = document.analysis;
  const newText = applyEdits(text, edits);
  const { paragraphs: now } = analyse(newText, { language });
  if (now.length !== order.length) return null;
  const places = new Map(order.map((index, place) => [index, place]));
  const carry = (offset: number): number => {
    const from = findLastParagraphBefore(document.analysis, offset);
    const to = from && now[places.get(from.index) ?? -1];
    // Text above the first paragraph does not move.
    return from && to ? carryOffset(from, to, offset, newText.length) : offset;
  };
  const place = (position: Position) => toPosition(newText, carry(document.positions.offsetAt(position)));
  return selections.map(({ start, end }) => ({ start: place(start), end: place(end) }));
}

/** The distance from the last anchor before the offset stays the same, but no further than the next anchor. */
function carryOffset(from: Paragraph, to: Paragraph, offset: number, longest: number): number {
  if (offset > from.end) return Math.min(to.end + offset - from.end, longest);
  const within = offset - from.start;
  const [before, now] = [listAnchors(from), listAnchors(to)];
  const at = before.findLastIndex(anchor => anchor <= within);
  const there = (now[at] ?? 0) + within - (before[at] ?? 0);
  return to.start + Math.min(there, now[at + 1] ?? to.end - to.start);
}

/** Offsets in a clause behind which the text stays the same: start, end of the label, end of the opener. */
function listAnchors({ clause: { bodyStart, opener } }: Paragraph): number[] {
  return [0, bodyStart, opener?.end ?? bodyStart];
}

function toPosition(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
