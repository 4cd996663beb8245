/**
 * Numbers of paragraphs that stand inside another: programs that read pages run a heading, or the number of a page,
 * together with what stands below it, « Moyens 6. Les ministères … », « — 12 — 2. Selon … ».
 */

import { memoizePerPlainClause } from "../../../grammar/languages/memoize.ts";
import { findFirstIndex } from "../../../grammar/text/first-index.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { findMatches } from "./text-search.ts";

/** A number that ends in a full stop, between a blank and a capital. */
const RUN_IN = /(?<=\s)\d{1,3}(?=\.\s+\p{Lu})/gu;
/** In characters: no heading with the number of its page is longer. */
const REACH = 160;

const listRunInNumbers = memoizePerPlainClause(({ text, label }): readonly number[] =>
  label?.readings.some(({ counter }) => counter === "decimal")
    ? NONE
    : findMatches(text.slice(0, REACH), RUN_IN).map(([number]) => Number(number)),
);

const NONE: readonly never[] = [];

/** Whether a paragraph that has no number of its own hides this one behind a heading. */
export function hasRunInNumber({ clause }: Paragraph, value: number): boolean {
  return listRunInNumbers(clause).includes(value);
}

/** Whether the paragraphs between two hide all numbers from `first` to `last`. */
export function areNumbersRunIn(
  { paragraphs }: Instrument,
  above: Paragraph | null,
  below: Paragraph,
  first: number,
  last: number,
): boolean {
  const [from, to] = [above?.index ?? -1, below.index - 1].map(at => findFirstIndex(paragraphs, one => one.index > at));
  const between = paragraphs.slice(from, to);
  for (let value = first; value <= last; value++) {
    if (!between.some(paragraph => hasRunInNumber(paragraph, value))) return false;
  }
  return first <= last;
}
