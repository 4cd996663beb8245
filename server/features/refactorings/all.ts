/** Everything that rewrites a text on request, in the order in which it is offered. */
import { move } from "./move.ts";
import type { Refactoring } from "./refactoring.ts";

export const REFACTORINGS: readonly Refactoring[] = [move];
