/**
 * Joins paragraphs that a page break cut, over the notes and masthead lines that stand in the cut.
 *
 * Two real paragraphs must never become one. So a half that begins with a small letter joins an unfinished one; a
 * half that begins with a capital only where the first ends in the middle of a phrase, or where pages meet.
 * What might have been joined and was not is a doubt, and so is what was joined on weak evidence.
 */
import type { Block } from "./blocks.ts";
import { excerpt } from "./doubts.ts";
import { Halves } from "./halves.ts";
import type { Hyphens } from "./hyphens.ts";
import { NoteReader } from "./notes.ts";
import { verdict } from "./page-cut-verdict.ts";
import type { ImportLanguage } from "./words.ts";

/** Blocks that may stand in a cut: the notes of a page, what is left of its head. */
const MOST_BETWEEN = 24;

export function joinPageCuts(blocks: readonly Block[], language: ImportLanguage, hyphens: Hyphens): Block[] {
  const out: Block[] = [];
  const taken = new Set<number>();
  for (const [at, block] of blocks.entries()) {
    if (taken.has(at)) continue;
    const halves = new Halves(block);
    let from = at + 1;
    while (halves.isOpen) {
      const next = secondHalf(blocks, taken, from, halves, language);
      if (next === null) break;
      taken.add(next);
      from = next + 1;
    }
    out.push(halves.finish(language, hyphens));
  }
  return out;
}

/** Finds the half that goes on, adds it and returns its index; null if there is none. */
function secondHalf(
  blocks: readonly Block[],
  taken: ReadonlySet<number>,
  from: number,
  halves: Halves,
  language: ImportLanguage,
): number | null {
  const notes = new NoteReader();
  let seam = false;
  let passed = 0;
  for (let at = from; at < blocks.length && passed < MOST_BETWEEN; at++) {
    if (taken.has(at)) continue;
    const block = blocks[at] as Block;
    seam ||= block.seam;
    const judged = verdict(halves, block, { seam: seam || passed > 0, note: notes.owes }, language);
    if (judged === "join" || judged === "join-unsure") {
      halves.add(block);
      if (judged === "join-unsure") halves.doubt({ id: "paragraph-joined", start: excerpt(block.lines[0] as string) });
      return at;
    }
    if (judged === "unsure" && passed === 0) {
      block.doubts.push({ id: "paragraph-perhaps-cut", start: excerpt(block.lines[0] as string) });
    }
    if (!notes.takes(block, language)) return null;
    passed++;
  }
  return null;
}
