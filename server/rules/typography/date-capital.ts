import { memoizePerClause } from "../../../grammar/languages/memoize.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { findDatedWords } from "../linguistics/dated-words.ts";
import { hasLetterCase } from "../linguistics/letter-case.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
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
  appliesTo: pack => pack.months.length > 0 && hasLetterCase(pack),
  *check(paragraph: Paragraph, _instrument: Instrument, context: RuleContext): Iterable<Finding> {
    const { pack } = context;
    if (!isProse(paragraph)) return;
    const found = [...findForms(paragraph.clause, pack), ...findMonths(paragraph.clause, pack)];
    for (const form of found) yield createWrittenFinding(paragraph, form, context);
  },
};

const findMonths = memoizePerClause((clause, pack) =>
  findDatedWords(clause, pack).flatMap(({ word, month, start, end }) =>
    // Capitals throughout are a heading's; another word is a misspelling.
    month === null || month === word || fold(month) !== fold(word) || word === word.toUpperCase()
      ? []
      : [{ start, end, form: month }],
  ),
);
