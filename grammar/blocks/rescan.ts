/** The blocks of a text of which an earlier version was scanned: only the lines about the difference are scanned again. */

import type { Difference } from "./difference.ts";
import { isBlank, type Line, Lines } from "./lines.ts";
import type { Source } from "./pieced-text.ts";
import { Row } from "./row.ts";
import { type Block, blocksFrom, isFence, isUnclosed, scanBlocks } from "./scan.ts";

/** The blocks of a text. */
export interface Scanned {
  readonly blocks: Row<Block>;
  /** False where certainly none of them is a comment. */
  readonly hasComments: boolean;
  /** A few characters far away may change what these are: by closing a comment, or a front matter. */
  readonly reachesFar: boolean;
}

export interface Rescanned extends Scanned {
  /** Blocks before this index are those of the version before. */
  readonly from: number;
  /** From these indices on the blocks are those of the version before, at other offsets. Ends of what is new. */
  readonly beforeEnd: number;
  readonly afterEnd: number;
}

/** As many blocks before the difference are scanned again: where a block ends hangs on the line that comes next. */
const BACK = 2;

/** In UTF-16 code units: what is looked at behind the difference, and so many times more where that is not enough. */
const WINDOW = 8192;
const WIDER = 16;

export function scan(text: Source): Rescanned {
  const blocks = scanBlocks(text.toString());
  return {
    blocks: Row.of(blocks, moved),
    hasComments: blocks.some(isComment),
    reachesFar: reachesFar(blocks, text),
    from: 0,
    beforeEnd: 0,
    afterEnd: blocks.length,
  };
}

/** The same blocks as `scan` gives. `before` are those of the other text of the difference. */
export function rescan(before: Scanned, difference: Difference, text: Source): Rescanned {
  const first = before.blocks.firstUntil(difference.start) - BACK;
  const origin = before.blocks.at(first);
  if (origin && origin.kind !== "front-matter" && !before.reachesFar) {
    const start = lineStart(text, origin.start);
    for (let size = WINDOW; ; size *= WIDER) {
      const end = Math.min(text.length, difference.afterEnd + size);
      const window = windowOf(text, start, end);
      const found = window && rescanIn(window, before, first, difference);
      if (found) return found;
      if (end === text.length) break;
    }
  }
  return { ...scan(text), beforeEnd: before.blocks.length };
}

/** Whole lines from the beginning of one on. */
interface Window {
  readonly text: string;
  readonly start: number;
  /** They are the last of the text. */
  readonly isLast: boolean;
}

function windowOf(text: Source, start: number, end: number): Window | null {
  if (end === text.length) return { text: text.slice(start), start, isLast: true };
  const stretch = text.slice(start, end);
  const last = stretch.lastIndexOf("\n") + 1;
  return last > 0 ? { text: stretch.slice(0, last), start, isLast: false } : null;
}

/** Null when the window ends before the blocks are those of the version before again. */
function rescanIn(window: Window, before: Scanned, first: number, difference: Difference): Rescanned | null {
  const shift = difference.afterEnd - difference.beforeEnd;
  let known = first;
  let met = window.isLast ? before.blocks.length : null;
  const isKnown = ({ contentStart, indent }: Line): boolean => {
    const start = window.start + contentStart;
    // The line must begin behind the difference, with the end of the line before.
    if (start - indent <= difference.afterEnd) return false;
    while (before.blocks.startOf(known) < start - shift) known++;
    if (before.blocks.startOf(known) !== start - shift) return false;
    met = known;
    return true;
  };
  const scanned: Block[] = [];
  for (const block of blocksFrom(new Lines(window.text), 0, window.text, isKnown)) {
    // Something behind the window may close it.
    if (isUnclosed(block) && !window.isLast) return null;
    scanned.push(moved(block, window.start));
  }
  return met === null ? null : joined(before, first, met, scanned, shift);
}

function joined(
  before: Scanned,
  first: number,
  beforeEnd: number,
  scanned: readonly Block[],
  shift: number,
): Rescanned {
  let same = 0;
  while (first + same < beforeEnd && isSame(before.blocks.at(first + same), scanned[same])) same++;
  const afterEnd = first + scanned.length;
  const blocks = before.blocks.replaced(first + same, beforeEnd, scanned.slice(same), shift);
  return {
    blocks,
    hasComments: before.hasComments || scanned.some(isComment),
    reachesFar: scanned.some(isUnclosed),
    from: first + same,
    beforeEnd,
    afterEnd,
  };
}

function reachesFar(blocks: readonly Block[], text: Source): boolean {
  if (blocks.some(isUnclosed)) return true;
  return blocks[0]?.kind !== "front-matter" && isFence(new Lines(text.slice(0, WINDOW)).at(0));
}

/** Where the line of an offset begins, if only blanks stand between. */
function lineStart(text: Source, offset: number): number {
  let start = offset;
  while (start > 0 && isBlank(text.slice(start - 1, start).charCodeAt(0))) start--;
  return start;
}

function isComment({ kind }: Block): boolean {
  return kind === "comment";
}

function isSame(before: Block | undefined, now: Block | undefined): boolean {
  return before?.start === now?.start && before?.kind === now?.kind && before?.text === now?.text;
}

function moved(block: Block, shift: number): Block {
  if (shift === 0) return block;
  return { kind: block.kind, start: block.start + shift, end: block.end + shift, text: block.text };
}
