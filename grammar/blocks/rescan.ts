/** The blocks of a text of which an earlier version was scanned: only the lines about the difference are scanned again. */
import type { Difference } from "./difference.ts";
import { type Line, Lines, lineStart } from "./lines.ts";
import { type Block, blocksFrom, isFence, isUnclosed, scanBlocks } from "./scan.ts";

export interface Rescanned {
  readonly blocks: readonly Block[];
  /** Blocks before this index are those of the version before. */
  readonly from: number;
  /** From these indices on the blocks are those of the version before, at other offsets. Ends of what is new. */
  readonly beforeEnd: number;
  readonly afterEnd: number;
}

/** As many blocks before the difference are scanned again: where a block ends hangs on the line that comes next. */
const BACK = 2;

/** The same blocks as `scanBlocks` gives. `before` are those of the other text of the difference. */
export function rescan(before: readonly Block[], { start, beforeEnd, afterEnd }: Difference, text: string): Rescanned {
  const first = firstEndingFrom(before, start) - BACK;
  const origin = before[first];
  if (!origin || origin.kind === "front-matter" || mayReachFar(before, text)) return anew(before, text);
  const shift = afterEnd - beforeEnd;
  let known = first;
  let met = before.length;
  const isKnown = ({ contentStart, indent }: Line): boolean => {
    // The line must begin behind the difference, with the end of the line before.
    if (contentStart - indent <= afterEnd) return false;
    const wanted = contentStart - shift;
    while ((before[known]?.start ?? Number.POSITIVE_INFINITY) < wanted) known++;
    if (before[known]?.start !== wanted) return false;
    met = known;
    return true;
  };
  const scanned = [...blocksFrom(new Lines(text, lineStart(text, origin.start)), 0, text, isKnown)];
  let same = 0;
  while (first + same < met && isSame(before[first + same], scanned[same])) same++;
  const blocks = before.slice(0, first + same);
  for (let at = same; at < scanned.length; at++) blocks.push(scanned[at] as Block);
  const end = blocks.length;
  for (let at = met; at < before.length; at++) blocks.push(moved(before[at] as Block, shift));
  return { blocks, from: first + same, beforeEnd: met, afterEnd: end };
}

function anew(before: readonly Block[], text: string): Rescanned {
  const blocks = scanBlocks(text);
  return { blocks, from: 0, beforeEnd: before.length, afterEnd: blocks.length };
}

/** Whether a few characters may change what far lines are: those that close a comment, or a front matter. */
function mayReachFar(before: readonly Block[], text: string): boolean {
  return before.some(isUnclosed) || (before[0]?.kind !== "front-matter" && isFence(new Lines(text).at(0)));
}

/** The index of the first block that ends at an offset or after it. */
function firstEndingFrom(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle] as Block).end < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isSame(before: Block | undefined, now: Block | undefined): boolean {
  return before?.start === now?.start && before?.kind === now?.kind && before?.text === now?.text;
}

function moved(block: Block, shift: number): Block {
  if (shift === 0) return block;
  return { kind: block.kind, start: block.start + shift, end: block.end + shift, text: block.text };
}
