/** Scans a text again after an edit: only the lines around the difference. */

import { findFirstIndex } from "../text/first-index.ts";
import type { Difference } from "./difference.ts";
import { isBlank, type Line, Lines } from "./lines.ts";
import { type Block, isFence, isUnclosed, scanBlocks, scanBlocksFrom } from "./scan.ts";

/** The blocks of a text. */
export interface ScannedBlocks {
  readonly blocks: readonly Block[];
  /** Whether characters far away may change blocks: by closing a comment, or a front matter. */
  readonly canReachFar: boolean;
}

export interface RescannedBlocks extends ScannedBlocks {
  /** Blocks before this index are those of the version before. */
  readonly from: number;
  /** From these indices on the blocks are those of the version before, at other offsets. Ends of what is new. */
  readonly beforeEnd: number;
  readonly afterEnd: number;
}

/** How many blocks before the difference are scanned again: where a block ends depends on the next line. */
const BACK = 2;

export function scan(text: string): RescannedBlocks {
  const blocks = scanBlocks(text);
  return { blocks, canReachFar: canReachFar(blocks, text), from: 0, beforeEnd: 0, afterEnd: blocks.length };
}

/** The same blocks as `scan` gives. `before` are those of the other text of the difference. */
export function rescan(before: ScannedBlocks, difference: Difference, text: string): RescannedBlocks {
  const front = before.blocks[0]?.kind === "front-matter" ? before.blocks[0].end : 0;
  const isInFront = front > 0 ? difference.start <= front : isFence(new Lines(text).at(0));
  if (isInFront || before.canReachFar) return { ...scan(text), beforeEnd: before.blocks.length };
  const floor = front > 0 ? 1 : 0;
  const first = Math.max(floor, findFirstIndex(before.blocks, ({ end }) => end >= difference.start) - BACK);
  const origin = before.blocks[first];
  const shift = difference.afterEnd - difference.beforeEnd;
  let met = first;
  let isMet = false;
  const isKnown = ({ contentStart, indent }: Line): boolean => {
    // The line must begin behind the difference, with the end of the line before.
    if (contentStart - indent <= difference.afterEnd) return false;
    while (getStart(before, met) < contentStart - shift) met++;
    isMet = getStart(before, met) === contentStart - shift;
    return isMet;
  };
  const lines = new Lines(text, first > floor && origin ? findStartOfLine(text, origin.start) : front);
  const scanned = [...scanBlocksFrom(lines, 0, text, isKnown)];
  const beforeEnd = isMet ? met : before.blocks.length;
  let same = 0;
  while (first + same < beforeEnd && isSameBlock(before.blocks[first + same], scanned[same])) same++;
  const behind = before.blocks.slice(beforeEnd);
  return {
    blocks: before.blocks.slice(0, first).concat(
      scanned,
      behind.map(block => moveBlock(block, shift)),
    ),
    canReachFar: scanned.some(isUnclosed),
    from: first + same,
    beforeEnd,
    afterEnd: first + scanned.length,
  };
}

function getStart({ blocks }: ScannedBlocks, index: number): number {
  return blocks[index]?.start ?? Number.POSITIVE_INFINITY;
}

function canReachFar(blocks: readonly Block[], text: string): boolean {
  return blocks.some(isUnclosed) || (blocks[0]?.kind !== "front-matter" && isFence(new Lines(text).at(0)));
}

/** Where the line of an offset begins, if only blanks stand between. */
function findStartOfLine(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
  return start;
}

function isSameBlock(before: Block | undefined, now: Block | undefined): boolean {
  return before?.start === now?.start && before?.kind === now?.kind && before?.text === now?.text;
}

function moveBlock(block: Block, shift: number): Block {
  if (shift === 0) return block;
  return { kind: block.kind, start: block.start + shift, end: block.end + shift, text: block.text };
}
