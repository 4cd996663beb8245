/**
 * Holds back findings about an unfinished paragraph while a person writes at its end. They are shown as soon as writing
 * continues elsewhere or pauses; without this, a growing text would show an error at every letter.
 */
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import type { RuledFinding } from "../../rules/run.ts";
import { findLastParagraphBefore, type ReadDocument } from "../shared/read-document.ts";

/** By rule about a paragraph's end: the marks after which the paragraph, or the list, may still continue. */
const GOING_ON: Readonly<Record<string, readonly string[]>> = {
  "broken-off": [""],
  "enacting-line-mark": [""],
  "item-mark": ["", ",", ":", ";"],
  "last-operative-mark": ["", ",", ":", ";"],
  "lead-in-mark": ["", ","],
  "operative-mark": ["", ",", ":"],
  "preambular-mark": ["", ":"],
};

/** Rules about the last paragraph of its kind: one of which only a letter is written has no kind yet. */
const SO_FAR: ReadonlySet<string> = new Set(["item-mark", "last-operative-mark", "operative-missing"]);

/** A word that ends where somebody writes may go on. */
const INSIDE_WORD = /[\p{L}\p{M}\p{N}]$/u;

/** Closing marks that editors insert after the cursor when a bracket or quotation mark is opened. */
const CLOSED_BY_THE_EDITOR = /^[\s)\]}"»”’]*$/;

/**
 * Creates a predicate for findings that are held back; `writing` is the offset after the last typed letter, or null.
 * What does not depend on the finding is computed once: there may be as many findings as letters.
 */
export function createUnfinishedFilter(
  { analysis }: ReadDocument,
  writing: number | null,
): (finding: RuledFinding) => boolean {
  const written = writing === null ? null : findLastParagraphBefore(analysis, writing);
  if (writing === null || !written || !isWritingAtEnd(analysis.text, written, writing)) return () => false;
  const above = findLastParagraphBefore(analysis, written.start - 1);
  const isInWord = INSIDE_WORD.test(analysis.text.slice(Math.max(0, writing - 2), writing));
  return finding => {
    const about = findLastParagraphBefore(analysis, finding.end);
    const isSoFar = SO_FAR.has(finding.rule.id) && about === above;
    if (about === null || (about !== written && !isSoFar)) return false;
    return (isInWord && finding.end === writing) || canBecomeRight(finding, about);
  };
}

function isWritingAtEnd(text: string, { end }: Paragraph, writing: number): boolean {
  return writing < end ? CLOSED_BY_THE_EDITOR.test(text.slice(writing, end)) : text.slice(end, writing).trim() === "";
}

function canBecomeRight({ rule, message }: RuledFinding, { clause }: Paragraph): boolean {
  if (rule.id === "operative-missing") return true;
  if (rule.id === "unpaired-mark") return message === "unclosed";
  return GOING_ON[rule.id]?.includes(clause.terminator?.mark ?? "") ?? false;
}
