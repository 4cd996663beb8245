/** Places that explain a finding, in words that several rules share. */
import type { Instrument, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import type { Related, Text } from "../rule.ts";
import { labelSpan } from "./numbers.ts";
import { firstWordsSpan } from "./spans.ts";

const ENACTING: Text = { fr: "La ligne d'édiction est ici.", en: "The enacting line is here." };
const OTHER: Text = { fr: "Ici, par exemple : « {opener} ».", en: "Here, for example: “{opener}”." };
const TAKEN: Text = { fr: "Ce numéro est déjà pris ici : {label}", en: "This number is already taken here: {label}" };
const BEFORE: Text = { fr: "Le numéro précédent est ici : {label}", en: "The number before it is here: {label}" };

/** The line that names who acts; nothing where only the openers tell. */
export function enactingLine({ enacting }: Instrument): Related[] {
  const [first] = enacting;
  const last = enacting.at(-1);
  return first && last ? [{ start: first.start, end: last.end, message: ENACTING, arguments: {} }] : [];
}

/** An opener that agrees as most do; where no line says who acts, the others tell. */
export function agreeingOpener({ paragraphs }: Instrument, mask: number): Related[] {
  for (const { kind, section, clause, start } of paragraphs) {
    const head = clause.opener?.heads[0];
    if ((kind !== "preambular" && kind !== "operative") || !head || !section || !head.sections.includes(section))
      continue;
    if ((head.mask & mask) === 0) continue;
    const { text } = head;
    return [{ start: start + head.start, end: start + head.end, message: OTHER, arguments: { opener: text } }];
  }
  return [];
}

/** The number before one that is out of its series; `previous` null: it is the first. */
export function numberBefore({ number }: Paragraph, previous: Paragraph | null): Related[] {
  if (!previous) return [];
  const message = previous.number?.value === number?.value ? TAKEN : BEFORE;
  return [{ ...labelSpan(previous), message, arguments: { label: previous.clause.label?.text ?? "" } }];
}

/** A paragraph, shown by its label if it has one, else by its first words. */
export function paragraphSpan(paragraph: Paragraph): Span {
  return paragraph.clause.label ? labelSpan(paragraph) : firstWordsSpan(paragraph);
}
