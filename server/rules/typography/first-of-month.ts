import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { createAlternatives, findMatches } from "../linguistics/text-search.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "first-of-month",
  severity: "warning",
  scope: "paragraph",
  sources: ["TYP-6"],
  title: { fr: "Premier jour du mois", en: "First day of the month" },
  explanation: {
    fr: "Le premier jour du mois s'écrit « 1er » ; les autres portent le nombre simple.",
    en: "In French the first day of the month is written “1er”; the others are plain numerals.",
  },
  messages: {
    ordinal: { fr: "Le premier du mois s'écrit « {form} ».", en: "The first of the month is written “{form}”." },
  },
  appliesTo: pack => pack.usage.firstOfMonth !== null,
  *check(paragraph: Paragraph, _instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    const form = pack.usage.firstOfMonth as string;
    for (const at of findPlainFirsts(paragraph.clause, pack)) {
      const span = { start: paragraph.start + at, end: paragraph.start + at + 1 };
      yield {
        ...span,
        message: "ordinal",
        arguments: { form },
        fixes: [createReplacement(form, span)],
      };
    }
  },
};

const getExpression = memoizePerPack(
  pack =>
    new RegExp(`(?<![\\p{L}\\p{N}/.,:-])1(?=\\s+(?:${createAlternatives(pack.months)})(?![\\p{L}\\p{N}]))`, "giu"),
);

const findPlainFirsts = memoizePerClause((clause, pack) =>
  findMatches(clause.text, getExpression(pack)).map(({ index }) => index),
);
