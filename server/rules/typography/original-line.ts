import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { isBeforeAccents } from "../linguistics/house-style.ts";
import { createWrittenFinding, createWrittenFormFinder } from "../linguistics/written-forms.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

const findForms = createWrittenFormFinder("original-line");

export const rule: Rule = {
  id: "original-line",
  severity: "information",
  scope: "paragraph",
  sources: ["TYP-9"],
  title: { fr: "Mention de la langue originale", en: "Note of the original language" },
  explanation: {
    fr: "La mention s'écrit « [Original : russe] » : espace devant les deux-points, langue sans majuscule.",
    en: "In French the note is written “[Original : russe]”: a space before the colon, the language without a capital.",
  },
  messages: { form: { fr: "La mention s'écrit « {form} ».", en: "The note is written “{form}”." } },
  appliesTo: pack => pack.written["original-line"] !== undefined,
  *check(paragraph: Paragraph, _instrument: Instrument, context: RuleContext): Iterable<Finding> {
    const { tree, pack } = context;
    if (paragraph.kind !== "original") return;
    if (isBeforeAccents(tree, pack)) return;
    for (const form of findForms(paragraph.clause, pack)) yield createWrittenFinding(paragraph, form, context);
  },
};
