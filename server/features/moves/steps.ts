/** Moving a clause by one step: past its neighbour, or into or out of the list beside it. */
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import type { ReadDocument } from "../read-document.ts";
import type { Destination } from "./destination.ts";
import { isClause, type Unit, unitsOf } from "./units.ts";

export const STEPS = ["up", "down", "promote", "demote"] as const;
export type Step = (typeof STEPS)[number];

/** Where a step leads; null where there is no such step. */
export function destinationOf(step: Step, paragraph: Paragraph, { analysis }: ReadDocument): Destination | null {
  const { all, roots } = unitsOf(analysis);
  const unit = all[paragraph.index];
  if (!unit || !isClause(paragraph)) return null;
  const list = unit.parent?.children ?? roots;
  const at = list.indexOf(unit);
  const counts = (one: Unit) => one.paragraph.kind === paragraph.kind && one.paragraph.section === paragraph.section;
  // A heading is passed like a neighbour; notes and the marks of pages are not in the way.
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
