import type { CompiledPack } from "../../grammar/languages/pack.ts";
import type { DocumentTree, Instrument, Paragraph, Reference } from "../../grammar/tree/tree.ts";
import type { Finding, Rule, RuleContext } from "./rule.ts";
import { absolute } from "./support/spans.ts";
import { isBody, loose, perPack } from "./support/text.ts";

export const rule: Rule = {
  id: "annex-reference",
  severity: "warning",
  scope: "paragraph",
  source: "STR-6",
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
  *check(paragraph: Paragraph, _instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (!isBody(paragraph)) return;
    for (const reference of paragraph.clause.references) {
      if (reference.kind !== "annex" || !isToHere(reference, paragraph, pack)) continue;
      if (hasTarget(reference, tree, pack)) continue;
      const text = reference.text.replace(/\s+/g, " ");
      // The annex of a draft is often a file of its own; « (voir annexe) » says that it is here.
      const severity = here(pack).test(text) ? "information" : "warning";
      yield { ...absolute(paragraph, reference), message: "missing", arguments: { reference: text }, severity };
    }
  },
};

const here = perPack(pack => new RegExp(`(?:${pack.usage.here.map(loose).join("|") || "(?!)"})$`, "iu"));

/** « (voir annexe) » that ends there, or an annex « à la présente résolution »; others may be of another text. */
function isToHere({ text, groups, end }: Reference, { clause }: Paragraph, pack: CompiledPack): boolean {
  const { place = "" } = groups;
  const announced = !text.startsWith(place) && /^\s*(?:[).,;:]|$)/u.test(clause.text.slice(end));
  return announced || here(pack).test(text);
}

const captions = perPack(pack => {
  const of = (kind: "annex" | "enclosure") =>
    pack.blocks.filter(block => block.kind === kind).map(({ pattern }) => new RegExp(`^(?:${pattern})`, "iu"));
  return { annex: of("annex"), enclosure: of("enclosure") };
});

function hasTarget({ groups }: Reference, tree: DocumentTree, pack: CompiledPack): boolean {
  const { place = "", number } = groups;
  const { annex, enclosure } = captions(pack);
  const roles: string[] = [
    ...(annex.some(pattern => pattern.test(place)) ? ["annex"] : []),
    ...(enclosure.some(pattern => pattern.test(place)) ? ["enclosure"] : []),
  ];
  if (roles.length === 0) return true;
  const attached = tree.instruments.filter(({ role }) => roles.includes(role));
  const numbers = attached.map(({ paragraphs }) => CAPTION_NUMBER.exec(paragraphs[0]?.clause.text ?? "")?.[1]);
  // An annex without a number may be meant by any; where all have one, « annexe III » must be among them.
  return attached.length > 0 && (number === undefined || numbers.some(one => one === undefined || one === number));
}

/** « Annexe II », « Pièce jointe 2 »: the number in a caption. */
const CAPTION_NUMBER = /^[\s*_]*\p{L}+(?:\s\p{L}+)?\s([IVXLC]+|\d{1,2}|[A-Z])(?![\p{L}\p{N}])/u;
