/** Which lines of the source each block stands for, and the way between lines and places in the page. */
import type { PreviewBlock } from "../../../server/protocol/preview.ts";

/**
 * A place in the column of blocks: up to 1, `part` is a share of the block's height; from 1 to 2, of the gap to the next
 * block. Block -1 stands for the upper edge: it has no height, only the gap to the first.
 */
export interface Place {
  readonly block: number;
  readonly part: number;
}

export class LineMap {
  /** The first line of each block, and the line after its last. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(blocks: readonly Pick<PreviewBlock, "down" | "lines">[]) {
    let last = 0;
    for (const { down, lines } of blocks) {
      const start = last + down;
      last = start + lines - 1;
      this.#starts.push(start);
      this.#ends.push(last + 1);
    }
  }

  get length(): number {
    return this.#starts.length;
  }

  startOf(block: number): number {
    return this.#starts[block] ?? 0;
  }

  /** How many lines a block covers. */
  linesOf(block: number): number {
    return block < 0 ? 0 : (this.#ends[block] ?? 0) - this.startOf(block);
  }

  /** The block that a line is in, or else the one above it; null when there is none. */
  blockOf(line: number): number | null {
    const block = this.#lastFrom(Math.floor(line));
    return block < 0 ? null : block;
  }

  placeOf(line: number): Place {
    const block = this.#lastFrom(line);
    const start = this.startOf(block);
    const end = this.#endOf(block);
    if (line < end) return { block, part: (line - start) / (end - start) };
    const next = this.#starts[block + 1];
    if (next === undefined || next <= end) return { block, part: 1 };
    return { block, part: 1 + (line - end) / (next - end) };
  }

  lineOf({ block, part }: Place): number {
    const start = block < 0 ? 0 : this.startOf(block);
    const end = this.#endOf(block);
    if (part <= 1) return start + part * (end - start);
    const next = this.#starts[block + 1] ?? end;
    return end + (part - 1) * Math.max(0, next - end);
  }

  #endOf(block: number): number {
    return block < 0 ? 0 : (this.#ends[block] ?? 0);
  }

  /** The last block that begins on a line or above it; -1 above the first. */
  #lastFrom(line: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.startOf(middle) <= line) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
