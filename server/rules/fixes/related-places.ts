/** Places that explain a finding, in words that several rules share. */

import { memoizePerInstrument } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Instrument, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { getLabelSpan } from "../linguistics/label-series.ts";
import type { Related, Text } from "../rule.ts";
import { getFirstWordsSpan } from "./finding-spans.ts";

const ENACTING: Text = { fr: "La ligne d'édiction est ici.", en: "The enacting line is here." };
const OTHER: Text = { fr: "Ici, par exemple : « {opener} ».", en: "Here, for example: “{opener}”." };
const TAKEN: Text = { fr: "Ce numéro est déjà pris ici : {label}", en: "This number is already taken here: {label}" };
const BEFORE: Text = { fr: "Le numéro précédent est ici : {label}", en: "The number before it is here: {label}" };

/** The enacting line; empty without one. */
export function relateEnactingLine(instrument: Instrument, pack: CompiledPack): Related[] {
  const [first, last] = getEnactingLines(instrument, pack);
  return first && last ? [{ start: first.start, end: last.end, message: ENACTING, arguments: {} }] : [];
}

const getEnactingLines = memoizePerInstrument(({ enacting }) => [enacting[0], enacting.at(-1)] as const);

/** An example of an opener with this agreement, for instruments without an enacting line; at most one. */
export function relateAgreeingOpener(instrument: Instrument, mask: number, pack: CompiledPack): Related[] {
  const agreeing = listFirstOpened(instrument, pack).find(
    ({ clause }) => ((clause.opener?.heads[0].mask ?? 0) & mask) !== 0,
  );
  const head = agreeing?.clause.opener?.heads[0];
  if (!agreeing || !head) return [];
  const { text } = head;
  return [
    { start: agreeing.start + head.start, end: agreeing.start + head.end, message: OTHER, arguments: { opener: text } },
  ];
}

/** The first paragraph of each agreement that openers of its section show, in order. */
const listFirstOpened = memoizePerInstrument(({ paragraphs }): readonly Paragraph[] => {
  const found = new Map<number, Paragraph>();
  for (const paragraph of paragraphs) {
    const { kind, section, clause } = paragraph;
    const head = clause.opener?.heads[0];
    if ((kind !== "preambular" && kind !== "operative") || !head || !section) continue;
    if (head.sections.includes(section) && !found.has(head.mask)) found.set(head.mask, paragraph);
  }
  return [...found.values()];
});

/** The number before one that is out of its series; `previous` null: it is the first. */
export function relateNumberBefore({ number }: Paragraph, previous: Paragraph | null): Related[] {
  if (!previous) return [];
  const message = previous.number?.value === number?.value ? TAKEN : BEFORE;
  return [{ ...getLabelSpan(previous), message, arguments: { label: previous.clause.label?.text ?? "" } }];
}

/** A paragraph, shown by its label if it has one, else by its first words. */
export function getParagraphSpan(paragraph: Paragraph): Span {
  return paragraph.clause.label ? getLabelSpan(paragraph) : getFirstWordsSpan(paragraph);
}
