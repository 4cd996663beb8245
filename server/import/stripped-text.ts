/** The lines of a text without page furniture, and the furniture. */
import type { Line } from "./split-lines.ts";

export interface Furniture {
  readonly page: number;
  readonly text: string;
}

/** A line that is kept. */
export interface TextLine extends Line {
  /** A page break or furniture is between the line before and this one. */
  readonly atPageBreak: boolean;
  /** It has the shape of furniture, but not its place. */
  readonly isDoubtful: boolean;
}

export interface StrippedText {
  readonly lines: readonly TextLine[];
  readonly furniture: readonly Furniture[];
  readonly pages: number;
  /** The document's symbol, if its furniture has one. */
  readonly symbol: string | null;
}
