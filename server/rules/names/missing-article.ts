import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { createSlipFinder, createSlipFinding } from "../linguistics/word-slips.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

const findSlips = createSlipFinder("missing-article");

export const rule: Rule = {
  id: "missing-article",
  severity: "warning",
  scope: "paragraph",
  sources: ["WRD-4"],
  title: { fr: "Article oublié", en: "Missing article" },
  explanation: {
    fr: "Les organes et la Charte prennent l'article : « par le Secrétaire général », « Charte des Nations Unies ».",
    en: "Organs and the Charter take the article: “by the Secretary-General”, “Charter of the United Nations”. Before a noun they do without: “Security Council resolution 1325 (2000)”.",
  },
  messages: { form: { fr: "Il faut l'article : « {form} ».", en: "The article is missing: “{form}”." } },
  appliesTo: ({ slips }) => slips.rules["missing-article"] !== undefined,
  *check(paragraph: Paragraph, _instrument: Instrument, context: RuleContext): Iterable<Finding> {
    const { pack } = context;
    if (!isProse(paragraph)) return;
    for (const slip of findSlips(paragraph.clause, pack)) yield createSlipFinding(paragraph, slip, context);
  },
};
