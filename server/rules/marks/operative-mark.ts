import { findWrongMarks } from "../fixes/mark-findings.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "operative-mark",
  // A mark too many is that rule's.
  yieldsTo: ["doubled-mark"],
  severity: "error",
  scope: "instrument",
  sources: ["PCT-2"],
  title: { fr: "Fin d'un paragraphe du dispositif", en: "End of an operative paragraph" },
  explanation: {
    fr: "Le texte entier est une seule phrase : chaque paragraphe du dispositif, sauf le dernier, se termine par un point-virgule.",
    en: "The whole text is one sentence: every operative paragraph but the last ends with a semicolon.",
  },
  messages: {
    missing: {
      fr: "Ce paragraphe du dispositif doit se terminer par « {wanted} ».",
      en: "This operative paragraph must end with “{wanted}”.",
    },
    wrong: {
      fr: "Un paragraphe du dispositif suivi d'un autre se termine par « {wanted} », non par « {mark} ».",
      en: "An operative paragraph followed by another ends with “{wanted}”, not “{mark}”.",
    },
  },
  check: (instrument, context) => findWrongMarks(instrument, context, ["operative"]),
};
