import { findWrongMarks } from "../fixes/mark-findings.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "lead-in-mark",
  // A mark too many is that rule's.
  yieldsTo: ["doubled-mark"],
  severity: "error",
  scope: "instrument",
  sources: ["PCT-4"],
  title: { fr: "Annonce d'une liste", en: "Lead-in to a list" },
  explanation: {
    fr: "Le paragraphe qui introduit une énumération (alinéas a), b), c)…) se termine par deux points.",
    en: "A paragraph that introduces sub-paragraphs ends with a colon.",
  },
  messages: {
    missing: {
      fr: "Ce paragraphe introduit une liste et doit se terminer par « {wanted} ».",
      en: "This paragraph introduces a list and must end with “{wanted}”.",
    },
    wrong: {
      fr: "Ce paragraphe introduit une liste : il se termine par « {wanted} », non par « {mark} ».",
      en: "This paragraph introduces a list: it ends with “{wanted}”, not “{mark}”.",
    },
  },
  check: (instrument, context) => findWrongMarks(instrument, context, ["lead-in"]),
};
