import type { Instrument, Paragraph } from "../../grammar/tree/tree.ts";
import type { Finding, Rule, RuleContext } from "./rule.ts";
import { labelSpan } from "./support/numbers.ts";
import { withoutLabel } from "./support/renumber.ts";
import { perInstrument } from "./support/text.ts";

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
  *check(paragraph: Paragraph, instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    const { kind, clause } = paragraph;
    if (kind !== "preambular" || !clause.label) return;
    yield {
      ...labelSpan(paragraph),
      message: "numbered",
      // Some declarations number all their paragraphs in one series; then it is no slip.
      severity: isNumbered(instrument) || isDotted(clause.label.text) ? "hint" : "warning",
      fixes: [withoutLabel(paragraph, instrument, pack)],
    };
  },
};

/** `7.2` numbers the text throughout its sections. */
const isDotted = (label: string): boolean => /\d\.\d/.test(label);

const isNumbered = perInstrument(({ paragraphs }) => {
  const preamble = paragraphs.filter(({ kind }) => kind === "preambular");
  const numbered = preamble.filter(({ clause }) => clause.label !== null).length;
  return numbered >= 3 && numbered * 2 > preamble.length;
});
