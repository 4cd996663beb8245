import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { isBeforeAccents } from "../linguistics/house-style.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { createWrittenFinding, createWrittenFormFinder } from "../linguistics/written-forms.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

const findForms = createWrittenFormFinder("thousands");

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
  *check(paragraph: Paragraph, _instrument: Instrument, context: RuleContext): Iterable<Finding> {
    const { tree, pack } = context;
    if (!isProse(paragraph)) return;
    if (isBeforeAccents(tree, pack)) return;
    for (const form of findForms(paragraph.clause, pack)) yield createWrittenFinding(paragraph, form, context);
  },
};
