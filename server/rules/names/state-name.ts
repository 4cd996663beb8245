import type { Paragraph } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { getDating, isBeforeAccents } from "../linguistics/house-style.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { isBody } from "../linguistics/paragraph-kinds.ts";
import { findStateUses } from "../linguistics/state-names.ts";
import { findStateMisspellings } from "../linguistics/state-spellings.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "state-name",
  severity: "warning",
  scope: "document",
  sources: ["REV-12"],
  title: { fr: "Nom d'un État", en: "Name of a State" },
  explanation: {
    fr: "Un État porte le nom que lui donnent les documents de l'Organisation des Nations Unies : « Fédération de Russie », « Viet Nam », « Nigéria ».",
    en: "A State has the name that documents of the United Nations give it: “Russian Federation”, “Viet Nam”, “Côte d'Ivoire”.",
  },
  messages: {
    spelling: {
      fr: "Les documents des Nations Unies écrivent « {name} ».",
      en: "Documents of the United Nations write “{name}”.",
    },
    misspelt: {
      fr: "« {written} » n'est le nom d'aucun État : « {name} » ?",
      en: "“{written}” is the name of no State: “{name}”?",
    },
    informal: {
      fr: "Les documents des Nations Unies nomment cet État « {name} ».",
      en: "Documents of the United Nations call this State “{name}”.",
    },
  },
  appliesTo: pack => pack.states.named.length > 0,
  *check({ tree, pack }: RuleContext): Iterable<Finding> {
    const told = new Set<string>();
    const isMisread = findMisreading(tree, pack) !== null || isBeforeAccents(tree, pack);
    for (const paragraph of tree.paragraphs) {
      // Notes cite works under the names that these bear.
      if (paragraph.kind === "footnote" || !(isBody(paragraph) || paragraph.kind === "title")) continue;
      for (const use of findStateUses(paragraph.clause, pack)) {
        const [state, since] = use.state;
        const name = use.form === "spelling" ? use.right : state;
        if (use.form === "name" || use.form === "variant") continue;
        if (isCut(paragraph, use.start) || (isMisread && use.isDerived)) continue;
        const { year } = getDating(tree, pack);
        if (year !== null && year < since) continue;
        const span = toDocumentSpan(paragraph, use);
        if (use.form === "spelling") {
          const title = { fr: "Écrire « {name} »", en: "Write “{name}”" };
          const fix = { title, arguments: { name }, edits: [{ ...span, newText: name }], preferred: true };
          yield { ...span, message: "spelling", arguments: { name }, fixes: [fix] };
        } else if (!told.has(use.text)) {
          // Once is enough: article and preposition change with the name, so a person goes through the text.
          told.add(use.text);
          yield { ...span, message: "informal", arguments: { name }, severity: "information" };
        }
      }
      if (isMisread) continue;
      for (const slip of findStateMisspellings(paragraph.clause, pack)) {
        const span = toDocumentSpan(paragraph, slip);
        const { right: name } = slip;
        yield {
          ...span,
          message: "misspelt",
          arguments: { name, written: slip.written },
          fixes: [createReplacement(name, span, false)],
        };
      }
    }
  },
};

/** A page break in the midst of a name leaves its end at the beginning of a paragraph: « Fédération de | Russie ». */
function isCut({ clause }: Paragraph, at: number): boolean {
  return /^(?:\p{Ll}+\s+)?$/u.test(clause.text.slice(clause.bodyStart, at));
}
