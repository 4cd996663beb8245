import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { getFirstWordsSpan } from "../fixes/finding-spans.ts";
import { hasOperativeOpeners } from "../linguistics/instrument-openers.ts";
import { findBrokenOffWord } from "../linguistics/interrupted-paragraphs.ts";
import { findNearestOpener, joinSplitOpener } from "../linguistics/nearest-opener.ts";
import { copyInitialCase } from "../linguistics/opener-forms.ts";
import { findMisform } from "../linguistics/opener-misforms.ts";
import { isStatement } from "../linguistics/paragraph-kinds.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "opener-unknown",
  severity: "warning",
  scope: "paragraph",
  sources: ["OPN-2"],
  title: { fr: "Formule introductive inconnue", en: "Unknown opener" },
  explanation: {
    fr: "Chaque paragraphe s'ouvre par un participe, un adjectif ou un verbe ; un mot inconnu très proche d'une formule courante est sans doute une faute de frappe.",
    en: "Every paragraph opens with a participle, an adjective or a verb; an unknown word very near to a common opener is probably a slip.",
  },
  messages: {
    near: {
      fr: "« {word} » n'est pas une formule introductive connue. Peut-être « {nearest} » ?",
      en: "“{word}” is not a known opener. Perhaps “{nearest}”?",
    },
  },
  *check(paragraph: Paragraph, instrument: Instrument, context: RuleContext): Iterable<Finding> {
    if (!isStatement(paragraph) || paragraph.clause.opener !== null) return;
    const { section, clause } = paragraph;
    if (!section) return;
    if (section === "operative" && !hasOperativeOpeners(instrument, context.pack)) return;
    // opener-form reports misspelt and wrongly inflected openers.
    if (findMisform(paragraph, instrument, context)) return;
    const { pack } = context;
    // The rest of a paragraph that a page has cut opens nothing.
    const before = context.getNeighbour(paragraph, -1);
    if (before && findBrokenOffWord(before, pack) !== null) return;
    const span = getFirstWordsSpan(paragraph);
    const word = clause.text.slice(span.start - paragraph.start, span.end - paragraph.start).replace(/[,;:.]+$/, "");
    const rest = /^ (\p{Ll}+)(?!\p{L})/u.exec(clause.text.slice(span.start - paragraph.start + word.length));
    const joined = rest ? joinSplitOpener(word, rest[1] ?? "", section, pack) : null;
    const nearest = joined === null ? findNearestOpener(word, section, pack) : { form: joined, isSure: true };
    if (!nearest) return;
    const form = copyInitialCase(nearest.form, word);
    const end = span.start + word.length + (joined === null ? 0 : (rest?.[0].length ?? 0));
    yield {
      start: span.start,
      end,
      message: "near",
      arguments: { word, nearest: form },
      fixes: [createReplacement(form, { start: span.start, end }, nearest.isSure)],
    };
  },
};
