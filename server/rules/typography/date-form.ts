import { memoizePerTree } from "../../../grammar/languages/memoize.ts";
import { getProfile } from "../../../grammar/languages/profiles.ts";
import { fold, stripAccents } from "../../../grammar/text/words.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { findBrokenDates } from "../linguistics/broken-dates.ts";
import { findDatedWords } from "../linguistics/dated-words.ts";
import { isBeforeAccents } from "../linguistics/house-style.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { findShortDates, mayBeYear } from "../linguistics/short-dates.ts";
import { createWrittenFinding, createWrittenFormFinder } from "../linguistics/written-forms.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

const findForms = createWrittenFormFinder("date-form");

export const rule: Rule = {
  id: "date-form",
  severity: "warning",
  scope: "paragraph",
  sources: ["TYP-6", "TYP-11"],
  title: { fr: "Forme d'une date", en: "Form of a date" },
  explanation: {
    fr: "Une date s'écrit « 3 mai 2027 » : le jour en chiffres, le mois, l'année, sans virgule. Hors des Nations Unies, ce qui s'en écarte n'est signalé que pour information dans un texte qui n'a pas d'autres dates de cette forme.",
    en: "A date is written “3 May 2027”: the day in figures, the month, the year, without a comma. Outside the United Nations, what departs from it is reported for information only in a text that has no other dates of this form.",
  },
  messages: {
    form: { fr: "Cette date s'écrit « {form} ».", en: "This date is written “{form}”." },
    year: { fr: "Année mal saisie.", en: "Mistyped year." },
    missing: { fr: "Il manque le mois de cette date.", en: "The month of this date is missing." },
    short: { fr: "L'année s'écrit en quatre chiffres.", en: "The year is written with four figures." },
    lead: { fr: "Il manque « {word} » devant cette date.", en: "“{word}” is missing before this date." },
    figures: {
      fr: "Dans une phrase le mois s'écrit en lettres.",
      en: "In a sentence the month is written as a word.",
    },
    month: { fr: "Le nom de ce mois s'écrit « {form} ».", en: "The name of this month is written “{form}”." },
  },
  // A name of two words with a stroke between has more than one way to be written.
  appliesTo: ({ months }) => months.length > 0 && months.every(month => !/[\s/]/u.test(month)),
  *check(paragraph: Paragraph, instrument: Instrument, context: RuleContext): Iterable<Finding> {
    const { tree, pack } = context;
    if (!isProse(paragraph)) return;
    for (const { word, month, start, end } of findDatedWords(paragraph.clause, pack)) {
      if (month === null || fold(month) === fold(word) || findMisreading(tree, pack) !== null) continue;
      if (isBeforeAccents(tree, pack) && stripAccents(month) === stripAccents(fold(word))) continue;
      const span = toDocumentSpan(paragraph, { start, end });
      yield { ...span, message: "month", arguments: { form: month }, fixes: [createReplacement(month, span)] };
    }
    const broken = findBrokenDates(paragraph.clause, pack);
    if (broken.length > 0 && findMisreading(tree, pack) === null) {
      for (const { kind, year, ...place } of broken) {
        const span = toDocumentSpan(paragraph, place);
        const fixes = year === null ? [] : [createReplacement(year, span)];
        const isTable = paragraph.clause.text.startsWith("|");
        if (kind === "year") yield { ...span, message: "year", fixes };
        else if (!isTable) yield { ...span, message: "figures", severity: "information" };
      }
    }
    const short = findShortDates(paragraph.clause, pack);
    if (short.length > 0 && findMisreading(tree, pack) === null) {
      for (const date of short) {
        const { kind, at, isSure, start, end } = date;
        if (!mayBeYear(date, tree, pack)) continue;
        const word = pack.usage.shapeWords.dated ?? "";
        const span = toDocumentSpan(paragraph, { start, end });
        const severity = isSure ? "warning" : "information";
        const fixes =
          kind === "lead" && word !== ""
            ? [createReplacement(`${word} `, { start: paragraph.start + at, end: paragraph.start + at })]
            : [];
        yield { ...span, message: kind, arguments: { word }, severity, fixes };
      }
    }
    const forms = findForms(paragraph.clause, pack);
    // Other houses have dates of their own.
    const { own, strict } = getProfile(instrument.profile);
    if (forms.length === 0 || own || findMisreading(tree, pack) !== null) return;
    const severity = strict || hasPlainDates(tree, pack) ? "warning" : "information";
    for (const form of forms) yield { ...createWrittenFinding(paragraph, form, context), severity };
  },
};

/** Whether the text has dates of the form that the language asks for: the others are slips then. */
const hasPlainDates = memoizePerTree(({ paragraphs }, pack): boolean =>
  paragraphs.some(({ clause }) => {
    const plain = clause.references.filter(({ groups: { date = "" } }) => PLAIN.test(date)).length;
    return plain > 0 && plain > findForms(clause, pack).length;
  }),
);

const PLAIN = /^\d{1,2}(?:er)?\s\p{L}+\s\d{4}$/u;
