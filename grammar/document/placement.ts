/** The cheapest way to read a sequence of blocks as a document: Viterbi's algorithm over the places of `weights.ts`. */
import { countCommonEdges } from "../text/common-edges.ts";
import { findConsiderations } from "./considerations.ts";
import { readConventions } from "./conventions.ts";
import type { Evidence } from "./evidence.ts";
import { isSameEvidence } from "./evidence-equality.ts";
import { findMarkedParagraphs } from "./marked-paragraphs.ts";
import { findNesting } from "./nesting.ts";
import { COST, type Context, getPassingCost, isUnmarkedLine, LAST, PLACES, type Place } from "./weights.ts";

const NUMBER = PLACES.length;
/** Cost of passing from place `i` to place `j` at `i * NUMBER + j`; computed once. */
const PASSING = Float64Array.from(PLACES.flatMap(from => PLACES.map(to => toWholeCost(getPassingCost(from, to)))));

/** Costs are summed up as whole numbers, so that sums are the same whatever they begin with. */
function toWholeCost(cost: number): number {
  return Math.round(cost * 1000);
}

/** What one placement leaves for the next. */
export interface Placement {
  readonly places: readonly Place[];
  /** What each was placed by. */
  readonly contexts: readonly BlockContext[];
  /** Least cost up to each, by its place; what is the same for all places of a row says nothing. */
  readonly costs: Float64Array;
  /** From which place each is best come to. */
  readonly from: Uint8Array;
}

interface BlockContext extends Context {
  readonly evidence: Evidence;
}

/**
 * One place for each piece of evidence; time is linear in their number. Of `last` the costs are taken over where the
 * evidence and all that bears on it are the same.
 */
export function placeBlocks(evidence: readonly Evidence[], last: Placement | null = null): Placement {
  const contexts = listContexts(evidence);
  const count = contexts.length;
  const costs = new Float64Array(count * NUMBER);
  const from = new Uint8Array(count * NUMBER);
  const known = last?.contexts ?? [];
  const same = countCommonEdges(known.length, count, (before, now) =>
    isSame(known[before] as BlockContext, contexts[now] as BlockContext),
  );
  if (last) {
    costs.set(last.costs.subarray(0, same.head * NUMBER));
    from.set(last.from.subarray(0, same.head * NUMBER));
  }
  for (let at = same.head; at < count; at++) {
    addCosts(contexts[at] as BlockContext, at, costs, from);
    const before = at - count + (last?.contexts.length ?? 0);
    // From here on all costs differ from those before by as much, so that every choice is the same.
    if (last && at >= count - same.tail && findRise(costs, at, last.costs, before) !== null) {
      costs.set(last.costs.subarray(before * NUMBER), at * NUMBER);
      from.set(last.from.subarray((before + 1) * NUMBER), (at + 1) * NUMBER);
      break;
    }
  }
  return { places: tracePlaces(costs, from, count), contexts, costs, from };
}

function listContexts(evidence: readonly Evidence[]): BlockContext[] {
  const conventions = readConventions(evidence);
  const nesting = findNesting(evidence);
  const marked = findMarkedParagraphs(evidence);
  const opening = countOpeningLines(evidence);
  const columns = findColumns(evidence);
  const roles = findConsiderations(evidence);
  const { numbered, preambleInSemicolons, preambleInStops, preambleNumbered, inSentences } = conventions;
  return evidence.map((e, at) => ({
    numbered,
    preambleInSemicolons,
    preambleInStops,
    preambleNumbered,
    inSentences,
    evidence: e,
    previous: evidence[at - 1] ?? null,
    unfinished: isMaybeCut(evidence[at - 1]),
    next: evidence[at + 1] ?? null,
    nesting: nesting[at] ?? null,
    marked: marked[at] ?? false,
    leadsToList: nesting[at + 1] === "list",
    opening: at < opening,
    column: columns[at] ?? false,
    role: roles[at] ?? null,
  }));
}

