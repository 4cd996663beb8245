import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { isBeforeAccents } from "../linguistics/house-style.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { createWrittenFinding, createWrittenFormFinder } from "../linguistics/written-forms.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

const findForms = createWrittenFormFinder("house-spelling");

export const rule: Rule = {
  id: "house-spelling",
  severity: "information",
  scope: "paragraph",
  sources: ["TYP-10", "TYP-11"],
  title: { fr: "Graphie des textes officiels", en: "Spelling of official texts" },
  explanation: {
    fr: "En français, les textes officiels écrivent les ligatures (« œuvre », « vœu », « cœur ») ; en anglais, ils suivent l'orthographe d'Oxford (“organize”, “recognize”) et écrivent “per cent”. Rien ne suit le point de « etc. ».",
    en: "In English, official texts spell as Oxford does (“organize”, “harbour”, “defence”) and write “30 per cent” and “3 June 2024”; in French they write ligatures (“œuvre”, “vœu”, “cœur”). No more dots follow “etc.”.",
  },
  messages: { form: { fr: "Les textes officiels écrivent « {form} ».", en: "Official texts write “{form}”." } },
  appliesTo: pack => pack.written["house-spelling"] !== undefined,
  *check(paragraph: Paragraph, _instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    if (isBeforeAccents(tree, pack)) return;
    for (const form of findForms(paragraph.clause, pack)) yield createWrittenFinding(paragraph, form);
  },
};
