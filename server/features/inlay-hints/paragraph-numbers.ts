/** Numbers by which delegates speak of paragraphs where none are printed: their positions in their section. */
import { memoizePerInstrument } from "../../../grammar/languages/memoize.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";

/**
 * Counted from 1 in each section of the instrument; none in a section that prints any number, or has one paragraph
 * only.
 */
export const countParagraphs = memoizePerInstrument((instrument: Instrument): ReadonlyMap<Paragraph, number> => {
  const numbers = new Map<Paragraph, number>();
  for (const section of ["preambular", "operative"] as const) {
    const own = instrument.paragraphs.filter(({ kind }) => kind === section);
    if (own.length < 2 || own.some(({ clause }) => clause.label !== null)) continue;
    for (const [at, paragraph] of own.entries()) numbers.set(paragraph, at + 1);
  }
  return numbers;
});
