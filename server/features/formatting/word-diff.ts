/** The smallest edits between two texts that have the same words. */
import { countCommonEdges } from "../../../grammar/text/common-edges.ts";
import type { Edit } from "../../rules/rule.ts";

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Edits of `before`, in order, that make it `after`: at most one between two words, as short as possible. Null when the
 * words are not the same.
 */
export function diffBetweenWords(before: string, after: string): Edit[] | null {
  if (before === after) return [];
  const edits: Edit[] = [];
  const words = before.matchAll(WORD);
  let from = 0;
  let to = 0;
  for (const word of after.matchAll(WORD)) {
    const same = words.next().value;
    if (same?.[0] !== word[0]) return null;
    addEdit(edits, before.slice(from, same.index), after.slice(to, word.index), from);
    from = same.index + same[0].length;
    to = word.index + word[0].length;
  }
  if (!words.next().done) return null;
  addEdit(edits, before.slice(from), after.slice(to), from);
  return edits;
}

/** Adds an edit for what differs between the common beginning and the common end. */
function addEdit(edits: Edit[], old: string, now: string, offset: number): void {
  if (old === now) return;
  const { head, tail } = countCommonEdges(old.length, now.length, (a, b) => old[a] === now[b]);
  edits.push({
    start: offset + head,
    end: offset + old.length - tail,
    newText: now.slice(head, now.length - tail),
  });
}
