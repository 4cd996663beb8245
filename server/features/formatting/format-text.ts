/** A text as it should be printed, with the same words and read as the same document. */

import { applyEdits } from "../../rules/fixes/apply-fixes.ts";
import { misreadingOf } from "../../rules/linguistics/misreading.ts";
import type { Edit } from "../../rules/rule.ts";
import type { RuleSettings } from "../../rules/run.ts";
import { lastBefore } from "../read-document.ts";
import { layoutEdits } from "./layout-edits.ts";
import { firstDifference, type Reading, reread } from "./parsed-text.ts";
import { outside, untouched } from "./protected-spans.ts";
import { chainEdits, signEdits } from "./typography.ts";

type Stage = (reading: Reading, settings: RuleSettings) => Edit[];

/** What one edit brings about may call for another; more rounds than this would be a quarrel of rules. */
const MOST_ROUNDS = 6;
/** Places where a text would be read otherwise, and which are therefore left as they are. */
const MOST_REFUSALS = 12;

/** The text itself where formatting would never come to rest. `eol` ends lines that are put in. */
export function formatted(first: Reading, settings: RuleSettings, eol: string): string {
  const misread = misreadingOf(first.tree, first.pack) !== null;
  const layout: Stage = ({ tree }) => layoutEdits(tree, eol, misread);
  // What a scanner misread is no drafter's work: its signs say nothing sure.
  const stages = misread ? [layout] : [layout, signEdits, chainEdits];
  let now = first;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = now;
    for (const stage of stages) now = settled(now, stage, settings);
    if (now.tree.text === before.tree.text) return now.tree.text;
  }
  return first.tree.text;
}

function settled(first: Reading, stage: Stage, settings: RuleSettings): Reading {
  const refused = new Set<number>();
  let now = first;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = outside(stage(now, settings), untouched(now.tree.text));
    const next = applied(now, edits, refused);
    if (next === now) return now;
    now = next;
  }
  return now;
}

/** The text after the edits, less those that would have a paragraph read otherwise. */
function applied(reading: Reading, edits: readonly Edit[], refused: Set<number>): Reading {
  const { tree } = reading;
  const placeOf = ({ start }: Edit) => lastBefore(tree, start)?.index ?? -1;
  for (let tries = 0; tries < MOST_REFUSALS; tries++) {
    const taken = edits.filter(edit => !refused.has(placeOf(edit)));
    if (taken.length === 0) return reading;
    const next = reread(reading, applyEdits(tree.text, taken));
    const at = firstDifference(tree, next.tree);
    if (at === null) return next;
    // What tipped the scales is most likely the nearest.
    const places = taken.map(placeOf);
    const nearest = Math.max(1, Math.min(...places.map(place => Math.abs(place - at))));
    for (const place of places) if (Math.abs(place - at) <= nearest) refused.add(place);
  }
  return reading;
}
