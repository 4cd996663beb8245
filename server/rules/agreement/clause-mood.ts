import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { findWrongMoods } from "../linguistics/clause-moods.ts";
import { isBody } from "../linguistics/paragraph-kinds.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "clause-mood",
  severity: "warning",
  scope: "paragraph",
  sources: ["AGR-9"],
  needsLetters: true,
  title: { fr: "Mode du verbe de la subordonnée", en: "Mood of the verb of a clause" },
  explanation: {
    fr: "On demande que le texte soit publié, on note qu'il est publié : après une demande, un souhait, un regret, « afin que », « bien que » ou « il importe que », le verbe est au subjonctif.",
    en: "In French a request, a wish, a regret, “afin que”, “bien que” and “il importe que” ask for a subjunctive: “Demande que le texte soit publié”, but “Note que le texte est publié”.",
  },
  messages: {
    subjunctive: {
      fr: "Après « {after} », le verbe est au subjonctif : écrire « {form} » et non « {word} ».",
      en: "After “{after}” the verb is in the subjunctive: write “{form}” and not “{word}”.",
    },
    indicative: {
      fr: "Après « {after} », le verbe est à l'indicatif : écrire « {form} » et non « {word} ».",
      en: "After “{after}” the verb is in the indicative: write “{form}” and not “{word}”.",
    },
  },
  appliesTo: pack => pack.usage.clauseWords.subjunctiveAfter.length > 0,
  *check(paragraph: Paragraph, _instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    if (!isBody(paragraph)) return;
    for (const { after, word, form, wants, start, end } of findWrongMoods(paragraph.clause, pack)) {
      const place = toDocumentSpan(paragraph, { start, end });
      yield {
        ...place,
        message: wants,
        arguments: { after, word, form },
        fixes: [createReplacement(form, place)],
      };
    }
  },
};
