/**
 * Removes masthead lines that extraction put into the body, such as the date line of page 1 among its last paragraphs.
 * At the head of a document (or of each of several) they are text; between two clauses they are furniture.
 */
import { type DraftParagraph, joinLinesOf } from "./draft-paragraph.ts";
import { hasPattern, type ImportLanguage } from "./import-language.ts";
import { continuesSentence } from "./judge-page-cut.ts";
import { findLabel } from "./labels.ts";
import { getEnding } from "./marks.ts";
import { isNoteNumber, isNoteStart } from "./notes.ts";
import type { Furniture } from "./stripped-text.ts";

export interface WithoutStrayMastheads {
  readonly blocks: readonly DraftParagraph[];
  readonly furniture: readonly Furniture[];
}

const MAX_LENGTH = 160;
const LEAST_PROSE = 40;
/** The largest number of notes and masthead lines before the body continues. */
const MAX_DISTANCE = 12;

export function removeStrayMastheads(
  blocks: readonly DraftParagraph[],
  language: ImportLanguage,
): WithoutStrayMastheads {
  const kept: DraftParagraph[] = [];
  const furniture: Furniture[] = [];
  let inBody = false;
  let removedBefore = false;
  for (const [at, block] of blocks.entries()) {
    const text = joinLinesOf(block);
    const strays = isMasthead(block, text) || isSeriesLetter(blocks, at, language);
    if (inBody && strays && isBetweenClauses(kept, removedBefore, blocks, at, language)) {
      furniture.push({ page: block.page, text });
      removedBefore = true;
      continue;
    }
    inBody ||= isClause(block, language);
    kept.push(removedBefore ? { ...block, atPageBreak: true } : block);
    removedBefore = false;
  }
  return { blocks: kept, furniture };
}

const isMasthead = (block: DraftParagraph, text: string): boolean =>
  block.kind === "masthead" && text.length <= MAX_LENGTH && !text.startsWith("[");

/** Whether it is a series letter, « A », printed large beside a date: alone before a masthead line or a second half. */
function isSeriesLetter(blocks: readonly DraftParagraph[], at: number, language: ImportLanguage): boolean {
  const block = blocks[at] as DraftParagraph;
  const next = blocks[at + 1];
  if (!next || !/^[A-Z]$/.test(joinLinesOf(block))) return false;
  return (block.atPageBreak && isMasthead(next, joinLinesOf(next))) || continuesSentence(joinLinesOf(next), language);
}

function isNote(block: DraftParagraph, language: ImportLanguage): boolean {
  const text = block.lines[0] as string;
  return block.kind === "footnote" || isNoteStart(text, language) || isNoteNumber(text);
}

/** Whether it is prose without a terminator, which a page break may have cut; a heading is too short. */
function isUnfinished(block: DraftParagraph): boolean {
  const text = block.lines.at(-1) as string;
  return text.length >= LEAST_PROSE && getEnding(text) !== "stop";
}

/** Whether there is evidence of a page break, and the next paragraph that is no note continues the body. */
function isBetweenClauses(
  kept: readonly DraftParagraph[],
  removedBefore: boolean,
  blocks: readonly DraftParagraph[],
  at: number,
  language: ImportLanguage,
): boolean {
  const before = kept.at(-1) as DraftParagraph;
  const carrier = kept.at(-2);
  const afterNote = isNote(before, language) || (carrier !== undefined && isNoteNumber(joinLinesOf(carrier)));
  let seam = (blocks[at] as DraftParagraph).atPageBreak || removedBefore || afterNote;
  let next = at + 1;
  while (next < blocks.length && next < at + MAX_DISTANCE) {
    const following = blocks[next] as DraftParagraph;
    if (!isNote(following, language) && !isMasthead(following, joinLinesOf(following))) break;
    seam = true;
    next++;
  }
  const after = blocks[next];
  if (!after) return false;
  seam ||= after.atPageBreak || isUnfinished(before);
  return seam && (isClause(after, language) || continuesSentence(after.lines[0] as string, language));
}

function isClause(block: DraftParagraph, language: ImportLanguage): boolean {
  const first = block.lines[0] as string;
  if (block.verbatim || hasPattern(language, first, ["masthead", "heading", "title"])) return false;
  return findLabel(first, language.label) !== null || language.opensListed(first);
}
