import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { isBeforeAccents } from "../linguistics/house-style.ts";
import { isProse } from "../linguistics/prose.ts";
import { writtenFinding, writtenForms } from "../linguistics/written-forms.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

const forms = writtenForms("thousands");

export const rule: Rule = {
  id: "thousands",
  severity: "information",
  scope: "paragraph",
  sources: ["TYP-7"],
  title: { fr: "Séparation des milliers", en: "Grouping of thousands" },
  explanation: {
    fr: "En français, les milliers se séparent par un espace insécable (« 20 000 dollars ») ; en anglais, par une virgule (“20,000 dollars”).",
    en: "Thousands are set apart by a comma in English (“1,500,000”), where a full stop is for decimals, and by a no-break space in French (“20 000 dollars”).",
  },
  messages: { form: { fr: "Ce nombre s'écrit « {form} ».", en: "This number is written “{form}”." } },
  appliesTo: pack => pack.written.thousands !== undefined,
  examples: [
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nSaluant un apport de ⟦1.500.000⟧ dollars, dont ⟦20.000⟧ euros et ⟦45000⟧ francs,\n\nDécide d'agir.\n",
      fixed:
        "L'Assemblée générale,\n\nSaluant un apport de 1 500 000 dollars, dont 20 000 euros et 45 000 francs,\n\nDécide d'agir.\n",
    },
    {
      language: "fr",
      good: "L'Assemblée générale,\n\nSaluant un apport de 1 500 000 dollars, de 3,500 % et de 2000 euros, ainsi que la loi no 23.001,\n\nDécide d'agir en 2030, selon la norme 10.20.30.40.\n",
    },
    {
      language: "en",
      bad: "The General Assembly,\n\nWelcoming a contribution of ⟦1.500.000⟧ dollars,\n\nDecides to act.\n",
      fixed: "The General Assembly,\n\nWelcoming a contribution of 1,500,000 dollars,\n\nDecides to act.\n",
    },
    {
      language: "en",
      good: "The General Assembly,\n\nWelcoming a contribution of 1,500,000 dollars, and 3.500 per cent of it,\n\nDecides to act.\n",
    },
  ],
  concerns: (paragraph, pack) => isProse(paragraph) && forms(paragraph.clause, pack).length > 0,
  *check(paragraph: Paragraph, _instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (isBeforeAccents(tree, pack)) return;
    for (const form of forms(paragraph.clause, pack)) yield writtenFinding(paragraph, form);
  },
};
