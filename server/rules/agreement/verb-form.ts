import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { findObjectParticiples } from "../linguistics/object-participles.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { findWrongForms } from "../linguistics/wrong-verb-forms.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "verb-form",
  severity: "error",
  scope: "paragraph",
  sources: ["AGR-10"],
  needsLetters: true,
  title: { fr: "Forme du verbe", en: "Form of the verb" },
  explanation: {
    fr: "Après « doivent », « peut », « afin de », le verbe est à l'infinitif : « doivent honorer leurs obligations » ; après « ont », « été », il est au participe : « ont décidé ».",
    en: "After “to”, “shall”, “must” the verb has its plain form: “to ensure”; after “has”, “been” it is a participle: “has failed”.",
  },
  messages: {
    infinitive: {
      fr: "Après « {before} », le verbe est à l'infinitif : écrire « {form} ».",
      en: "After “{before}” the verb has its plain form: write “{form}”.",
    },
    participle: {
      fr: "Après « {before} », le verbe est au participe passé : écrire « {form} ».",
      en: "After “{before}” the verb is a past participle: write “{form}”.",
    },
    gerund: {
      fr: "Après « {before} », le verbe est au gérondif : écrire « {form} ».",
      en: "After “{before}” the verb is a gerund: write “{form}”.",
    },
    invariable: {
      fr: "Après « {before} », « {word} » ne s'accorde pas avec ce qui précède : écrire « {form} », ou « {missing} ».",
      en: "After “{before}”, “{word}” does not agree with what stands before it: write “{form}”, or “{missing}”.",
    },
    unknown: {
      fr: "Après « {before} », le verbe est au participe passé.",
      en: "After “{before}” the verb is a past participle.",
    },
  },
  appliesTo: pack => pack.usage.syntax.infinitiveAfter.length > 0,
  *check(paragraph: Paragraph, _instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    for (const { span, before, word, form, missing } of findObjectParticiples(paragraph.clause, pack)) {
      const place = toDocumentSpan(paragraph, span);
      const fixes = [form, missing].map(one => createReplacement(one, place, false));
      yield { ...place, message: "invariable", arguments: { before, word, form, missing }, fixes };
    }
    for (const { span, wants, before, form, isSure } of findWrongForms(paragraph.clause, pack)) {
      const place = toDocumentSpan(paragraph, span);
      yield form === null
        ? { ...place, message: "unknown", arguments: { before } }
        : { ...place, message: wants, arguments: { before, form }, fixes: [createReplacement(form, place, isSure)] };
    }
  },
};