function isSame(a: BlockContext, b: BlockContext): boolean {
  return (
    isSameEvidence(a.evidence, b.evidence) &&
    isSameEvidence(a.previous, b.previous) &&
    isSameEvidence(a.next, b.next) &&
    a.nesting === b.nesting &&
    a.marked === b.marked &&
    a.leadsToList === b.leadsToList &&
    a.opening === b.opening &&
    a.column === b.column &&
    a.role === b.role &&
    a.numbered === b.numbered &&
    a.preambleInSemicolons === b.preambleInSemicolons &&
    a.preambleInStops === b.preambleInStops &&
    a.preambleNumbered === b.preambleNumbered &&
    a.inSentences === b.inSentences
  );
}

/** The least costs of one row, from those of the row before. */
function addCosts(context: BlockContext, at: number, costs: Float64Array, from: Uint8Array): void {
  const row = at * NUMBER;
  for (let to = 0; to < NUMBER; to++) {
    const place = PLACES[to] as Place;
    const own = toWholeCost(COST[place](context.evidence, context));
    if (at === 0) {
      costs[to] = own + toWholeCost(getPassingCost("start", place));
      continue;
    }
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let start = 0; start < NUMBER; start++) {
      const total = (costs[row - NUMBER + start] as number) + (PASSING[start * NUMBER + to] as number);
      if (total < least) {
        least = total;
        best = start;
      }
    }
    from[row + to] = best;
    costs[row + to] = least + own;
  }
}

/** By how much the costs of one row are above those of another; null when that is not the same for all places. */
function findRise(costs: Float64Array, at: number, others: Float64Array, other: number): number | null {
  const difference = (costs[at * NUMBER] as number) - (others[other * NUMBER] as number);
  for (let place = 1; place < NUMBER; place++) {
    const one = (costs[at * NUMBER + place] as number) - (others[other * NUMBER + place] as number);
    if (one !== difference) return null;
  }
  return difference;
}

function tracePlaces(costs: Float64Array, from: Uint8Array, count: number): Place[] {
  if (count === 0) return [];
  const ends = PLACES.map((place, at) => (costs[(count - 1) * NUMBER + at] as number) + toWholeCost(LAST[place] ?? 0));
  let place = ends.indexOf(Math.min(...ends));
  const places: Place[] = new Array(count);
  for (let at = count - 1; at >= 0; at--) {
    places[at] = PLACES[place] as Place;
    place = from[at * NUMBER + place] as number;
  }
  return places;
}

/** How many lines stand before anything that a text consists of: its title and what is printed above it. */
export function countOpeningLines(evidence: readonly Evidence[]): number {
  const body = evidence.findIndex(
    e =>
      !OPENING.has(e.pattern) ||
      !(e.row || isUnmarkedLine(e)) ||
      e.labelLevel !== null ||
      e.subject !== null ||
      e.bullet,
  );
  return Math.max(body, 0);
}

const OPENING: ReadonlySet<Evidence["pattern"]> = new Set([null, "masthead", "title", "original", "closing"]);

/** Fewer words without a mark are a heading, a table's cell, a name. */
const SHORTEST_CUT = 7;

function isMaybeCut(e: Evidence | undefined): boolean {
  return e !== undefined && e.mark === null && !e.heading && e.pattern === null && e.words >= SHORTEST_CUT;
}

/** Headings stand one under the other, but not so many. */
const SHORTEST_COLUMN = 4;

function findColumns(evidence: readonly Evidence[]): boolean[] {
  const columns: boolean[] = new Array(evidence.length).fill(false);
  let from = 0;
  for (let at = 0; at <= evidence.length; at++) {
    const e = evidence[at];
    if (e && isUnmarkedLine(e) && e.pattern === null && !e.heading) continue;
    if (at - from >= SHORTEST_COLUMN) columns.fill(true, from, at);
    from = at + 1;
  }
  return columns;
}
