/** Lines of text and the page furniture that was taken out from between them. */
import type { Line } from "./decode.ts";

export interface Furniture {
  readonly page: number;
  readonly text: string;
}

/** A line that stays. */
export interface TextLine extends Line {
  /** A page began, or furniture stood, between the line before and this one. */
  readonly seam: boolean;
  /** Looks like furniture, but its place does not say so. */
  readonly doubtful: boolean;
}

export interface Stripped {
  readonly lines: readonly TextLine[];
  readonly furniture: readonly Furniture[];
  readonly pages: number;
  /** The document's symbol, if its pages bear one. */
  readonly symbol: string | null;
}
