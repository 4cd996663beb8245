import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { isBeforeAccents } from "../linguistics/house-style.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { createWrittenFinding, createWrittenFormFinder } from "../linguistics/written-forms.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

const findForms = createWrittenFormFinder("ordinal-form");

export const rule: Rule = {
  id: "ordinal-form",
  severity: "information",
  scope: "paragraph",
  sources: ["TYP-6"],
  title: { fr: "Nombre ordinal", en: "Ordinal number" },
  explanation: {
    fr: "En français, un nombre ordinal s'abrège par « e » (« 5713e séance », « XXe siècle ») ; seul « premier » donne « 1er », « 1re ». En anglais, il se termine comme il se dit (“1st”, “2nd”, “3rd”, “4th”).",
    en: "In English an ordinal ends as it is spoken: 1st, 2nd, 3rd, 4th, 11th. In French it takes “e” (“5713e séance”), and only “premier” gives “1er”, “1re”.",
  },
  messages: { form: { fr: "Cet ordinal s'écrit « {form} ».", en: "This ordinal is written “{form}”." } },
  appliesTo: pack => pack.written["ordinal-form"] !== undefined,
  *check(paragraph: Paragraph, _instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    if (isBeforeAccents(tree, pack)) return;
    for (const form of findForms(paragraph.clause, pack)) yield createWrittenFinding(paragraph, form);
  },
};
