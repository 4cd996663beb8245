/** Maps lines of the source to blocks of the page, and back. */
import type { PreviewBlock } from "../../../server/protocol/preview.ts";

/**
 * A position in the column of blocks. `part` from 0 to 1 is a share of the block's height, from 1 to 2 of the gap to
 * the next block. Block -1 is the upper edge: it has no height, only the gap to the first block.
 */
export interface BlockPlace {
  readonly block: number;
  readonly part: number;
}

export class LineMap {
  /** The first line of each block, and the line after its last line. */
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

  getStart(block: number): number {
    return this.#starts[block] ?? 0;
  }

  /** The number of lines of a block. */
  countLines(block: number): number {
    return block < 0 ? 0 : (this.#ends[block] ?? 0) - this.getStart(block);
  }

  /** The block that contains a line, or the one above it; null if there is none. */
  findBlock(line: number): number | null {
    const block = this.#findLastBlock(Math.floor(line));
    return block < 0 ? null : block;
  }

  getPlace(line: number): BlockPlace {
    const block = this.#findLastBlock(line);
    const start = this.getStart(block);
    const end = this.#getEnd(block);
    if (line < end) return { block, part: (line - start) / (end - start) };
    const next = this.#starts[block + 1];
    if (next === undefined || next <= end) return { block, part: 1 };
    return { block, part: 1 + (line - end) / (next - end) };
  }

  getLine({ block, part }: BlockPlace): number {
    const start = block < 0 ? 0 : this.getStart(block);
    const end = this.#getEnd(block);
    if (part <= 1) return start + part * (end - start);
    const next = this.#starts[block + 1] ?? end;
    return end + (part - 1) * Math.max(0, next - end);
  }

  #getEnd(block: number): number {
    return block < 0 ? 0 : (this.#ends[block] ?? 0);
  }

  /** The last block that begins on a line or above it; -1 above the first. */
  #findLastBlock(line: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.getStart(middle) <= line) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
