/** Every kind of difference between versions, in the order in which those of one place are told. */
import type { DifferenceKind } from "../comparison.ts";
import { date } from "./date.ts";
import { extra } from "./extra.ts";
import { force } from "./force.ts";
import { items } from "./items.ts";
import { label } from "./label.ts";
import { missing } from "./missing.ts";
import { moved } from "./moved.ts";
import { number } from "./number.ts";
import { opener } from "./opener.ts";
import { reference } from "./reference.ts";
import { section } from "./section.ts";
import { symbol } from "./symbol.ts";
import { terminator } from "./terminator.ts";

export const DIFFERENCE_KINDS: readonly DifferenceKind[] = [
  missing,
  extra,
  items,
  moved,
  section,
  label,
  opener,
  force,
  date,
  symbol,
  reference,
  number,
  terminator,
];
