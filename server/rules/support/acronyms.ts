/** Acronyms of a text: where each is defined, « (CEI) », and where it is used. */

import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Instrument, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { isBody, perClause } from "./text.ts";

export interface AcronymUse extends Span {
  readonly name: string;
  /** It stands alone in brackets after what it abbreviates. */
  readonly defines: boolean;
}

export interface PlacedUse extends AcronymUse {
  readonly paragraph: Paragraph;
}

/** Two capitals at least, no symbol and no address: `AEMC`, `PNUD`, `G77`; what a hyphen adds belongs to it. */
const ACRONYM = /\p{Lu}{2,}(?![\p{Ll}\p{N}_@])(?:-\p{L}[\p{L}\p{N}]*)*(?![./]\p{L})/gu;
/** Asked of the character before, which is cheaper than looking behind at every place of a long text. */
const GOES_BEFORE = /[\p{L}\p{N}_./@-]/u;
const ROMAN = /^M*(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** Within a clause, in order. */
export const acronymsIn = perClause((clause): readonly AcronymUse[] => {
  const { text, references, enclosures, bodyStart } = clause;
  const found = [...text.matchAll(ACRONYM)].filter(({ index }) => !GOES_BEFORE.test(text[index - 1] ?? " "));
  if (found.length === 0 || isShouted(text)) return [];
  return found.flatMap(({ 0: name, index }) => {
    const span = { start: index, end: index + name.length };
    if (index < bodyStart || ROMAN.test(name)) return [];
    if (references.some(one => one.start < span.end && span.start < one.end)) return [];
    const defines = enclosures.some(({ open, close }) => {
      if (!open || !close || text[open.start] !== "(" || span.start < open.end || span.end > close.start) return false;
      // « (ci-après « l'AEMC ») »: small words before it, marks around it, nothing after.
      const before = text.slice(open.end, span.start);
      const after = text.slice(span.end, close.start);
      return /^[\p{Ll}\s'’,-]*[«“"]?[\p{Ll}\s'’]*$/u.test(before) && /^[\s»”"]*$/u.test(after);
    });
    return [{ ...span, name, defines }];
  });
});

/** Uses in an instrument, in the order of the text: in its body, and where its name and its subject are defined. */
export function acronymsOf(instrument: Instrument, pack: CompiledPack): PlacedUse[] {
  return instrument.paragraphs
    .filter(paragraph => isBody(paragraph) || paragraph.kind === "enacting" || paragraph.kind === "title")
    .flatMap(paragraph => acronymsIn(paragraph.clause, pack).map(use => ({ ...use, paragraph })));
}

/** Text in capitals throughout, where any word would pass for an acronym. */
function isShouted(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals > small;
}

/** What comes before a hyphen decides: `ONU-Habitat` is known as `ONU` is. */
export function isKnown(name: string, { usage }: CompiledPack): boolean {
  return usage.acronyms.includes(name) || usage.acronyms.includes(name.split("-")[0] ?? "");
}
