import type { Instrument, Paragraph } from "../../grammar/tree/tree.ts";
import type { Finding, Rule } from "./rule.ts";
import { labelSpan, withoutLabel } from "./support/numbers.ts";

export const rule: Rule = {
  id: "preambular-number",
  severity: "warning",
  scope: "paragraph",
  source: "NUM-1",
  title: { fr: "Alinéa du préambule numéroté", en: "Numbered preambular paragraph" },
  explanation: {
    fr: "Les alinéas du préambule ne sont jamais numérotés.",
    en: "Preambular paragraphs are never numbered.",
  },
  messages: {
    numbered: {
      fr: "Un alinéa du préambule ne porte pas de numéro.",
      en: "A preambular paragraph carries no number.",
    },
  },
  examples: [
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nRappelant sa décision,\n\n⟦2.⟧ Consciente de l'enjeu,\n\nDécide d'agir.\n",
      fixed: "L'Assemblée générale,\n\nRappelant sa décision,\n\nConsciente de l'enjeu,\n\nDécide d'agir.\n",
    },
    {
      language: "en",
      bad: "The General Assembly,\n\nRecalling its decision,\n\n⟦2.⟧ Aware of the need,\n\nDecides to act.\n",
      fixed: "The General Assembly,\n\nRecalling its decision,\n\nAware of the need,\n\nDecides to act.\n",
    },
    {
      language: "fr",
      good: "L'Assemblée générale,\n\nRappelant sa décision,\n\nConsciente de l'enjeu,\n\nDécide d'agir.\n",
    },
    {
      language: "en",
      good: "The General Assembly,\n\nRecalling its decision,\n\nAware of the need,\n\nDecides to act.\n",
    },
  ],
  *check(paragraph: Paragraph, instrument: Instrument): Iterable<Finding> {
    const { kind, clause } = paragraph;
    if (kind !== "preambular" || !clause.label) return;
    const preamble = instrument.paragraphs.filter(one => one.kind === "preambular");
    const numbered = preamble.filter(one => one.clause.label !== null).length;
    yield {
      ...labelSpan(paragraph),
      message: "numbered",
      // Some declarations number all their paragraphs in one series; then it is no slip.
      severity: numbered >= 3 && numbered * 2 > preamble.length ? "hint" : "warning",
      fixes: [withoutLabel(paragraph)],
    };
  },
};
