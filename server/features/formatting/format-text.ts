/** A text as it should be printed, with the same words and read as the same document. */

import { applyEdits } from "../../rules/fixes/apply-fixes.ts";
import { misreadingOf } from "../../rules/linguistics/misreading.ts";
import type { Edit } from "../../rules/rule.ts";
import type { RuleSettings } from "../../rules/run.ts";
import { lastBefore } from "../read-document.ts";
import { createLayoutEdits } from "./layout-edits.ts";
import { findFirstDifference, type ParsedText, reparse } from "./parsed-text.ts";
import { excludeProtected, findProtectedSpans } from "./protected-spans.ts";
import { createMarkChainEdits, createSignEdits } from "./typography.ts";

type Stage = (reading: ParsedText, settings: RuleSettings) => Edit[];

/** What one edit brings about may call for another; more rounds than this would be a quarrel of rules. */
const MOST_ROUNDS = 6;
/** Places where a text would be read otherwise, and which are therefore left as they are. */
const MOST_REFUSALS = 12;

/** The text itself where formatting would never come to rest. `eol` ends lines that are put in. */
export function formatText(first: ParsedText, settings: RuleSettings, eol: string): string {
  const misread = misreadingOf(first.tree, first.pack) !== null;
  const layout: Stage = ({ tree }) => createLayoutEdits(tree, eol, misread);
  // What a scanner misread is no drafter's work: its signs say nothing sure.
  const stages = misread ? [layout] : [layout, createSignEdits, createMarkChainEdits];
  let now = first;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = now;
    for (const stage of stages) now = repeatStage(now, stage, settings);
    if (now.tree.text === before.tree.text) return now.tree.text;
  }
  return first.tree.text;
}

function repeatStage(first: ParsedText, stage: Stage, settings: RuleSettings): ParsedText {
  const refused = new Set<number>();
  let now = first;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = excludeProtected(stage(now, settings), findProtectedSpans(now.tree.text));
    const next = applySafely(now, edits, refused);
    if (next === now) return now;
    now = next;
  }
  return now;
}

/** The text after the edits, less those that would have a paragraph read otherwise. */
function applySafely(reading: ParsedText, edits: readonly Edit[], refused: Set<number>): ParsedText {
  const { tree } = reading;
  const placeOf = ({ start }: Edit) => lastBefore(tree, start)?.index ?? -1;
  for (let tries = 0; tries < MOST_REFUSALS; tries++) {
    const taken = edits.filter(edit => !refused.has(placeOf(edit)));
    if (taken.length === 0) return reading;
    const next = reparse(reading, applyEdits(tree.text, taken));
    const at = findFirstDifference(tree, next.tree);
    if (at === null) return next;
    // What tipped the scales is most likely the nearest.
    const places = taken.map(placeOf);
    const nearest = Math.max(1, Math.min(...places.map(place => Math.abs(place - at))));
    for (const place of places) if (Math.abs(place - at) <= nearest) refused.add(place);
  }
  return reading;
}
