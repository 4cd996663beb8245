import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { createSlipFinder, createSlipFinding } from "../linguistics/word-slips.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

const findSlips = createSlipFinder("contraction");

export const rule: Rule = {
  id: "contraction",
  severity: "warning",
  scope: "paragraph",
  sources: ["WRD-2"],
  needsLetters: true,
  title: { fr: "Article contracté", en: "Contracted article" },
  explanation: {
    fr: "« De » et « à » se fondent avec « le » et « les » : « du », « des », « au », « aux ». Devant un infinitif, « le » et « les » sont des pronoms, et restent : « de les aider ».",
    en: "In French “de” and “à” become one word with “le” and “les”: “du”, “des”, “au”, “aux”. Before an infinitive these are pronouns and stay: “de les aider”.",
  },
  messages: {
    form: { fr: "« {written} » se contracte en « {form} ».", en: "“{written}” is contracted to “{form}”." },
  },
  appliesTo: ({ slips }) => slips.rules["contraction"] !== undefined,
  *check(paragraph: Paragraph, _instrument: Instrument, context: RuleContext): Iterable<Finding> {
    const { pack } = context;
    if (!isProse(paragraph)) return;
    for (const slip of findSlips(paragraph.clause, pack)) yield createSlipFinding(paragraph, slip, context);
  },
};
