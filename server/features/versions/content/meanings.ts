/** Compares what the openers of two versions of a clause mean. */
import type { Concept } from "../../../../grammar/languages/pack.ts";
import { getConcepts, getEmotions, getExchanges } from "../../../../grammar/languages/registry.ts";
import type { OpenerHead, Paragraph } from "../../../../grammar/tree/tree.ts";
import { isClause } from "../../shared/clause-kinds.ts";

/** How openers differ: in meaning, in force (of the left one), or in whether they see something as good. */
export type MeaningDifference = "different" | "stronger" | "weaker" | "attitude";

/** What an opener may mean: a concept, and the attitude of its modifiers with it. */
interface Reading {
  readonly concept: Concept;
  /** Below 0 for what is regretted, above for what is welcomed. */
  readonly attitude: number;
}

/** A step of force is a translator's choice: « Invite » for “Encourages”. */
const LEAST_STEPS = 2;
/** A step of attitude, too: « Note » for “Acknowledges”. */
const NEAR_ATTITUDE = 1;

/** Null where they may stand for each other, or where one is not known. */
export function compareMeanings(left: Paragraph, right: Paragraph): MeaningDifference | null {
  if (!isClause(left) || !isClause(right)) return null;
  const [here, there] = [listReadings(left), listReadings(right)];
  if (here.length === 0 || there.length === 0 || meets(here, there, isSame)) return null;
  if (here.every(a => there.every(b => a.attitude * b.attitude < 0))) return "attitude";
  const steps = compareForces(here, there);
  if (Math.abs(steps) >= LEAST_STEPS) return steps > 0 ? "stronger" : "weaker";
  return meets(here, there, areExchanged) ? null : "different";
}

const meets = (
  here: readonly Reading[],
  there: readonly Reading[],
  test: (a: Reading, b: Reading) => boolean,
): boolean => here.some(a => there.some(b => test(a, b)));

/** The same concept, but for what is noted « avec préoccupation » here alone. */
function isSame(a: Reading, b: Reading): boolean {
  return a.concept.id === b.concept.id && !(a.attitude !== b.attitude && Math.min(a.attitude, b.attitude) < 0);
}

/** Whether translators take the one for the other: both of a family, of two near families, or two ways of praise. */
function areExchanged(a: Reading, b: Reading): boolean {
  if (takesFor(a.concept, ANY) || takesFor(b.concept, ANY)) return true;
  if (a.attitude > 0 && b.attitude > 0) return true;
  if (Math.abs(a.attitude - b.attitude) > NEAR_ATTITUDE && a.attitude * b.attitude <= 0) return false;
  return (
    a.concept.family === b.concept.family ||
    takesFor(a.concept, b.concept.family) ||
    takesFor(b.concept, a.concept.family)
  );
}

const ANY = "*";
const takesFor = ({ id }: Concept, family: string) => getExchanges()[id]?.includes(family) ?? false;

/** The least difference of force between two readings; 0 where one has none. */
function compareForces(here: readonly Reading[], there: readonly Reading[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { concept: a } of here) {
    for (const { concept: b } of there) {
      const steps = a.force === null || b.force === null ? 0 : a.force - b.force;
      if (Math.abs(steps) < Math.abs(least)) least = steps;
    }
  }
  return least;
}

/** What the heads of an opener may mean. */
function listReadings({ clause: { opener } }: Paragraph): Reading[] {
  const heads: readonly OpenerHead[] = opener?.heads ?? [];
  return heads.flatMap(({ concepts, modifiers }) => {
    const added = modifiers.reduce((sum, { id }) => sum + (getEmotions()[id] ?? 0), 0);
    return getConcepts()
      .filter(({ id }) => concepts.includes(id))
      .map(concept => ({ concept, attitude: (concept.attitude ?? 0) + added }));
  });
}
