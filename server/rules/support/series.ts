/** The numbers that an instrument's operative paragraphs carry, for whoever refers to them. */
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";

export interface NumberedParagraph {
  readonly paragraph: Paragraph;
  readonly value: number;
  /** Letters of its first level of sub-paragraphs, as values. */
  readonly items: readonly number[];
}

const known = new WeakMap<Instrument, readonly NumberedParagraph[]>();

export function numberedParagraphs(instrument: Instrument): readonly NumberedParagraph[] {
  let found = known.get(instrument);
  if (!found) {
    found = collect(instrument);
    known.set(instrument, found);
  }
  return found;
}

function collect(instrument: Instrument): NumberedParagraph[] {
  const found: { paragraph: Paragraph; value: number; items: number[] }[] = [];
  for (const paragraph of instrument.paragraphs) {
    const { kind, number, level, clause } = paragraph;
    if (kind === "operative" && clause.label && number?.counter === "decimal") {
      found.push({ paragraph, value: number.value, items: [] });
    } else if ((kind === "heading" || (kind === "item" && level === 1)) && number?.counter === "alpha") {
      found.at(-1)?.items.push(number.value);
    }
  }
  return found;
}
