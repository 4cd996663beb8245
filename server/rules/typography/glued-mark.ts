import type { Instrument, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { isQuoted } from "../linguistics/enclosed-spans.ts";
import {
  areLabelsApart,
  findGluedBrackets,
  findGluedLabel,
  findGluedMarks,
  findInnerBlanks,
  findQuoteBlanks,
  getBracketHabit,
  hasSpacedQuotes,
} from "../linguistics/glued-marks.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { isOldPrint } from "../linguistics/old-prints.ts";
import { isBody, isProse } from "../linguistics/paragraph-kinds.ts";
import type { Finding, Fix, Rule, RuleContext, Severity } from "../rule.ts";

export const rule: Rule = {
  id: "glued-mark",
  yieldsTo: ["apostrophe"],
  severity: "warning",
  scope: "paragraph",
  sources: ["TYP-13"],
  title: { fr: "Espace autour d'un signe", en: "Space about a mark" },
  explanation: {
    fr: "Un espace suit la virgule, le point-virgule et le point, sépare un mot ou un numéro de la parenthèse qui le suit ; il n'y en a pas à l'intérieur des parenthèses.",
    en: "A space follows a comma, a semicolon and a full stop, and stands between a word or a number and the bracket behind it; there is none just inside brackets.",
  },
  messages: {
    behind: { fr: "Il manque un espace après « {mark} ».", en: "A space is missing behind “{mark}”." },
    label: { fr: "Il manque un espace après ce numéro.", en: "A space is missing behind this label." },
    before: { fr: "Il manque un espace devant la parenthèse.", en: "A space is missing before the bracket." },
    inside: { fr: "Pas d'espace à l'intérieur des parenthèses.", en: "No space belongs just inside brackets." },
    quote: { fr: "Pas d'espace à l'intérieur des guillemets.", en: "No space belongs just inside quotation marks." },
  },
  *check(paragraph: Paragraph, _instrument: Instrument, { tree, pack, getNeighbour }: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    const { clause } = paragraph;
    const marks = findGluedMarks(clause, pack);
    const brackets = findGluedBrackets(clause, pack);
    const blanks = findInnerBlanks(clause, pack);
    const quotes = findQuoteBlanks(clause, pack);
    const label = isBody(paragraph) ? (findGluedLabel(clause) ?? findSmallLabel(paragraph, getNeighbour)) : null;
    if (marks.length + brackets.length + blanks.length + quotes.length === 0 && label === null) return;
    if (clause.text.startsWith("|") || findMisreading(tree, pack) !== null || isOldPrint(tree, pack)) return;
    if (label !== null && areLabelsApart(tree, pack)) {
      const span = { start: paragraph.start + label - 1, end: paragraph.start + label };
      yield { ...span, message: "label", fixes: [separate(label, true)] };
    }
    const { apart, glued, loose, tight } = getBracketHabit(tree, pack);
    const choose = (isSure: boolean, span: Span): Severity =>
      isSure && !isQuoted(clause, span) ? "warning" : "information";
    for (const one of marks) {
      const values = { mark: one.mark };
      const severity = choose(one.isSure, one);
      yield {
        ...toDocumentSpan(paragraph, one),
        message: "behind",
        arguments: values,
        severity,
        fixes: [separate(one.at, one.isSure)],
      };
    }
    for (const one of brackets) {
      // A text that prints many of them so has its own way.
      if (one.isSure && glued >= HABIT && glued > apart * GLUED_SHARE) continue;
      yield {
        ...toDocumentSpan(paragraph, one),
        message: "before",
        severity: choose(one.isSure, one),
        fixes: [separate(one.at, one.isSure)],
      };
    }
    if (!hasSpacedQuotes(tree, pack)) {
      for (const blank of quotes) {
        const span = toDocumentSpan(paragraph, blank);
        yield { ...span, message: "quote", fixes: [createRemoval(span)] };
      }
    }
    if (loose > Math.max(MOST_LOOSE, tight * LOOSE_SHARE)) return;
    for (const blank of blanks) {
      const span = toDocumentSpan(paragraph, blank);
      yield { ...span, message: "inside", severity: choose(true, blank), fixes: [createRemoval(span)] };
    }

    function separate(at: number, isSure: boolean): Fix {
      const place = paragraph.start + at;
      return {
        title: { fr: "Ajouter l'espace", en: "Add the space" },
        edits: [{ start: place, end: place, newText: " " }],
        preferred: isSure,
      };
    }
  },
};

/** « c)à offrir » below « b) »: a letter that goes on with a list, before a small one, is no label that the grammar knows. */
function findSmallLabel(paragraph: Paragraph, getNeighbour: RuleContext["getNeighbour"]): number | null {
  const [whole, letter = ""] = SMALL_LABEL.exec(paragraph.clause.text.slice(0, LONGEST_LABEL)) ?? [];
  if (whole === undefined || paragraph.clause.label) return null;
  const before = getNeighbour(paragraph, -1);
  const value = letter.charCodeAt(0) - "a".charCodeAt(0) + 1;
  const isNext = before?.number?.counter === "alpha" && before.number.value === value - 1;
  return isNext || (value === 1 && before?.clause.terminator?.mark === ":") ? whole.length : null;
}

const SMALL_LABEL = /^\(?([a-z])\)(?=\p{Ll})/u;
const LONGEST_LABEL = 5;

/** So many are no slips. */
const HABIT = 2;
const GLUED_SHARE = 0.2;

/** More are the way of a text. */
const MOST_LOOSE = 2;
const LOOSE_SHARE = 0.1;

function createRemoval(span: Span): Fix {
  return {
    title: { fr: "Enlever l'espace", en: "Remove the space" },
    edits: [{ ...span, newText: "" }],
    preferred: true,
  };
}
