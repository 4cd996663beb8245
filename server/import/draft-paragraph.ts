/** A paragraph while it is being assembled from lines. */
import type { DoubtReason } from "./doubts.ts";
import type { PatternKind } from "./import-language.ts";

export interface DraftParagraph {
  /** Its lines; more than one only if the line breaks belong to the text (signatures, closings, tables). */
  lines: string[];
  /** The kind that the pack's patterns give it. */
  readonly kind: PatternKind | null;
  /** It stays unchanged: a comment, or a heading with `#`. */
  readonly verbatim: boolean;
  /** A page break or page furniture was before it. */
  readonly atPageBreak: boolean;
  /** Its first line is indented as first lines are. */
  readonly indented: boolean;
  /** First lines are indented in this text, but this one is not. */
  readonly flush: boolean;
  /** The free columns on its last printed line; null if the text was not wrapped. */
  readonly columnsLeft: number | null;
  /** The page on which it begins, as far as known. */
  readonly page: number;
  doubts: DoubtReason[];
}

export const joinLinesOf = (block: DraftParagraph): string => block.lines.join(" ");
