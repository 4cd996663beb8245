/** Puts the units of a text in another order, by edits that do not touch what keeps its position. */
import { countCommonEdges } from "../../../grammar/text/common-edges.ts";
import { findFirstIndex } from "../../../grammar/text/first-index.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import type { Edit } from "../../rules/rule.ts";

/** A paragraph of the given text, or the text between two. `stays`: it is not removed and inserted again. */
export type Piece = (Span & { readonly stays: boolean }) | string;

/**
 * `pieces` are the whole text in its new order; `edits` change text inside them, in offsets of the old text, each
 * within one paragraph.
 */
export function arrangeText(text: string, pieces: readonly Piece[], edits: readonly Edit[]): Edit[] {
  const changes = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const result: Edit[] = [];
  let at = 0;
  let newText = "";
  const close = (upTo: number) => {
    if (text.slice(at, upTo) !== newText) result.push(trimEdit(text, { start: at, end: upTo, newText }));
    newText = "";
  };
  for (const piece of pieces) {
    if (typeof piece === "string") newText += piece;
    else if (piece.stays && piece.start >= at) {
      close(piece.start);
      result.push(...selectEditsWithin(changes, piece));
      at = piece.end;
    } else newText += applyEditsWithin(text, piece, selectEditsWithin(changes, piece));
  }
  close(text.length);
  return result;
}

function selectEditsWithin(edits: readonly Edit[], { start, end }: Span): Edit[] {
  const inside: Edit[] = [];
  const first = findFirstIndex(edits, one => one.start >= start);
  for (let at = first; at < edits.length && (edits[at] as Edit).end <= end; at++) inside.push(edits[at] as Edit);
  return inside;
}

function applyEditsWithin(text: string, { start, end }: Span, edits: readonly Edit[]): string {
  let changed = "";
  let at = start;
  for (const edit of edits) {
    changed += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return changed + text.slice(at, end);
}

/** Without what old and new text share at both ends, so that a cursor there keeps its position. */
function trimEdit(text: string, { start, end, newText }: Edit): Edit {
  const isSame = (a: number, b: number) => text[start + a] === newText[b];
  let { head, tail } = countCommonEdges(end - start, newText.length, isSame);
  // Not between the halves of a character.
  if (/[\ud800-\udbff]/.test(newText[head - 1] ?? "")) head--;
  if (/[\udc00-\udfff]/.test(newText[newText.length - tail] ?? "")) tail--;
  return { start: start + head, end: end - tail, newText: newText.slice(head, newText.length - tail) };
}
