import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { findMixedNumbers } from "../linguistics/mixed-numbers.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "mixed-number",
  yieldsTo: ["date-form"],
  severity: "warning",
  scope: "paragraph",
  sources: ["REV-26"],
  title: { fr: "Lettre dans un nombre", en: "Letter in a number" },
  explanation: {
    fr: "La lettre O n'est pas un zéro, ni la lettre l un un : « 2030 », et non « 2O30 ».",
    en: "The letter O is no nought, nor the letter l a one: “2030”, and not “2O30”.",
  },
  messages: {
    letter: { fr: "Une lettre tient lieu de chiffre : « {number} ».", en: "A letter stands for a figure: “{number}”." },
  },
  *check(paragraph: Paragraph, _instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    for (const { number, ...place } of findMixedNumbers(paragraph.clause, pack)) {
      if (findMisreading(tree, pack) !== null) return;
      const span = toDocumentSpan(paragraph, place);
      yield { ...span, message: "letter", arguments: { number }, fixes: [createReplacement(number, span)] };
    }
  },
};
