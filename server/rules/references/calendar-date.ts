import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { findDateFaults, findFarYears } from "../linguistics/date-faults.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "calendar-date",
  severity: "error",
  scope: "paragraph",
  sources: ["REV-8"],
  title: { fr: "Date qui n'existe pas", en: "Date that does not exist" },
  explanation: {
    fr: "Aucun mois n'a plus de 31 jours ; avril, juin, septembre et novembre en ont 30, février 28, ou 29 les années bissextiles. Le jour de la semaine est celui de la date, une période finit après son début, et l'année est proche des autres du texte. Les notes sont vérifiées aussi.",
    en: "No month has more than 31 days; April, June, September and November have 30, February 28, or 29 in leap years. A weekday is that of its date, a period ends after it begins, and a year is near the others of the text. Notes are checked, too.",
  },
  messages: {
    day: {
      fr: "Le {date} n'existe pas : ce mois-là a {days} jours.",
      en: "There is no {date}: that month has {days} days.",
    },
    weekday: { fr: "Le {date} est un {right}.", en: "{date} is a {right}." },
    range: {
      fr: "Le premier jour, le {first}, ne vient pas avant le dernier.",
      en: "The first day, {first}, does not come before the last.",
    },
    period: {
      fr: "Cette période finit le {date}, avant son début.",
      en: "This period ends on {date}, before it begins.",
    },
    year: {
      fr: "L'année {year} est loin de toutes celles du texte.",
      en: "The year {year} is far from all others of the text.",
    },
  },
  *check(paragraph: Paragraph, _instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph) || paragraph.clause.references.length === 0) return;
    for (const { message, arguments: values, isSure, ...span } of findDateFaults(paragraph.clause, pack)) {
      // « 1 0 novembre »: blanks that a scanner put inside a number.
      if (values.date?.startsWith("0") && findMisreading(tree, pack) !== null) continue;
      const severity = message === "day" ? "error" : isSure ? "warning" : "information";
      yield { ...toDocumentSpan(paragraph, span), message, arguments: values, severity };
    }
    for (const { start, end, date } of findFarYears(paragraph.clause, tree, pack)) {
      const year = String(date.year);
      yield {
        ...toDocumentSpan(paragraph, { start, end }),
        message: "year",
        arguments: { year },
        severity: "warning",
      };
    }
  },
};
