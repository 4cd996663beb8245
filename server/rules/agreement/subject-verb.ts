import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { findCountedFaults } from "../linguistics/counted-verbs.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { findRelativeFaults } from "../linguistics/relative-verbs.ts";
import { findNumberFaults, hasAccentedMarkers } from "../linguistics/subject-verbs.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "subject-verb",
  severity: "error",
  scope: "paragraph",
  sources: ["AGR-11"],
  needsLetters: true,
  title: { fr: "Accord du verbe et de son sujet", en: "Agreement of verb and subject" },
  explanation: {
    fr: "Dans les propositions aussi, le verbe est au nombre de son sujet : « rappelant que tous les États doivent ».",
    en: "In clauses as well the verb is in the number of its subject: “recalling that all States have”.",
  },
  messages: {
    number: {
      fr: "« {verb} » n'est pas au nombre de son sujet « {subject} » : écrire « {form} ».",
      en: "“{verb}” is not in the number of its subject “{subject}”: write “{form}”.",
    },
  },
  appliesTo: pack => pack.usage.syntax.clauseStarts.length > 0,
  *check(paragraph: Paragraph, _instrument: Instrument, { pack, tree }: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    const faults = findNumberFaults(paragraph.clause, pack);
    const others = [...findRelativeFaults(paragraph.clause, pack), ...findCountedFaults(paragraph.clause, pack)].filter(
      ({ span }) => !faults.some(one => one.span.start === span.start),
    );
    for (const { span, subject, verb, form, mayBeMarker } of [...faults, ...others]) {
      // « les pays a revenu élevé », in a text without accents.
      if (mayBeMarker && !hasAccentedMarkers(tree, pack)) continue;
      const place = toDocumentSpan(paragraph, span);
      yield {
        ...place,
        message: "number",
        arguments: { subject, verb, form },
        fixes: [createReplacement(form, place)],
      };
    }
  },
};
