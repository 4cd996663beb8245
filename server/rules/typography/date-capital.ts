import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { isQuoted } from "../linguistics/enclosed-spans.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { findMatches } from "../linguistics/text-search.ts";
import { createWrittenFinding, createWrittenFormFinder } from "../linguistics/written-forms.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

const findForms = createWrittenFormFinder("date-capital");

export const rule: Rule = {
  id: "date-capital",
  severity: "warning",
  scope: "paragraph",
  sources: ["TYP-6"],
  title: { fr: "Capitale dans une date", en: "Capital in a date" },
  explanation: {
    fr: "En français, les noms des mois et des jours n'ont pas de majuscule (« le lundi 3 mai 2027 ») ; en anglais, ils en ont une (“3 May 2027”).",
    en: "In English, names of months begin with a capital (“3 May 2027”); in French, names of months and days have none (“le lundi 3 mai 2027”).",
  },
  messages: { form: { fr: "Dans une date on écrit « {form} ».", en: "In a date, write “{form}”." } },
  appliesTo: pack => pack.months.length > 0,
  *check(paragraph: Paragraph, _instrument: Instrument, context: RuleContext): Iterable<Finding> {
    const { pack } = context;
    if (!isProse(paragraph)) return;
    const found = [...findForms(paragraph.clause, pack), ...findMonths(paragraph.clause, pack)];
    for (const form of found) yield createWrittenFinding(paragraph, form, context);
  },
};

/** A word between day and year: what is no month is left; so is a feast, « le 14 Juillet ». */
const DATED = /(\d(?:er|st|nd|rd|th)?\s+)([^\s\d,;.:]{3,12}),?\s+\d{4}(?!\d)/g;

const getMonths = memoizePerPack(({ months }) => new Map(months.map(month => [month.toLowerCase(), month])));

const findMonths = memoizePerClause((clause, pack) =>
  findMatches(clause.text, DATED).flatMap(({ 1: day = "", 2: month = "", index }) => {
    const form = getMonths(pack).get(month.toLowerCase()) ?? month;
    const start = index + day.length;
    const span = { start, end: start + month.length };
    // Capitals throughout are a heading's.
    return form === month || month === month.toUpperCase() || isQuoted(clause, span) ? [] : [{ ...span, form }];
  }),
);
