/** What all versions of a clause have in common, whatever their language: its numbers, dates and symbols. */
import type { Span } from "../../../../grammar/tree/tree.ts";

export type FigureKind = "number" | "date" | "reference" | "symbol";

/** Offsets are UTF-16 and count from the start of the clause. */
export interface Figure extends Span {
  /** `reference`: the number of a paragraph, an article, an annex or an agenda item. */
  readonly kind: FigureKind;
  /** The same in all languages: `12500`, `2015-9-25`, `70/1`. */
  readonly key: string;
  /** What a date is made of: `25`, `M9`, `2015`. One version may print a part of it elsewhere. */
  readonly parts?: readonly string[];
  /** The same with its groups of digits in the other order, where nobody can tell which was meant. */
  readonly mirrored?: string;
  /** It need not be in the other version: a number in words, or one inside a word (« COVID-19 »). */
  readonly isOptional?: boolean;
}

/** What may stand apart in another version. */
export function listParts({ kind, key, parts }: Figure): readonly string[] {
  return parts ?? (kind === "symbol" ? (key.match(/\d+/g) ?? [key]) : [key]);
}
