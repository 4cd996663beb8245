/**
 * What is not said while somebody writes at a paragraph's end: that it has no end yet. It is said as soon as writing
 * goes on elsewhere, or rests for a while; without this, a text that grows would show an error at every letter.
 */
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import type { RuledFinding } from "../../rules/run.ts";
import { findLastParagraphBefore, type ReadDocument } from "../shared/read-document.ts";

/** By rule about a paragraph's end: the marks after which the paragraph, or the list, may yet go on. */
const GOING_ON: Readonly<Record<string, readonly string[]>> = {
  "broken-off": [""],
  "enacting-line-mark": [""],
  "item-mark": ["", ",", ":", ";"],
  "last-operative-mark": ["", ",", ":", ";"],
  "lead-in-mark": ["", ","],
  "operative-mark": ["", ",", ":"],
  "preambular-mark": ["", ":"],
};

/** About what is the last of its kind so far: a paragraph of which only a letter is written is of no kind yet. */
const SO_FAR: ReadonlySet<string> = new Set(["item-mark", "last-operative-mark", "operative-missing"]);

/** About a word that may still grow into a right one. */
const OPENERS: ReadonlySet<string> = new Set([
  "acronym-undefined",
  "opener-agreement",
  "opener-capital",
  "opener-section",
  "opener-unknown",
]);

/** What an editor puts behind the cursor by itself, when a bracket or quotation mark is opened. */
const CLOSED_BY_THE_EDITOR = /^[\s)\]}"»”’]*$/;

/**
 * Tells of findings whether they are not said yet; `writing` is where the last letter was put, if that is where
 * somebody is writing. What does not hang on the finding is looked at once: there may be as many findings as letters.
 */
export function createUnfinishedFilter(
  { analysis }: ReadDocument,
  writing: number | null,
): (finding: RuledFinding) => boolean {
  const written = writing === null ? null : findLastParagraphBefore(analysis, writing);
  if (writing === null || !written || !isWritingAtEnd(analysis.text, written, writing)) return () => false;
  const above = findLastParagraphBefore(analysis, written.start - 1);
  return finding => {
    const about = findLastParagraphBefore(analysis, finding.end);
    const isSoFar = SO_FAR.has(finding.rule.id) && about === above;
    return about !== null && (about === written || isSoFar) && canBecomeRight(finding, about, writing);
  };
}

function isWritingAtEnd(text: string, { end }: Paragraph, writing: number): boolean {
  return writing < end ? CLOSED_BY_THE_EDITOR.test(text.slice(writing, end)) : text.slice(end, writing).trim() === "";
}

function canBecomeRight({ rule, message, end }: RuledFinding, { clause }: Paragraph, writing: number): boolean {
  if (rule.id === "operative-missing") return true;
  if (rule.id === "unpaired-mark") return message === "unclosed";
  if (OPENERS.has(rule.id)) return end === writing;
  return GOING_ON[rule.id]?.includes(clause.terminator?.mark ?? "") ?? false;
}
