import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { findAnnexes, hasCaptionLine, hasWordsForThisText, isToThisText } from "../linguistics/annexes.ts";
import { isBody } from "../linguistics/paragraph-kinds.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "annex-reference",
  severity: "warning",
  scope: "paragraph",
  sources: ["STR-6"],
  title: { fr: "Renvoi à une annexe absente", en: "Reference to an annex that is not there" },
  explanation: {
    fr: "« (voir annexe) » et « l'annexe à la présente résolution » annoncent un texte qui suit dans le même document.",
    en: "“(see annex)” and “the annex to the present resolution” announce a text that follows in the same document.",
  },
  messages: {
    missing: {
      fr: "Aucun texte joint à celui-ci ne répond à « {reference} ».",
      en: "No text attached to this one answers to “{reference}”.",
    },
  },
  *check(paragraph: Paragraph, _instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (!isBody(paragraph)) return;
    for (const reference of paragraph.clause.references) {
      if (reference.kind !== "annex" || !isToThisText(reference, paragraph, pack)) continue;
      if (findAnnexes(reference, tree, pack)?.length !== 0) continue;
      if (hasCaptionLine(reference, tree, paragraph.start, pack)) continue;
      const text = reference.text.replace(/\s+/g, " ");
      // The annex of a draft is often a file of its own; « (voir annexe) » says that it is here, and what was adopted has it.
      const isDraft = !tree.paragraphs.some(({ kind }) => kind === "closing");
      const severity = isDraft && hasWordsForThisText(text, pack) ? "information" : "warning";
      yield { ...toDocumentSpan(paragraph, reference), message: "missing", arguments: { reference: text }, severity };
    }
  },
};
