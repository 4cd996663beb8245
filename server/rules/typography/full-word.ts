import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { isBracketed } from "../linguistics/enclosed-spans.ts";
import { isBody } from "../linguistics/paragraph-kinds.ts";
import { createWrittenFinding, createWrittenFormFinder } from "../linguistics/written-forms.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

const findForms = createWrittenFormFinder("full-word");

export const rule: Rule = {
  id: "full-word",
  severity: "information",
  scope: "paragraph",
  sources: ["TYP-8"],
  title: { fr: "Renvoi abrégé", en: "Abbreviated reference" },
  explanation: {
    fr: "Dans le corps du texte, un renvoi s'écrit en toutes lettres : « paragraphe 12 » ; « par. 12 » convient aux notes et aux parenthèses.",
    en: "In the body of a text a reference is written in full: “paragraph 12”; “para. 12” is for notes and brackets.",
  },
  messages: {
    form: { fr: "Dans le corps du texte on écrit « {form} ».", en: "In the body of a text, write “{form}”." },
  },
  appliesTo: pack => pack.written["full-word"] !== undefined,
  *check(paragraph: Paragraph, _instrument: Instrument, context: RuleContext): Iterable<Finding> {
    const { pack } = context;
    if (!isBody(paragraph) || paragraph.kind === "footnote") return;
    const { clause } = paragraph;
    for (const form of findForms(clause, pack)) {
      // After a comma it ends a citation: « A/82/203, par. 4 ».
      const cites = clause.text.slice(0, form.start).trimEnd().endsWith(",");
      if (!cites && !isBracketed(clause, form)) yield createWrittenFinding(paragraph, form, context);
    }
  },
};
