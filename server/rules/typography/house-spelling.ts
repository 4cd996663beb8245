import { getProfile } from "../../../grammar/languages/profiles.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { findCommonForms, findHouseForms } from "../linguistics/house-spellings.ts";
import { isBeforeAccents } from "../linguistics/house-style.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { createWrittenFinding } from "../linguistics/written-forms.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "house-spelling",
  severity: "information",
  scope: "paragraph",
  sources: ["TYP-10", "TYP-11"],
  title: { fr: "Graphie des textes officiels", en: "Spelling of official texts" },
  explanation: {
    fr: "En français, les textes officiels écrivent les ligatures (« œuvre », « vœu », « cœur ») ; en anglais, ceux de l'ONU suivent l'orthographe d'Oxford (“organize”, “recognize”) et écrivent “per cent”. Rien ne suit le point de « etc. ».",
    en: "In English, texts of the United Nations spell as Oxford does (“organize”, “harbour”, “defence”) and write “30 per cent”; in French they write ligatures (“œuvre”, “vœu”, “cœur”). No more dots follow “etc.”.",
  },
  messages: { form: { fr: "Les textes officiels écrivent « {form} ».", en: "Official texts write “{form}”." } },
  appliesTo: ({ written }) => (written["house-spelling"] ?? written["every-house"]) !== undefined,
  *check(paragraph: Paragraph, instrument: Instrument, context: RuleContext): Iterable<Finding> {
    const { tree, pack } = context;
    if (!isProse(paragraph)) return;
    if (isBeforeAccents(tree, pack)) return;
    for (const form of findCommonForms(paragraph.clause, pack)) yield createWrittenFinding(paragraph, form, context);
    // The European Union writes “organise”, and a town in America “program”.
    if (getProfile(instrument.profile).own) return;
    for (const form of findHouseForms(paragraph.clause, pack)) yield createWrittenFinding(paragraph, form, context);
  },
};
