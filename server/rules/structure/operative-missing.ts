import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { getMarkSpan } from "../fixes/mark-findings.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "operative-missing",
  severity: "error",
  scope: "instrument",
  sources: ["STR-4"],
  title: { fr: "Dispositif absent", en: "Operative part missing" },
  explanation: {
    fr: "Un préambule prépare une décision : un dispositif d'au moins un paragraphe le suit.",
    en: "A preamble prepares a decision: at least one operative paragraph follows it.",
  },
  messages: {
    missing: {
      fr: "Aucun paragraphe du dispositif ne suit le préambule : la phrase n'a pas de verbe.",
      en: "No operative paragraph follows the preamble: the sentence has no verb.",
    },
  },
  *check(instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    const preamble = instrument.paragraphs.filter(({ kind }) => kind === "preambular");
    const acts = instrument.paragraphs.some(({ section }) => section === "operative");
    if (instrument.enacting.length === 0 || preamble.length === 0 || acts) return;
    // While the preamble is being written the rest is still to come; two paragraphs make a preamble.
    if (preamble.length < 2) return;
    yield { ...getMarkSpan(preamble.at(-1) as Paragraph, pack), message: "missing" };
  },
};
