/**
 * Masthead lines that the extraction dropped into the middle of the body: the date line of page 1 among its last
 * paragraphs. At the head of a document (or of each of several) they are text; between two clauses they are furniture.
 */
import { type Block, textOf } from "./blocks.ts";
import { labelOf } from "./labels.ts";
import { endingOf } from "./marks.ts";
import { isNoteNumber, looksLikeNote } from "./notes.ts";
import { goesOn } from "./page-cut-verdict.ts";
import type { Furniture } from "./stripped.ts";
import { hasPattern, type ImportLanguage } from "./words.ts";

export interface Sifted {
  readonly blocks: readonly Block[];
  readonly furniture: readonly Furniture[];
}

const LONGEST = 160;
const LEAST_PROSE = 40;
/** Notes and masthead lines that may follow before the body goes on. */
const FARTHEST = 12;

export function siftMastheads(blocks: readonly Block[], language: ImportLanguage): Sifted {
  const kept: Block[] = [];
  const furniture: Furniture[] = [];
  let inBody = false;
  let carried = false;
  for (const [at, block] of blocks.entries()) {
    const text = textOf(block);
    const strays = isMasthead(block, text) || isSeriesLetter(blocks, at, language);
    if (inBody && strays && betweenClauses(kept, carried, blocks, at, language)) {
      furniture.push({ page: block.page, text });
      carried = true;
      continue;
    }
    inBody ||= isClause(block, language);
    kept.push(carried ? { ...block, seam: true } : block);
    carried = false;
  }
  return { blocks: kept, furniture };
}

const isMasthead = (block: Block, text: string): boolean =>
  block.kind === "masthead" && text.length <= LONGEST && !text.startsWith("[");

/** « A », printed large beside the date of a report: alone before a masthead line or a second half. */
function isSeriesLetter(blocks: readonly Block[], at: number, language: ImportLanguage): boolean {
  const block = blocks[at] as Block;
  const next = blocks[at + 1];
  if (!next || !/^[A-Z]$/.test(textOf(block))) return false;
  return (block.seam && isMasthead(next, textOf(next))) || goesOn(textOf(next), language);
}

function isNote(block: Block, language: ImportLanguage): boolean {
  const text = block.lines[0] as string;
  return block.kind === "footnote" || looksLikeNote(text, language) || isNoteNumber(text);
}

/** A heading is not cut, prose without an end is. */
function isCut(block: Block): boolean {
  const text = block.lines.at(-1) as string;
  return text.length >= LEAST_PROSE && endingOf(text) !== "stop";
}

/** Something says that a page ends here, and the next thing that is no note goes on with the body. */
function betweenClauses(
  kept: readonly Block[],
  carried: boolean,
  blocks: readonly Block[],
  at: number,
  language: ImportLanguage,
): boolean {
  const before = kept.at(-1) as Block;
  const carrier = kept.at(-2);
  const afterNote = isNote(before, language) || (carrier !== undefined && isNoteNumber(textOf(carrier)));
  let seam = (blocks[at] as Block).seam || carried || afterNote;
  let next = at + 1;
  while (next < blocks.length && next < at + FARTHEST) {
    const following = blocks[next] as Block;
    if (!isNote(following, language) && !isMasthead(following, textOf(following))) break;
    seam = true;
    next++;
  }
  const after = blocks[next];
  if (!after) return false;
  seam ||= after.seam || isCut(before);
  return seam && (isClause(after, language) || goesOn(after.lines[0] as string, language));
}

function isClause(block: Block, language: ImportLanguage): boolean {
  const first = block.lines[0] as string;
  if (block.verbatim || hasPattern(language, first, ["masthead", "heading", "title"])) return false;
  return labelOf(first, language.label) !== null || language.opensListed(first);
}
