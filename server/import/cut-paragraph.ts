/** A paragraph that page breaks cut into pieces. The pieces are joined once, at the end, so that time stays linear. */

import type { DoubtReason } from "./doubts.ts";
import type { DraftParagraph } from "./draft-paragraph.ts";
import { type Hyphens, joinLines } from "./hyphens.ts";
import type { ImportLanguage } from "./import-language.ts";
import { type Ending, getEnding, isSetByLines } from "./marks.ts";

export class CutParagraph {
  readonly firstHalf: DraftParagraph;
  /** The complete lines, and the pieces of the last line. */
  readonly #completeLines: string[];
  #pieces: string[];
  readonly #doubts: DoubtReason[];
  #length: number;
  /** The free columns on the last printed line; null if the text was not wrapped. */
  columnsLeft: number | null;

  constructor(block: DraftParagraph) {
    this.firstHalf = block;
    this.#completeLines = block.lines.slice(0, -1);
    this.#pieces = block.lines.slice(-1);
    this.#doubts = [...block.doubts];
    this.columnsLeft = block.columnsLeft;
    this.#length = block.lines.reduce((sum, line) => sum + line.length, 0);
  }

  /** The first line. */
  get start(): string {
    return this.#completeLines[0] ?? this.#pieces[0] ?? "";
  }

  /** The last piece so far. */
  get last(): string {
    return this.#pieces.at(-1) ?? "";
  }

  get length(): number {
    return this.#length;
  }

  get ending(): Ending {
    return getEnding(this.last);
  }

  /** Whether another piece may follow; after a full stop, only if the layout can show it. */
  get isOpen(): boolean {
    return (
      !this.firstHalf.verbatim && !isSetByLines(this.last) && (this.ending !== "stop" || this.columnsLeft !== null)
    );
  }

  add(half: DraftParagraph): void {
    const [first, ...rest] = half.lines;
    this.#pieces.push(first as string);
    if (rest.length > 0) {
      this.#completeLines.push(...rest.slice(0, -1));
      this.#pieces.push(rest.at(-1) as string);
    }
    this.#doubts.push(...half.doubts);
    this.columnsLeft = half.columnsLeft;
    this.#length += half.lines.reduce((sum, line) => sum + line.length + 1, 0);
  }

  addDoubt(doubt: DoubtReason): void {
    this.#doubts.push(doubt);
  }

  finish(language: ImportLanguage, hyphens: Hyphens): DraftParagraph {
    const doubts = this.#doubts;
    if (this.#pieces.length === 1) return { ...this.firstHalf, doubts };
    const last = joinLines(this.#pieces, hyphens, language, doubts);
    return { ...this.firstHalf, lines: [...this.#completeLines, last], doubts };
  }
}
