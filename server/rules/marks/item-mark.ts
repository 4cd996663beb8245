import { findWrongMarks } from "../fixes/mark-findings.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "item-mark",
  // A mark too many is that rule's.
  yieldsTo: ["doubled-mark"],
  severity: "error",
  scope: "instrument",
  sources: ["PCT-5"],
  title: { fr: "Fin d'un alinéa d'énumération", en: "End of a sub-paragraph" },
  explanation: {
    fr: "Les alinéas d'une énumération se terminent par un point-virgule ; le dernier prend la marque dont le paragraphe a besoin : « ; », « . » à la fin du texte, « , » dans le préambule.",
    en: "Sub-paragraphs end with a semicolon; the last takes the mark that its paragraph needs: “;”, “.” at the end of the text, “,” in the preamble.",
  },
  messages: {
    missing: {
      fr: "Cet alinéa doit se terminer par « {wanted} ».",
      en: "This sub-paragraph must end with “{wanted}”.",
    },
    wrong: {
      fr: "Cet alinéa se termine par « {wanted} », non par « {mark} ».",
      en: "This sub-paragraph should end with “{wanted}”, not “{mark}”.",
    },
  },
  check: (instrument, context) => findWrongMarks(instrument, context, ["item", "last-item"]),
};
