/** Whether an instrument opens its operative paragraphs with verbs, as declarations do, or is made of plain sentences. */
import type { Instrument } from "../../../grammar/tree/tree.ts";

const known = new WeakMap<Instrument, boolean>();

export function opensItsParagraphs(instrument: Instrument): boolean {
  let opens = known.get(instrument);
  if (opens === undefined) {
    const operatives = instrument.paragraphs.filter(({ kind }) => kind === "operative");
    const opened = operatives.filter(({ clause }) => clause.opener?.heads[0].sections.includes("operative"));
    opens = opened.length * 2 >= operatives.length;
    known.set(instrument, opens);
  }
  return opens;
}
