/** Formats a text in stages, until nothing changes, without changing words or how paragraphs are read. */

import { applyEdits } from "../../rules/fixes/apply-fixes.ts";
import { findMisreading } from "../../rules/linguistics/misreading.ts";
import type { Edit } from "../../rules/rule.ts";
import type { RuleSettings } from "../../rules/run.ts";
import { findLastParagraphBefore } from "../shared/read-document.ts";
import { createLayoutEdits } from "./layout-edits.ts";
import { findFirstDifference, type ParsedText, reparse } from "./parsed-text.ts";
import { excludeProtected, findProtectedSpans } from "./protected-spans.ts";
import { createMarkChainEdits, createSignEdits } from "./typography.ts";

type Stage = (reading: ParsedText, settings: RuleSettings) => Edit[];

/** An edit may make another one necessary; after more rounds than this two rules must contradict each other. */
const MOST_ROUNDS = 6;
/** Attempts to leave out edits that would change how a paragraph is read. */
const MOST_REFUSALS = 12;

/** The text itself where edits would never end. `eol` ends lines that are inserted. */
export function formatText(first: ParsedText, settings: RuleSettings, eol: string): string {
  const misread = findMisreading(first.tree, first.pack) !== null;
  const layout: Stage = ({ tree }) => createLayoutEdits(tree, eol, misread);
  // In a text that a scanner misread, signs cannot be trusted.
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
  const refusedParagraphs = new Set<number>();
  let now = first;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = excludeProtected(stage(now, settings), findProtectedSpans(now.tree.text));
    const next = applySafely(now, edits, refusedParagraphs);
    if (next === now) return now;
    now = next;
  }
  return now;
}

/** The text after the edits, but for those that would change how a paragraph is read. */
function applySafely(reading: ParsedText, edits: readonly Edit[], refused: Set<number>): ParsedText {
  const { tree } = reading;
  const placeOf = ({ start }: Edit) => findLastParagraphBefore(tree, start)?.index ?? -1;
  for (let tries = 0; tries < MOST_REFUSALS; tries++) {
    const accepted = edits.filter(edit => !refused.has(placeOf(edit)));
    if (accepted.length === 0) return reading;
    const next = reparse(reading, applyEdits(tree.text, accepted));
    const at = findFirstDifference(tree, next.tree);
    if (at === null) return next;
    // The edit nearest to the difference has most likely caused it.
    const places = accepted.map(placeOf);
    const nearest = Math.max(1, Math.min(...places.map(place => Math.abs(place - at))));
    for (const place of places) if (Math.abs(place - at) <= nearest) refused.add(place);
  }
  return reading;
}
