/**
 * Joins paragraphs that a page break cut, across the notes and masthead lines between the halves.
 *
 * Two real paragraphs must never become one. So a half with a lowercase letter joins an unfinished paragraph; a half
 * with a capital only if the first half ends in the middle of a phrase, or at a page break. A doubt is reported for
 * halves that were joined on weak evidence, or might belong together and were not joined.
 */

import { CutParagraph } from "./cut-paragraph.ts";
import { createExcerpt } from "./doubts.ts";
import type { DraftParagraph } from "./draft-paragraph.ts";
import type { Hyphens } from "./hyphens.ts";
import type { ImportLanguage } from "./import-language.ts";
import { judgePageCut } from "./judge-page-cut.ts";
import { NoteReader } from "./notes.ts";

/** The largest number of paragraphs between two halves: the notes of a page, the rest of a page head. */
const MAX_BETWEEN = 24;

export function joinPageCuts(
  blocks: readonly DraftParagraph[],
  language: ImportLanguage,
  hyphens: Hyphens,
): DraftParagraph[] {
  const out: DraftParagraph[] = [];
  const used = new Set<number>();
  for (const [at, block] of blocks.entries()) {
    if (used.has(at)) continue;
    const paragraph = new CutParagraph(block);
    let from = at + 1;
    while (paragraph.isOpen) {
      const next = addSecondHalf(blocks, used, from, paragraph, language);
      if (next === null) break;
      used.add(next);
      from = next + 1;
    }
    out.push(paragraph.finish(language, hyphens));
  }
  return out;
}

/** Finds the next half, adds it to the paragraph and returns its index; null if there is none. */
function addSecondHalf(
  blocks: readonly DraftParagraph[],
  used: ReadonlySet<number>,
  from: number,
  paragraph: CutParagraph,
  language: ImportLanguage,
): number | null {
  const notes = new NoteReader();
  let seam = false;
  let passed = 0;
  for (let at = from; at < blocks.length && passed < MAX_BETWEEN; at++) {
    if (used.has(at)) continue;
    const block = blocks[at] as DraftParagraph;
    seam ||= block.atPageBreak;
    const verdict = judgePageCut(
      paragraph,
      block,
      { atPageBreak: seam || passed > 0, inNote: notes.isIncomplete },
      language,
    );
    if (verdict === "join" || verdict === "join-unsure") {
      paragraph.add(block);
      if (verdict === "join-unsure")
        paragraph.addDoubt({ id: "paragraph-joined", start: createExcerpt(block.lines[0] as string) });
      return at;
    }
    if (verdict === "unsure" && passed === 0) {
      block.doubts.push({ id: "paragraph-perhaps-cut", start: createExcerpt(block.lines[0] as string) });
    }
    if (!notes.accept(block, language)) return null;
    passed++;
  }
  return null;
}
