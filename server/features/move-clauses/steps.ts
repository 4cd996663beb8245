/** Moves a clause by one step: past its neighbour, or into or out of the list beside it. */
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import { isClause } from "../shared/clause-kinds.ts";
import type { ReadDocument } from "../shared/read-document.ts";
import { type Destination, selectMovers } from "./destination.ts";
import { type REASONS, Refusal } from "./refusal.ts";
import { getUnits, type Unit } from "./units.ts";

export const STEPS = ["up", "down", "promote", "demote"] as const;
export type Step = (typeof STEPS)[number];

/** The reason where a step is not possible. */
const NO_STEP: Readonly<Record<Step, keyof typeof REASONS>> = {
  up: "nothingAbove",
  down: "nothingBelow",
  promote: "noItem",
  demote: "noLeader",
};

/** The destination of a step that several paragraphs, by their indexes, take together. Throws a `Refusal`. */
export function findCommonDestination(step: Step, which: readonly number[], document: ReadDocument): Destination {
  const movers = selectMovers(which, getUnits(document.analysis));
  const leader = step === "down" || step === "promote" ? movers.at(-1) : movers[0];
  const to = leader && findDestination(step, leader.paragraph, document);
  if (!to) throw new Refusal(NO_STEP[step]);
  return to;
}

/** The destination of a step; null where the step is not possible. */
export function findDestination(step: Step, paragraph: Paragraph, { analysis }: ReadDocument): Destination | null {
  const { all, roots } = getUnits(analysis);
  const unit = all[paragraph.index];
  if (!unit || !isClause(paragraph)) return null;
  const list = unit.parent?.children ?? roots;
  const at = list.indexOf(unit);
  const counts = (one: Unit) => one.paragraph.kind === paragraph.kind && one.paragraph.section === paragraph.section;
  // Headings are passed like neighbours; notes and page furniture are skipped.
  const stands = (one: Unit) => counts(one) || one.paragraph.kind === "heading";
  const before = list.slice(0, at).findLast(stands);
  switch (step) {
    case "up":
      return before && list.slice(0, at).some(counts) ? { before: before.paragraph.index } : null;
    case "down": {
      const after = list.slice(at + 1).find(stands);
      return after && list.slice(at + 1).some(counts) ? { after: after.paragraph.index } : null;
    }
    case "promote":
      return unit.parent ? { after: unit.parent.paragraph.index } : null;
    case "demote":
      return before && counts(before) ? { into: before.paragraph.index } : null;
  }
}
