import { plannedMove } from "../moves/move.ts";
import { destinationOf, STEPS } from "../moves/steps.ts";
import type { Refactoring } from "./refactoring.ts";
import { MOVE_TITLES } from "./texts.ts";

/** The clause at the cursor, by one step. */
export const move: Refactoring = {
  id: "move",
  kind: "refactor.move",
  offers: ({ document, paragraph }) =>
    STEPS.flatMap(step => {
      const to = destinationOf(step, paragraph, document);
      if (!to) return [];
      const title = MOVE_TITLES[step][paragraph.kind as keyof (typeof MOVE_TITLES)["up"]];
      return { title, key: step, plan: () => plannedMove(document, [paragraph.index], to) };
    }),
};
