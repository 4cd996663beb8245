import { readInChain, wrongMarks } from "../fixes/mark-findings.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "lead-in-mark",
  severity: "error",
  scope: "instrument",
  reads: readInChain,
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
  examples: [
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Invite les États ⟦;⟧\n\na) À protéger les lacs ;\n\nb) À en rendre compte ;\n\n2. Décide d'y revenir.\n",
      fixed:
        "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Invite les États :\n\na) À protéger les lacs ;\n\nb) À en rendre compte ;\n\n2. Décide d'y revenir.\n",
    },
    {
      language: "en",
      bad: "The General Assembly,\n\nAware of the need,\n\n1. Invites ⟦States⟧\n\n(a) To protect the lakes;\n\n(b) To report on them;\n\n2. Decides to return to the matter.\n",
      fixed:
        "The General Assembly,\n\nAware of the need,\n\n1. Invites States:\n\n(a) To protect the lakes;\n\n(b) To report on them;\n\n2. Decides to return to the matter.\n",
    },
    {
      language: "fr",
      good: "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\nDécide que la Mission s'acquittera des tâches ci-après :\n\na) Appui à la remise en état des rives et des digues dans les deux vallées\n\ni) Relever les digues ;\n\nii) Planter les rives.\n",
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
  check: (instrument, context) => wrongMarks(instrument, context, ["lead-in"]),
};
