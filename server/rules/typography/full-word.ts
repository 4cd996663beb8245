import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { isBody, isBracketed } from "../linguistics/prose.ts";
import { writtenFinding, writtenForms } from "../linguistics/written-forms.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

const forms = writtenForms("full-word");

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
  examples: [
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nRappelant l'⟦art. 3⟧ de la Charte des lacs et les ⟦par. 2 et 3⟧ de son annexe,\n\nDécide d'agir selon le ⟦par. 4⟧ de cette charte.\n",
      fixed:
        "L'Assemblée générale,\n\nRappelant l'article 3 de la Charte des lacs et les paragraphes 2 et 3 de son annexe,\n\nDécide d'agir selon le paragraphe 4 de cette charte.\n",
    },
    {
      language: "fr",
      good: "L'Assemblée générale,\n\nRappelant le rapport sur les lacs (A/82/203, par. 4 et art. 5) et le document A/82/204, par. 6,\n\nDécide d'agir[^1].\n\n[^1]: A/82/203, par. 4.\n",
    },
    {
      language: "en",
      bad: "The General Assembly,\n\nRecalling ⟦art. 3⟧ of the Charter of Lakes and ⟦paras. 2 and 3⟧ of its annex,\n\nDecides to act under ⟦para. 4⟧ of that charter.\n",
      fixed:
        "The General Assembly,\n\nRecalling article 3 of the Charter of Lakes and paragraphs 2 and 3 of its annex,\n\nDecides to act under paragraph 4 of that charter.\n",
    },
    {
      language: "en",
      good: "The General Assembly,\n\nRecalling the report on lakes (A/82/203, para. 4),\n\nDecides to act.\n",
    },
  ],
  concerns: (paragraph, pack) =>
    isBody(paragraph) && paragraph.kind !== "footnote" && forms(paragraph.clause, pack).length > 0,
  *check(paragraph: Paragraph, _instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    const { clause } = paragraph;
    for (const form of forms(clause, pack)) {
      // After a comma it ends a citation: « A/82/203, par. 4 ».
      const cites = clause.text.slice(0, form.start).trimEnd().endsWith(",");
      if (!cites && !isBracketed(clause, form)) yield writtenFinding(paragraph, form);
    }
  },
};
