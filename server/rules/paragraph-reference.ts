import type { Instrument, Paragraph, Reference } from "../../grammar/tree/tree.ts";
import type { Finding, Rule, RuleContext } from "./rule.ts";
import { numberedParagraphs } from "./support/series.ts";
import { absolute } from "./support/spans.ts";
import { isProse, loose, perPack } from "./support/text.ts";

export const rule: Rule = {
  id: "paragraph-reference",
  severity: "error",
  scope: "paragraph",
  source: "REV-6",
  title: { fr: "Renvoi à un paragraphe absent", en: "Reference to a paragraph that is not there" },
  explanation: {
    fr: "Un renvoi « ci-dessus », « ci-après » ou « de la présente résolution » vise un paragraphe de ce texte, qui doit exister. Les renvois à d'autres textes ne sont pas vérifiés.",
    en: "A reference “above”, “below” or “of the present resolution” is to a paragraph of this text, which must exist. References to other texts are not checked.",
  },
  messages: {
    number: {
      fr: "Il n'y a pas de paragraphe {number} : la numérotation va de {first} à {last}.",
      en: "There is no paragraph {number}: numbers run from {first} to {last}.",
    },
    item: {
      fr: "Le paragraphe {number} n'a pas d'alinéa {item}).",
      en: "Paragraph {number} has no sub-paragraph ({item}).",
    },
  },
  examples: [
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Prie les États :\n\na) D'agir ;\n\nb) D'en rendre compte ;\n\n2. Invite chacun à appliquer les paragraphes 1 et ⟦5⟧ ci-dessus, ainsi que l'alinéa ⟦c⟧) du paragraphe 1 de la présente résolution.\n",
    },
    {
      language: "fr",
      bad: "Le Conseil de sécurité,\n\nConscient de l'enjeu,\n\n1. Décide que la mission a les tâches suivantes :\n\na) Lacs\n\nProtéger les lacs ;\n\nb) Fleuves\n\nProtéger les fleuves ;\n\n2. Invite les États à appliquer l'alinéa ⟦d⟧) du paragraphe 1 ci-dessus.\n",
    },
    {
      language: "en",
      bad: "The General Assembly,\n\nAware of the need,\n\n1. Requests States:\n\n(a) To act;\n\n(b) To report;\n\n2. Invites all to apply paragraph ⟦12⟧ above and sub-paragraph (⟦d⟧) of paragraph 1 of the present resolution.\n",
    },
    {
      language: "fr",
      good: "L'Assemblée générale,\n\nRappelant le paragraphe 35 de sa résolution 58/292 du 6 mai 2004 et le paragraphe 12 du rapport,\n\n1. Prie les États d'agir ;\n\n2. Les invite à appliquer le paragraphe 1 ci-dessus.\n",
    },
    {
      language: "fr",
      good: "<!-- preambule-disable-file paragraph-number: extrait -->\n\nL'Assemblée générale,\n\nConsciente de l'enjeu,\n\n5. Prie les États d'agir ;\n\n6. Les invite à appliquer le paragraphe 4 ci-dessus.\n",
    },
    {
      language: "en",
      good: "The General Assembly,\n\nRecalling paragraph 35 of its resolution 58/292 of 6 May 2004 and paragraph 12 of the report,\n\n1. Requests States to act;\n\n2. Invites them to apply paragraph 1 above.\n",
    },
  ],
  *check(paragraph: Paragraph, instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    // What an annex calls « the present resolution » is the text that it is annexed to.
    if (!isProse(paragraph) || instrument.role !== "main") return;
    const here = hereAfter(pack);
    for (const reference of paragraph.clause.references) {
      if (
        reference.kind !== "paragraph" ||
        !here.test(paragraph.clause.text.slice(reference.end - placeLength(reference)))
      )
        continue;
      yield* unresolved(reference, paragraph, instrument);
    }
  },
};

/** The part of the reference that already says where: « paragraphe 3 ci-dessus ». */
function placeLength({ text, groups }: Reference): number {
  const { place } = groups;
  return place && text.endsWith(place) ? place.length : 0;
}

const hereAfter = perPack(pack => new RegExp(`^\\s*(?:${pack.usage.here.map(loose).join("|") || "(?!)"})`, "iu"));

function* unresolved(reference: Reference, paragraph: Paragraph, instrument: Instrument): Iterable<Finding> {
  const numbered = numberedParagraphs(instrument);
  const values = numbered.map(({ value }) => value);
  if (values.length === 0) return;
  const [first, last] = [Math.min(...values), Math.max(...values)];
  const at = (index: number, length: number) =>
    absolute(paragraph, { start: reference.start + index, end: reference.start + index + length });
  const numbers = [...reference.text.matchAll(/\p{N}+/gu)];
  for (const { 0: digits, index } of numbers) {
    const number = Number(digits);
    // A number missing inside the series is the numbering's fault, not the reference's; a series may begin elsewhere.
    if (number <= last && (number >= first || first > 1)) continue;
    const values = { number: digits, first: String(first), last: String(last) };
    yield { ...at(index, digits.length), message: "number", arguments: values };
  }
  const target = numbered.find(({ value }) => value === Number(numbers[0]?.[0]));
  // Letters that do not run from a) on were cut or misread, and the one meant may be among the lost.
  if (numbers.length !== 1 || !target || target.items.length < 2) return;
  if (target.items.some((value, at) => value !== at + 1)) return;
  for (const { 1: letter = "", index } of reference.text.matchAll(/(?<![\p{L}\p{N}])([a-z])(?=\))/gu)) {
    if (target.items.includes(letter.charCodeAt(0) - 96)) continue;
    yield { ...at(index, 1), message: "item", arguments: { number: String(target.value), item: letter } };
  }
}
