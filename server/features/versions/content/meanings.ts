/** Compares what the openers of two versions of a clause mean. */
import { getConcepts } from "../../../../grammar/languages/registry.ts";
import type { Concept } from "../../../../grammar/languages/pack.ts";
import type { OpenerHead, Paragraph } from "../../../../grammar/tree/tree.ts";
import { isClause } from "../../shared/clause-kinds.ts";

/** How openers differ: in meaning, in force (of the left one), or in whether they see something as good. */
export type MeaningDifference = "different" | "stronger" | "weaker" | "attitude";

/** A step of force is a translator's choice: « Invite » for “Encourages”. */
const LEAST_STEPS = 2;

/** Null where they may stand for each other, or one is not known. */
export function compareMeanings(left: Paragraph, right: Paragraph): MeaningDifference | null {
  if (!isClause(left) || !isClause(right)) return null;
  const [here, there] = [listReadings(left), listReadings(right)];
  if (here.length === 0 || there.length === 0) return null;
  if (here.some(({ id }) => there.some(other => other.id === id))) return null;
  return compareAttitudes(here, there) ?? compareForces(here, there) ?? compareFamilies(here, there);
}

/** What the heads of an opener may mean. */
function listReadings({ clause: { opener } }: Paragraph): Concept[] {
  const heads: readonly OpenerHead[] = opener?.heads ?? [];
  const ids = new Set(heads.flatMap(({ concepts }) => concepts));
  return getConcepts().filter(({ id }) => ids.has(id));
}

function compareAttitudes(here: readonly Concept[], there: readonly Concept[]): MeaningDifference | null {
  const [a, b] = [here, there].map(readings => {
    const signs = new Set(readings.map(({ attitude }) => Math.sign(attitude ?? 0)));
    return signs.size === 1 ? [...signs][0] : 0;
  });
  return a !== 0 && b !== 0 && a !== b ? "attitude" : null;
}

function compareForces(here: readonly Concept[], there: readonly Concept[]): MeaningDifference | null {
  const [a, b] = [here, there].map(readings => readings.map(({ force }) => force)) as [(number | null)[], (number | null)[]];
  let least = Number.POSITIVE_INFINITY;
  for (const one of a) for (const other of b) {
    if (one === null || other === null) return null;
    if (Math.abs(one - other) < Math.abs(least)) least = one - other;
  }
  if (Math.abs(least) < LEAST_STEPS) return null;
  return least > 0 ? "stronger" : "weaker";
}

function compareFamilies(here: readonly Concept[], there: readonly Concept[]): MeaningDifference | null {
  return here.some(({ family }) => there.some(other => other.family === family)) ? null : "different";
}
