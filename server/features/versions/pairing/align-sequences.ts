/** Aligns two sequences in order at the least cost: Needleman and Wunsch, within a band for long sequences. */
import type { Steps } from "../../../../grammar/text/steps.ts";
import { GAP, type PairCosts } from "./pair-costs.ts";

/** At most so many steps, so that texts of ten thousand clauses take a second or two. */
const MOST_STEPS = 2_000_000;
const NARROWEST = 40;
/** Further steps for a long run of paragraphs that only one text has. */
const MOST_FURTHER_STEPS = 16_000_000;

/** Pairs at either end of both texts that cost no more than this are taken as certain. */
const CERTAIN = 0.45;

const PAIR = 0;
const LEFT_ALONE = 1;
const RIGHT_ALONE = 2;

/** For each left item the index of its partner; -1 without one. */
export function* alignSequences(here: number, there: number, { pair }: PairCosts): Steps<number[]> {
  const partner = new Array<number>(here).fill(-1);
  let start = 0;
  while (start < here && start < there && pair(start, start) <= CERTAIN) {
    partner[start] = start;
    start++;
  }
  let [left, right] = [here, there];
  while (left > start && right > start && pair(left - 1, right - 1) <= CERTAIN) partner[--left] = --right;
  const rows = left - start;
  const columns = right - start;
  if (rows > 0 && columns > 0) {
    for (const [a, b] of yield* alignMiddle(rows, columns, (a, b) => pair(start + a, start + b)))
      partner[start + a] = start + b;
  }
  return partner;
}

function* alignMiddle(
  rows: number,
  columns: number,
  pair: (a: number, b: number) => number,
): Steps<[number, number][]> {
  const further = Math.min(Math.abs(rows - columns), Math.floor(MOST_FURTHER_STEPS / rows / 2));
  const slope = Math.ceil(columns / rows);
  const reach = Math.max(NARROWEST + further, slope, Math.floor(MOST_STEPS / rows / 2));
  const firstOf = (row: number) => Math.max(0, Math.round((row * columns) / rows) - reach);
  const lastOf = (row: number) => Math.min(columns, Math.round((row * columns) / rows) + reach);
  const steps: Uint8Array[] = [];
  let before: Float64Array<ArrayBuffer> | null = null;
  let beforeFirst = 0;
  for (let row = 0; row <= rows; row++) {
    const [first, last] = [firstOf(row), lastOf(row)];
    const now = new Float64Array(last - first + 1).fill(Number.POSITIVE_INFINITY);
    const step = new Uint8Array(last - first + 1);
    for (let column = first; column <= last; column++) {
      const at = column - first;
      const above = before?.[column - beforeFirst] ?? Number.POSITIVE_INFINITY;
      const across =
        column > 0 ? (before?.[column - 1 - beforeFirst] ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
      let best = row === 0 && column === 0 ? 0 : above + GAP;
      let bestStep = LEFT_ALONE;
      const alone = at > 0 ? (now[at - 1] as number) + GAP : Number.POSITIVE_INFINITY;
      if (alone < best) [best, bestStep] = [alone, RIGHT_ALONE];
      if (across < best) {
        const both = across + pair(row - 1, column - 1);
        if (both <= best) [best, bestStep] = [both, PAIR];
      }
      now[at] = best;
      step[at] = bestStep;
    }
    steps.push(step);
    yield;
    before = now;
    beforeFirst = first;
  }
  const pairs: [number, number][] = [];
  for (let row = rows, column = columns; row > 0 && column > 0; ) {
    const stepTaken = (steps[row] as Uint8Array)[column - firstOf(row)];
    if (stepTaken === PAIR) pairs.push([--row, --column]);
    else if (stepTaken === LEFT_ALONE) row--;
    else column--;
  }
  return pairs;
}
