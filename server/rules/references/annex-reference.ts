import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { absolute } from "../fixes/finding-spans.ts";
import { annexesMeant, isToHere, saysHere } from "../linguistics/annexes.ts";
import { isBody } from "../linguistics/prose.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "annex-reference",
  severity: "warning",
  scope: "paragraph",
  sources: ["STR-6"],
  title: { fr: "Renvoi à une annexe absente", en: "Reference to an annex that is not there" },
  explanation: {
    fr: "« (voir annexe) » et « l'annexe à la présente résolution » annoncent un texte qui suit dans le même document.",
    en: "“(see annex)” and “the annex to the present resolution” announce a text that follows in the same document.",
  },
  messages: {
    missing: {
      fr: "Aucun texte joint à celui-ci ne répond à « {reference} ».",
      en: "No text attached to this one answers to “{reference}”.",
    },
  },
  examples: [
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\nAdopte la Charte des lacs (⟦voir annexe⟧).\n",
    },
    {
      language: "en",
      bad: "The General Assembly,\n\nAware of the need,\n\nAdopts the Charter of Lakes contained in the ⟦annex to the present resolution⟧.\n",
    },
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\nAdopte la Charte des lacs (voir annexe I) et le plan (⟦voir annexe III⟧).\n\nAnnexe I\n\nCharte des lacs\n\nLes lacs sont un bien commun.\n\nAnnexe II\n\nPlan pour les lacs\n\nLes lacs sont protégés.\n",
    },
    {
      language: "fr",
      good: "L'Assemblée générale,\n\nRappelant l'annexe II de sa résolution 61/295 du 13 septembre 2007,\n\nAdopte la Charte des lacs (voir annexe).\n\nAnnexe\n\nCharte des lacs\n\nLes lacs sont un bien commun.\n",
    },
    {
      language: "en",
      good: "The General Assembly,\n\nRecalling annex II to its resolution 61/295 of 13 September 2007,\n\nAdopts the Charter of Lakes (see annex).\n\nAnnex\n\nCharter of Lakes\n\nLakes are a common good.\n",
    },
  ],
  concerns: paragraph => paragraph.clause.references.length > 0 && isBody(paragraph),
  *check(paragraph: Paragraph, _instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    for (const reference of paragraph.clause.references) {
      if (reference.kind !== "annex" || !isToHere(reference, paragraph, pack)) continue;
      if (annexesMeant(reference, tree, pack)?.length !== 0) continue;
      const text = reference.text.replace(/\s+/g, " ");
      // The annex of a draft is often a file of its own; « (voir annexe) » says that it is here.
      const severity = saysHere(text, pack) ? "information" : "warning";
      yield { ...absolute(paragraph, reference), message: "missing", arguments: { reference: text }, severity };
    }
  },
};
