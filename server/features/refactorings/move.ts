/** Moving a clause by one step, as a refactoring. */
import type { EditPlan } from "../move-clauses/move-clauses.ts";
import { planMove } from "../move-clauses/move-clauses.ts";
import { REASONS, Refusal } from "../move-clauses/refusal.ts";
import { findDestination, STEPS } from "../move-clauses/steps.ts";
import type { Refactoring } from "./refactoring.ts";
import { MOVE_TITLES } from "./texts.ts";

/** Moves the clause at the cursor by one step. */
export const move: Refactoring = {
  id: "move",
  kind: "refactor.move",
  offers: ({ document, paragraph }) =>
    STEPS.flatMap(step => {
      const to = findDestination(step, paragraph, document);
      if (!to) return [];
      const title = MOVE_TITLES[step][paragraph.kind as keyof (typeof MOVE_TITLES)["up"]];
      const plan = () => planMove(document, [paragraph.index], to);
      return isNeverPossible(plan) ? [] : { title, key: step, plan };
    }),
};

/**
 * Whether the step is refused for most paragraphs: few can become sub-paragraphs, so it is not even offered as
 * disabled.
 */
function isNeverPossible(plan: () => EditPlan): boolean {
  try {
    plan();
    return false;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.reason.text === REASONS.notAnItem || error.reason.text === REASONS.noVerb;
  }
}
