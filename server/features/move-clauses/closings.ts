/** The mark at a paragraph's end with the word that joins it to the next: « ; », « ; et », « . ». */

import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import { createAlternatives } from "../../rules/linguistics/text-search.ts";
import type { Edit } from "../../rules/rule.ts";

export interface Closing {
  /** With the space before it; empty where there is none. */
  readonly mark: string;
  /** « et » before the last item, with the space before it; empty where there is none. */
  readonly link: string;
}

export const NO_CLOSING: Closing = { mark: "", link: "" };

const linkPattern = memoizePerPack(
  ({ listLinks }) => new RegExp(`(?<!\\s)\\s+(?:${createAlternatives(listLinks) || "(?!)"})$`, "iu"),
);

export function getClosing({ clause }: Paragraph, pack: CompiledPack): Closing {
  const { text, terminator, contentEnd } = clause;
  if (!terminator) return NO_CLOSING;
  const from = text.slice(0, terminator.start).trimEnd().length;
  const link = linkPattern(pack).exec(text.slice(terminator.end, contentEnd))?.[0] ?? "";
  return { mark: text.slice(from, terminator.end), link };
}

/** Gives a paragraph a closing; where it already has the mark, the space before it stays. */
export function createClosingEdits(paragraph: Paragraph, wanted: Closing, pack: CompiledPack): Edit[] {
  const { start, clause } = paragraph;
  const now = getClosing(paragraph, pack);
  const edits: Edit[] = [];
  if (now.mark.trim() !== wanted.mark.trim()) {
    const end = clause.terminator?.end ?? clause.contentEnd;
    edits.push({ start: start + end - now.mark.length, end: start + end, newText: wanted.mark });
  }
  if (now.link.trim() !== wanted.link.trim()) {
    const end = start + clause.contentEnd;
    const edit = { start: end - now.link.length, end, newText: wanted.link };
    const last = edits.at(-1);
    // Two edits at one offset would have no order.
    if (last?.end === edit.start) edits[0] = { start: last.start, end: edit.end, newText: last.newText + edit.newText };
    else edits.push(edit);
  }
  return edits;
}

/**
 * The closings of a list after members came or went: the last member gets the last closing, the joining word stands
 * before it, all others keep theirs unless it was the last one. `own` is each member's old position, null for new ones.
 */
export function assignClosings(
  before: readonly Closing[],
  own: readonly (number | null)[],
  usual: Closing,
  last: Closing,
): Closing[] {
  const end = before.length - 1;
  const typical = before.length > 1 ? { mark: (before[0] as Closing).mark, link: "" } : usual;
  const link = before.at(-2)?.link ?? "";
  return own.map((at, place) => {
    if (place === own.length - 1) return before.length ? (before[end] as Closing) : last;
    const ownOrTypical = at === null || at === end ? typical : (before[at] as Closing);
    if (place === own.length - 2 && link !== "") return { mark: ownOrTypical.mark, link };
    return at === end - 1 && link !== ""
      ? { mark: ownOrTypical.mark, link: (before[0] as Closing) === ownOrTypical ? ownOrTypical.link : "" }
      : ownOrTypical;
  });
}
