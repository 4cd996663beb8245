import { findWrongMarks } from "../fixes/mark-findings.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "last-operative-mark",
  // A mark too many is that rule's.
  yieldsTo: ["doubled-mark"],
  severity: "error",
  scope: "instrument",
  sources: ["PCT-3"],
  title: { fr: "Fin du dispositif", en: "End of the operative part" },
  explanation: {
    fr: "La phrase que forme le texte s'achève avec le dernier paragraphe du dispositif : il se termine par un point.",
    en: "The sentence that the text forms ends with its last operative paragraph, which therefore ends with a full stop.",
  },
  messages: {
    missing: {
      fr: "Le dernier paragraphe du dispositif doit se terminer par « {wanted} ».",
      en: "The last operative paragraph must end with “{wanted}”.",
    },
    wrong: {
      fr: "Le dernier paragraphe du dispositif se termine par « {wanted} », non par « {mark} ».",
      en: "The last operative paragraph should end with “{wanted}”, not “{mark}”.",
    },
  },
  check: (instrument, context) => findWrongMarks(instrument, context, ["last"]),
};
