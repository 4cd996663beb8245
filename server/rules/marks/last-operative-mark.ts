import { readInChain, wrongMarks } from "../fixes/mark-findings.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "last-operative-mark",
  severity: "error",
  scope: "instrument",
  reads: readInChain,
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
  examples: [
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Décide d'agir ;\n\n2. Invite les États à en faire autant ⟦;⟧\n",
      fixed:
        "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Décide d'agir ;\n\n2. Invite les États à en faire autant.\n",
    },
    {
      language: "en",
      bad: "The General Assembly,\n\nAware of the need,\n\n1. Decides to act;\n\n2. Invites States to do the same⟦;⟧\n",
      fixed: "The General Assembly,\n\nAware of the need,\n\n1. Decides to act;\n\n2. Invites States to do the same.\n",
    },
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Décide d'agir ;\n\n2. Invite les États à en faire ⟦autant⟧\n",
      fixed:
        "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Décide d'agir ;\n\n2. Invite les États à en faire autant.\n",
    },
    { language: "fr", good: "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\nDécide d'agir.\n" },
    { language: "en", good: "The General Assembly,\n\nAware of the need,\n\nDecides to act.\n" },
  ],
  check: (instrument, context) => wrongMarks(instrument, context, ["last"]),
};
