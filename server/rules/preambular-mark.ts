import type { Rule } from "./rule.ts";
import { wrongMarks } from "./support/marks.ts";

export const rule: Rule = {
  id: "preambular-mark",
  severity: "error",
  scope: "instrument",
  source: "PCT-1",
  title: { fr: "Fin d'un alinéa du préambule", en: "End of a preambular paragraph" },
  explanation: {
    fr: "Le texte entier est une seule phrase dont la ligne d'édiction est le sujet : chaque alinéa du préambule se termine par une virgule.",
    en: "The whole text is one sentence whose subject is the enacting line: every preambular paragraph ends with a comma.",
  },
  messages: {
    missing: {
      fr: "Cet alinéa du préambule doit se terminer par « {wanted} ».",
      en: "This preambular paragraph must end with “{wanted}”.",
    },
    wrong: {
      fr: "Un alinéa du préambule se termine par « {wanted} », non par « {mark} ».",
      en: "A preambular paragraph ends with “{wanted}”, not “{mark}”.",
    },
  },
  examples: [
    {
      language: "fr",
      bad: "Le Conseil de sécurité,\n\nRappelant sa décision ⟦;⟧\n\n1. Décide de poursuivre ses travaux ;\n\n2. Prie le Secrétaire général de l'aider.\n",
      fixed:
        "Le Conseil de sécurité,\n\nRappelant sa décision,\n\n1. Décide de poursuivre ses travaux ;\n\n2. Prie le Secrétaire général de l'aider.\n",
    },
    {
      language: "en",
      bad: "The General Assembly,\n\nRecalling its earlier ⟦decisions⟧\n\n1. Decides to continue its work;\n\n2. Requests the Secretary-General to assist it.\n",
      fixed:
        "The General Assembly,\n\nRecalling its earlier decisions,\n\n1. Decides to continue its work;\n\n2. Requests the Secretary-General to assist it.\n",
    },
    {
      language: "fr",
      good: "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Décide d'agir ;\n\n2. Invite les États à en faire autant.\n",
    },
    {
      language: "en",
      good: "The General Assembly,\n\nAware of the need,\n\n1. Decides to act;\n\n2. Invites States to do the same.\n",
    },
  ],
  check: (instrument, context) => wrongMarks(instrument, context, ["preambular"]),
};
