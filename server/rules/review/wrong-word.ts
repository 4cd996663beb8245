import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { findArticleSlips } from "../linguistics/article-slips.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { createSlipFinder, createSlipFinding, type FoundSlip } from "../linguistics/word-slips.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

const findSlips = createSlipFinder("wrong-word");

export const rule: Rule = {
  id: "wrong-word",
  severity: "warning",
  scope: "paragraph",
  yieldsTo: ["opener-form"],
  sources: ["WRD-1"],
  needsLetters: true,
  title: { fr: "Mot mis pour un autre", en: "One word for another" },
  explanation: {
    fr: "Des mots que l'oreille ou l'œil confondent sont mis l'un pour l'autre : « a » et « à », « ou » et « où », « quelque soit » et « quel que soit », « quand » et « quant ». N'est relevé que ce que les mots voisins rendent impossible.",
    en: "Words that sound or look alike are put one for another: “it's” and “its”, “there” and “their”, “principle organ”. Only what the words about it make impossible is reported.",
  },
  messages: {
    form: { fr: "« {written} » est mis pour « {form} ».", en: "“{written}” stands for “{form}”." },
    forms: {
      fr: "« {written} » est mis pour un autre mot : {form}.",
      en: "“{written}” stands for another word: {form}.",
    },
  },
  appliesTo: ({ slips }) => slips.rules["wrong-word"] !== undefined,
  *check(paragraph: Paragraph, _instrument: Instrument, context: RuleContext): Iterable<Finding> {
    const { tree, pack } = context;
    if (!isProse(paragraph)) return;
    const slips = [...findSlips(paragraph.clause, pack), ...findArticleSlips(paragraph.clause, pack)];
    if (slips.length === 0) return;
    const isMisread = findMisreading(tree, pack) !== null;
    for (const slip of slips) {
      if (isMisread && slip.isAccent) continue;
      const finding = createSlipFinding(paragraph, slip, context);
      yield isWithoutHyphen(slip) ? { ...finding, severity: "information" } : finding;
    }
  },
};

/** « non discrimination »: prints lose the hyphens at their line ends, so this may be no slip of who wrote. */
function isWithoutHyphen({ written, forms }: FoundSlip): boolean {
  return forms.every(form => form.includes("-") && form.replaceAll("-", " ") === written);
}
