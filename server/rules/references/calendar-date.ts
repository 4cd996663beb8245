import type { Instrument, Paragraph, Reference } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { countDays, readDate, readDay } from "../linguistics/printed-dates.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "calendar-date",
  severity: "error",
  scope: "paragraph",
  sources: ["REV-8"],
  title: { fr: "Date qui n'existe pas", en: "Date that does not exist" },
  explanation: {
    fr: "Aucun mois n'a plus de 31 jours ; avril, juin, septembre et novembre en ont 30, février 28, ou 29 les années bissextiles. Les notes sont vérifiées aussi.",
    en: "No month has more than 31 days; April, June, September and November have 30, February 28, or 29 in leap years. Notes are checked, too.",
  },
  messages: {
    day: {
      fr: "Le {date} n'existe pas : ce mois-là a {days} jours.",
      en: "There is no {date}: that month has {days} days.",
    },
  },
  *check(paragraph: Paragraph, _instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    for (const reference of paragraph.clause.references) {
      const { date: printed } = reference.groups;
      const day = printed === undefined ? 0 : readDay(printed);
      // Only dates at the end of a month can be wrong.
      if (printed === undefined || day <= SHORTEST) continue;
      const date = readDate(printed, pack);
      const days = date && countDays(date.month, date.year);
      if (!days || day <= days) continue;
      yield {
        ...toDocumentSpan(paragraph, getDateSpan(reference, printed)),
        message: "day",
        arguments: { date: printed.replace(/\s+/g, " "), days: String(days) },
      };
    }
  },
};

const SHORTEST = 28;

function getDateSpan({ start, text }: Reference, printed: string): { start: number; end: number } {
  const at = start + text.lastIndexOf(printed);
  return { start: at, end: at + printed.length };
}
