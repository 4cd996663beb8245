/** The cheapest way to read a sequence of blocks as a document: Viterbi's algorithm over the places of `weights.ts`. */
import { considerationsOf } from "./considerations.ts";
import { conventionsOf } from "./conventions.ts";
import type { Evidence } from "./evidence.ts";
import { nestingOf } from "./nesting.ts";
import { COST, type Context, isBare, LAST, PLACES, type Place, passing } from "./weights.ts";

const NUMBER = PLACES.length;
/** Cost of passing from place `i` to place `j` at `i * NUMBER + j`; computed once. */
const PASSING = Float64Array.from(PLACES.flatMap(from => PLACES.map(to => passing(from, to))));

/** One place for each piece of evidence; time is linear in their number. */
export function placeAll(evidence: readonly Evidence[]): Place[] {
  if (evidence.length === 0) return [];
  const conventions = conventionsOf(evidence);
  const nesting = nestingOf(evidence);
  const columns = columnsOf(evidence);
  const roles = considerationsOf(evidence);
  const from = new Uint8Array(evidence.length * NUMBER);
  let costs: number[] = [];
  evidence.forEach((e, at) => {
    const context: Context = {
      ...conventions,
      previous: evidence[at - 1] ?? null,
      unfinished: mayBeCut(evidence[at - 1]),
      next: evidence[at + 1] ?? null,
      nesting: nesting[at] ?? null,
      column: columns[at] ?? false,
      role: roles[at] ?? null,
    };
    const own = PLACES.map(place => COST[place](e, context));
    if (at === 0) {
      costs = own.map((cost, place) => cost + passing("start", PLACES[place] as Place));
      return;
    }
    costs = own.map((cost, to) => {
      let best = 0;
      let least = Number.POSITIVE_INFINITY;
      for (let place = 0; place < NUMBER; place++) {
        const total = (costs[place] as number) + (PASSING[place * NUMBER + to] as number);
        if (total < least) {
          least = total;
          best = place;
        }
      }
      from[at * NUMBER + to] = best;
      return least + cost;
    });
  });
  const ends = costs.map((cost, place) => cost + (LAST[PLACES[place] as Place] ?? 0));
  let last = ends.indexOf(Math.min(...ends));
  const places: Place[] = new Array(evidence.length);
  for (let at = evidence.length - 1; at >= 0; at--) {
    places[at] = PLACES[last] as Place;
    last = from[at * NUMBER + last] as number;
  }
  return places;
}

/** Fewer words without a mark are a heading, a table's cell, a name. */
const SHORTEST_CUT = 7;

function mayBeCut(e: Evidence | undefined): boolean {
  return e !== undefined && e.mark === null && !e.heading && e.pattern === null && e.words >= SHORTEST_CUT;
}

/** Headings stand one under the other, but not so many. */
const SHORTEST_COLUMN = 4;

function columnsOf(evidence: readonly Evidence[]): boolean[] {
  const columns: boolean[] = new Array(evidence.length).fill(false);
  let from = 0;
  for (let at = 0; at <= evidence.length; at++) {
    const e = evidence[at];
    if (e && isBare(e) && e.pattern === null && !e.heading) continue;
    if (at - from >= SHORTEST_COLUMN) columns.fill(true, from, at);
    from = at + 1;
  }
  return columns;
}
