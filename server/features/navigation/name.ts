/** A name in a document, with its declarations and uses. Offsets are those of the document. */
import type { NumberedParagraph } from "../../../grammar/resolve/number-table.ts";
import type { Paragraph, Span } from "../../../grammar/tree/tree.ts";

export type NameKind = "paragraph" | "annex" | "note" | "title" | "acronym" | "term" | "cited";

export interface Declaration extends Span {
  /** The whole paragraph or note. */
  readonly whole: Span;
}

export interface Name {
  readonly kind: NameKind;
  readonly declarations: readonly Declaration[];
  /** In the order of the text; without the declarations. */
  readonly uses: readonly Span[];
  /** Words around a use that lead to the same declaration: « l'alinéa … du paragraphe 3 ci-dessus ». */
  readonly around: readonly Span[];
  /** For paragraphs: the entry in the table of numbers. */
  readonly numbered?: NumberedParagraph;
  /** Uses that do not print the name, so that renaming does not change them: « le paragraphe précédent ». */
  readonly unnamed?: readonly Span[];
}

/** All uses of a name, whether or not they print it, in the order of the text. */
export function listUses({ uses, unnamed = [] }: Name): readonly Span[] {
  return unnamed.length === 0 ? uses : [...uses, ...unnamed].sort((a, b) => a.start - b.start);
}

export function createDeclaration(paragraph: Paragraph, { start, end }: Span, last: Span = paragraph): Declaration {
  const whole = { start: paragraph.start, end: Math.max(paragraph.end, last.end) };
  return { start: paragraph.start + start, end: paragraph.start + end, whole };
}
