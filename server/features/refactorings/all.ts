/** All refactorings, in the order in which they are offered. */
import { enactingLine } from "./enacting-line.ts";
import { join } from "./join.ts";
import { list } from "./list.ts";
import { move } from "./move.ts";
import { number } from "./number.ts";
import { opener } from "./opener.ts";
import { prose } from "./prose.ts";
import type { Refactoring } from "./refactoring.ts";
import { signatureOrder, signatures } from "./signatures.ts";
import { split } from "./split.ts";

export const REFACTORINGS: readonly Refactoring[] = [
  enactingLine,
  signatureOrder,
  opener,
  split,
  join,
  list,
  prose,
  number,
  move,
  signatures,
];
