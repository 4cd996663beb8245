import { readInChain, wrongMarks } from "../fixes/mark-findings.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "operative-mark",
  severity: "error",
  scope: "instrument",
  reads: readInChain,
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
  examples: [
    {
      language: "fr",
      bad: "Le Conseil de sécurité,\n\nRappelant sa décision,\n\n1. Décide de poursuivre ses travaux⟦,⟧\n\n2. Prie le Secrétaire général de l'aider ;\n\n3. Décide de rester saisi de la question.\n",
      fixed:
        "Le Conseil de sécurité,\n\nRappelant sa décision,\n\n1. Décide de poursuivre ses travaux ;\n\n2. Prie le Secrétaire général de l'aider ;\n\n3. Décide de rester saisi de la question.\n",
    },
    {
      language: "en",
      bad: "The General Assembly,\n\nRecalling its earlier decisions,\n\n1. Decides to continue its ⟦work⟧\n\n2. Requests the Secretary-General to assist it;\n\n3. Decides to remain seized of the matter.\n",
      fixed:
        "The General Assembly,\n\nRecalling its earlier decisions,\n\n1. Decides to continue its work;\n\n2. Requests the Secretary-General to assist it;\n\n3. Decides to remain seized of the matter.\n",
    },
    {
      language: "fr",
      good: "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Décide d'agir ;\n\n2. Invite les États à en faire autant.\n",
    },
    // Paragraphs that no verb opens are sentences, or the lines of a list.
    {
      language: "fr",
      good: "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Décide d'agir ;\n\n2. Toute prise d'eau est mesurée.\n\n3. Invite les États à en faire autant ;\n\n4. Décide d'y revenir.\n",
    },
    {
      language: "fr",
      good: "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Décide d'agir ;\n\n2. Rives propres\n\n3. Eaux claires\n\n4. Décide d'y revenir.\n",
    },
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Décide d'agir ;\n\n2. Toute prise d'eau en amont du barrage est ⟦mesurée⟧\n\n3. Décide d'y revenir.\n",
      fixed:
        "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Décide d'agir ;\n\n2. Toute prise d'eau en amont du barrage est mesurée ;\n\n3. Décide d'y revenir.\n",
    },
    {
      language: "en",
      good: "The General Assembly,\n\nAware of the need,\n\n1. Decides to act;\n\n2. Invites States to do the same.\n",
    },
  ],
  check: (instrument, context) => wrongMarks(instrument, context, ["operative"]),
};
