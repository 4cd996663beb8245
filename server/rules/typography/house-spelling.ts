import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { isBeforeAccents } from "../linguistics/house-style.ts";
import { isProse } from "../linguistics/prose.ts";
import { writtenFinding, writtenForms } from "../linguistics/written-forms.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

const forms = writtenForms("house-spelling");

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
  examples: [
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nSaluant la mise en ⟦oeuvre⟧ du plan, les ⟦voeux⟧ des pêcheurs, leurs filets, ⟦etc...⟧, et la main-d'⟦oeuvre⟧ locale,\n\nDécide d'agir au ⟦coeur⟧ du lac.\n",
      fixed:
        "L'Assemblée générale,\n\nSaluant la mise en œuvre du plan, les vœux des pêcheurs, leurs filets, etc., et la main-d'œuvre locale,\n\nDécide d'agir au cœur du lac.\n",
    },
    {
      language: "fr",
      good: "L'Assemblée générale,\n\nSaluant la mise en œuvre du plan « Oeuvrer », les filets, etc.,\n\nDécide de coexister avec les poètes et la moelle.\n",
    },
    {
      language: "fr",
      good: "40/402. Protection des lacs\n\nL'Assemblée générale,\n\nSaluant la mise en oeuvre du plan,\n\nDécide d'agir.\n",
    },
    {
      language: "en",
      bad: "The General Assembly,\n\nAware that 40 ⟦percent⟧ of the lakes are ⟦organised⟧ in leagues,\n\nDecides to ⟦mobilise⟧ the ⟦civilisation⟧ of the lakes.\n",
      fixed:
        "The General Assembly,\n\nAware that 40 per cent of the lakes are organized in leagues,\n\nDecides to mobilize the civilization of the lakes.\n",
    },
    {
      language: "en",
      bad: "The General Assembly,\n\nAware that by ⟦3rd June 2019⟧ about ⟦30%⟧ of the ⟦harbors⟧ were clean,\n\nDecides to act.\n",
      fixed:
        "The General Assembly,\n\nAware that by 3 June 2019 about 30 per cent of the harbours were clean,\n\nDecides to act.\n",
    },
    {
      language: "en",
      good: "The General Assembly,\n\nAware of the percentage given by the Organisation of Lakes, and of what it advises, revises and exercises,\n\nDecides to organize itself, to analyse realism and to practise promises.\n",
    },
  ],
  concerns: (paragraph, pack) => isProse(paragraph) && forms(paragraph.clause, pack).length > 0,
  *check(paragraph: Paragraph, _instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (isBeforeAccents(tree, pack)) return;
    for (const form of forms(paragraph.clause, pack)) yield writtenFinding(paragraph, form);
  },
};
