import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { isBody } from "../linguistics/paragraph-kinds.ts";
import { findReferenceSlips } from "../linguistics/reference-words.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "reference-form",
  yieldsTo: ["paragraph-reference"],
  severity: "warning",
  scope: "paragraph",
  sources: ["REV-6"],
  title: { fr: "Mots d'un renvoi", en: "Words of a reference" },
  explanation: {
    fr: "Un renvoi nomme ce qu'il vise, son numéro, et dit une fois où cela se trouve : « paragraphe 3 ci-dessus ».",
    en: "A reference names what it means and its number, without an article, and says once where that is: “paragraph 3 above”.",
  },
  messages: {
    both: {
      fr: "« {words} » : ce renvoi dit deux fois où se trouve ce qu'il vise.",
      en: "“{words}”: this reference says twice where to look.",
    },
    word: { fr: "Lire « {form} ».", en: "Read “{form}”." },
    article: {
      fr: "Pas d'article devant un nom suivi de son numéro.",
      en: "No article stands before a noun and its number.",
    },
  },
  *check(paragraph: Paragraph, _instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (!isBody(paragraph)) return;
    for (const { kind, form, ...place } of findReferenceSlips(paragraph.clause, pack)) {
      if (findMisreading(tree, pack) !== null) return;
      const span = toDocumentSpan(paragraph, place);
      const words = paragraph.clause.text.slice(place.start, place.end).replace(/\s+/g, " ");
      yield {
        ...span,
        message: kind,
        arguments: { form: form ?? "", words },
        fixes: form === null ? [] : [createReplacement(form, span)],
      };
    }
  },
};
