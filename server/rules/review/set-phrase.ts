import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { findPhraseSlips } from "../linguistics/phrase-slips.ts";
import { createSlipFinding } from "../linguistics/word-slips.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "set-phrase",
  severity: "warning",
  scope: "paragraph",
  sources: ["WRD-6"],
  yieldsTo: [
    "contraction",
    "elision",
    "government",
    "missing-article",
    "opener-form",
    "organ-name",
    "spelling",
    "verb-form",
    "wrong-word",
  ],
  title: { fr: "Locution", en: "Set phrase" },
  explanation: {
    fr: "Une locution s'écrit avec ses petits mots et dans son ordre : « conformément à », « dans le cadre de », « en ce qui concerne », « à cet égard ». N'est relevé que ce qui ne peut être autre chose.",
    en: "A set phrase keeps its small words and its order: “in accordance with”, “pursuant to”, “as soon as possible”, “put an end to”. Only what can be nothing else is reported.",
  },
  messages: {
    form: { fr: "La locution est « {form} », et non « {written} ».", en: "The phrase is “{form}”, not “{written}”." },
  },
  appliesTo: ({ phrases }) => phrases.governing.length + phrases.fixed.length > 0,
  *check(paragraph: Paragraph, _instrument: Instrument, context: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    for (const slip of findPhraseSlips(paragraph.clause, context.pack))
      yield createSlipFinding(paragraph, slip, context);
  },
};
