/** A paragraph that is put together from halves; pieces are joined once, at the end, so that time stays linear. */
import type { Block } from "./blocks.ts";
import type { Doubt } from "./doubts.ts";
import { type Hyphens, joinLines } from "./hyphens.ts";
import { type Ending, endingOf, isSetByLines } from "./marks.ts";
import type { ImportLanguage } from "./words.ts";

export class Halves {
  readonly block: Block;
  /** Lines that are complete, and the pieces of the last one. */
  readonly #done: string[];
  #pieces: string[];
  readonly #doubts: Doubt[];
  #length: number;
  /** Columns left on the last printed line, where lines were wrapped. */
  room: number | null;

  constructor(block: Block) {
    this.block = block;
    this.#done = block.lines.slice(0, -1);
    this.#pieces = block.lines.slice(-1);
    this.#doubts = [...block.doubts];
    this.room = block.room;
    this.#length = block.lines.reduce((sum, line) => sum + line.length, 0);
  }

  /** How it begins. */
  get start(): string {
    return this.#done[0] ?? this.#pieces[0] ?? "";
  }

  /** The piece it ends with so far. */
  get last(): string {
    return this.#pieces.at(-1) ?? "";
  }

  get length(): number {
    return this.#length;
  }

  get ending(): Ending {
    return endingOf(this.last);
  }

  /** Whether anything may follow; after a full stop, only where printed lines show that it does. */
  get isOpen(): boolean {
    return !this.block.verbatim && !isSetByLines(this.last) && (this.ending !== "stop" || this.room !== null);
  }

  add(half: Block): void {
    const [first, ...rest] = half.lines;
    this.#pieces.push(first as string);
    if (rest.length > 0) {
      this.#done.push(...rest.slice(0, -1));
      this.#pieces.push(rest.at(-1) as string);
    }
    this.#doubts.push(...half.doubts);
    this.room = half.room;
    this.#length += half.lines.reduce((sum, line) => sum + line.length + 1, 0);
  }

  doubt(doubt: Doubt): void {
    this.#doubts.push(doubt);
  }

  finish(language: ImportLanguage, hyphens: Hyphens): Block {
    const doubts = this.#doubts;
    if (this.#pieces.length === 1) return { ...this.block, doubts };
    const last = joinLines(this.#pieces, hyphens, language, doubts);
    return { ...this.block, lines: [...this.#done, last], doubts };
  }
}
