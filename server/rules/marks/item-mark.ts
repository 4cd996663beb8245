import { readInChain, wrongMarks } from "../fixes/mark-findings.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "item-mark",
  severity: "error",
  scope: "instrument",
  reads: readInChain,
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
  examples: [
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Invite les États :\n\na) À protéger les lacs⟦.⟧\n\nb) À en rendre compte ;\n\n2. Décide d'y revenir.\n",
      fixed:
        "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Invite les États :\n\na) À protéger les lacs ;\n\nb) À en rendre compte ;\n\n2. Décide d'y revenir.\n",
    },
    {
      language: "en",
      bad: "The General Assembly,\n\nAware of the need,\n\n1. Invites States:\n\n(a) To protect the lakes⟦,⟧\n\n(b) To report on them;\n\n2. Decides to return to the matter.\n",
      fixed:
        "The General Assembly,\n\nAware of the need,\n\n1. Invites States:\n\n(a) To protect the lakes;\n\n(b) To report on them;\n\n2. Decides to return to the matter.\n",
    },
    {
      language: "en",
      bad: "The General Assembly,\n\nAware of the need,\n\n1. Invites States:\n\n(a) To protect the ⟦lakes⟧\n\n(b) To report on them;\n\n2. Decides to return to the matter.\n",
      fixed:
        "The General Assembly,\n\nAware of the need,\n\n1. Invites States:\n\n(a) To protect the lakes;\n\n(b) To report on them;\n\n2. Decides to return to the matter.\n",
    },
    {
      language: "fr",
      good: "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\nInvite les États :\n\na) À protéger les lacs ;\n\nb) À en rendre compte.\n",
    },
    {
      language: "en",
      good: "The General Assembly,\n\nAware of the need,\n\nInvites States:\n\n(a) To protect the lakes;\n\n(b) To report on them.\n",
    },
  ],
  check: (instrument, context) => wrongMarks(instrument, context, ["item", "last-item"]),
};
