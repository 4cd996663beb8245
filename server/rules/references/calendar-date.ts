import type { Instrument, Paragraph, Reference } from "../../../grammar/tree/tree.ts";
import { absolute } from "../fixes/finding-spans.ts";
import { dayIn, daysIn, readDate } from "../linguistics/printed-dates.ts";
import { isProse } from "../linguistics/prose.ts";
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
  examples: [
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nRelisant sa résolution 71/23 du ⟦31 novembre 2016⟧ et sa décision du ⟦29 février 2019⟧[^1],\n\nDécide de se réunir le ⟦31 juin⟧.\n\n[^1]: A/82/203, daté du ⟦30 février 2018⟧.\n",
    },
    {
      language: "en",
      bad: "The General Assembly,\n\nRecalling its resolution 71/23 of ⟦31 November 2016⟧ and its decision of ⟦29 February 2019⟧,\n\nDecides to meet on ⟦31 June⟧.\n",
    },
    {
      language: "fr",
      good: "L'Assemblée générale,\n\nRelisant sa résolution 71/23 du 30 novembre 2016 et sa décision du 29 février 2016,\n\nDécide de se réunir le 29 février ou le 31 juillet.\n",
    },
    {
      language: "en",
      good: "The General Assembly,\n\nRecalling its resolution 71/23 of 30 November 2016 and its decision of 29 February 2016,\n\nDecides to meet on 29 February or on 31 July.\n",
    },
  ],
  concerns: paragraph => paragraph.clause.references.length > 0 && isProse(paragraph),
  *check(paragraph: Paragraph, _instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    for (const reference of paragraph.clause.references) {
      const { date: printed } = reference.groups;
      const day = printed === undefined ? 0 : dayIn(printed);
      // Only dates at the end of a month can be wrong.
      if (printed === undefined || day <= SHORTEST) continue;
      const date = readDate(printed, pack);
      const days = date && daysIn(date.month, date.year);
      if (!days || day <= days) continue;
      yield {
        ...absolute(paragraph, spanOf(reference, printed)),
        message: "day",
        arguments: { date: printed.replace(/\s+/g, " "), days: String(days) },
      };
    }
  },
};

const SHORTEST = 28;

function spanOf({ start, text }: Reference, printed: string): { start: number; end: number } {
  const at = start + text.lastIndexOf(printed);
  return { start: at, end: at + printed.length };
}
