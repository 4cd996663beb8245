import { toAsciiMark } from "../../../grammar/text/punctuation.ts";
import type { Instrument } from "../../../grammar/tree/tree.ts";
import { createLabelRemoval } from "../fixes/renumber-labels.ts";
import { getLabelSpan } from "../linguistics/label-series.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "single-number",
  severity: "warning",
  scope: "instrument",
  sources: ["NUM-2"],
  title: { fr: "Paragraphe unique numéroté", en: "Single paragraph with a number" },
  explanation: {
    fr: "Un dispositif d'un seul paragraphe n'est pas numéroté.",
    en: "An operative part of a single paragraph is not numbered.",
  },
  messages: {
    alone: {
      fr: "Ce paragraphe est seul dans le dispositif : il ne porte pas de numéro.",
      en: "This is the only operative paragraph: it should carry no number.",
    },
  },
  *check(instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    const operatives = instrument.paragraphs.filter(({ section }) => section === "operative");
    const [only] = operatives;
    // A text that is being written will have more; one that ends in a full stop is complete.
    if (!only || operatives.length > 1 || instrument.enacting.length === 0) return;
    const { kind, clause, number } = only;
    if (kind !== "operative" || !clause.label || number?.value !== 1 || toAsciiMark(clause.terminator?.mark) !== ".")
      return;
    yield {
      ...getLabelSpan(only),
      message: "alone",
      fixes: [createLabelRemoval(only, true, instrument, pack)],
    };
  },
};
