/** Paragraphs in the making: what the steps after the lines hand on to each other. */
import type { Doubt } from "./doubts.ts";
import type { PatternKind } from "./words.ts";

export interface Block {
  /** Printed lines; more than one where the break is part of the text (signatures, closings, tables). */
  lines: string[];
  /** What the packs' patterns say of it. */
  readonly kind: PatternKind | null;
  /** Front matter, comments, headings with `#`: passed on as they stand. */
  readonly verbatim: boolean;
  /** Pages met, or furniture stood, before it. */
  readonly seam: boolean;
  /** Its first line is set in as first lines are. */
  readonly indented: boolean;
  /** First lines are set in, and this one is not. */
  readonly flush: boolean;
  /** Columns left on its last printed line, where lines were wrapped; else null. */
  readonly room: number | null;
  /** The page it begins on, as far as it is known. */
  readonly page: number;
  doubts: Doubt[];
}

export const textOf = (block: Block): string => block.lines.join(" ");
