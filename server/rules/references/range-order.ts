import { parseRoman } from "../../../grammar/clause/labels.ts";
import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getParagraphReferences, type Mention } from "../../../grammar/resolve/paragraph-references.ts";
import type { Instrument, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { createAlternatives, findMatches } from "../linguistics/text-search.ts";
import type { Arguments, Finding, Rule, RuleContext, Severity } from "../rule.ts";

export const rule: Rule = {
  id: "range-order",
  severity: "warning",
  scope: "paragraph",
  sources: ["REV-24"],
  title: { fr: "Ordre des numéros", en: "Order of numbers" },
  explanation: {
    fr: "Une suite de numéros va du plus petit au plus grand (« paragraphes 4 à 6 », « 2014-2016 »), et aucun n'est nommé deux fois.",
    en: "A range of numbers runs from the smaller to the greater (“paragraphs 4 to 6”, “2014–2016”), and none is named twice.",
  },
  messages: {
    reversed: {
      fr: "La suite va de {first} à {last} : l'ordre est inversé.",
      en: "The range runs from {first} to {last}: the order is reversed.",
    },
    same: { fr: "« {last} » est nommé deux fois.", en: "“{last}” is named twice." },
  },
  *check(paragraph: Paragraph, _instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    for (const { message, arguments: values, severity, ...span } of findOrderFaults(paragraph.clause, pack)) {
      yield { ...toDocumentSpan(paragraph, span), message, arguments: values, severity };
    }
  },
};

interface OrderFault extends Span {
  readonly message: "reversed" | "same";
  readonly arguments: Arguments;
  readonly severity: Severity;
}

const findOrderFaults = memoizePerClause((clause, pack): readonly OrderFault[] => {
  const faults: OrderFault[] = [];
  for (const { mentions } of getParagraphReferences(clause, pack)) {
    for (const [at, last] of mentions.entries()) {
      const first = mentions[at - 1];
      const fault = first ? compareMentions(first, last) : null;
      if (fault) faults.push(fault);
    }
  }
  for (const { kind, text, start } of clause.references) {
    if (kind === "article") faults.push(...compareArticles(clause.text, { start, end: start + text.length }, pack));
  }
  return [...faults, ...compareYears(clause.text)];
});

function compareMentions(first: Mention, last: Mention): OrderFault | null {
  const [from, to] = [first.steps.at(-1), last.steps.at(-1)];
  if (!from || !to || first.steps.length !== last.steps.length || first.suffix !== last.suffix) return null;
  if (!first.steps.slice(0, -1).every(({ text }, at) => text === last.steps[at]?.text)) return null;
  const order = compareLabels(from.text, to.text);
  if (order === null || order < 0 || (order > 0 && !last.endsRange)) return null;
  return createFault({ start: from.start, end: to.end }, from.text, to.text, order > 0);
}

/** Below zero where the first comes before the other; null where they may count in two ways. */
function compareLabels(one: string, other: string): number | null {
  if (/^\p{N}+$/u.test(one) && /^\p{N}+$/u.test(other)) return Number(one) - Number(other);
  if (one === other) return 0;
  const romans = [parseRoman(one.toUpperCase()), parseRoman(other.toUpperCase())];
  const byRoman = romans[0] != null && romans[1] != null ? romans[0] - romans[1] : null;
  const byLetter = one.length === 1 && other.length === 1 ? one.charCodeAt(0) - other.charCodeAt(0) : null;
  if (byRoman !== null && byLetter !== null) return byRoman > 0 === byLetter > 0 ? byRoman : null;
  return byLetter;
}

function createFault(span: Span, first: string, last: string, isReversed: boolean): OrderFault {
  return { ...span, message: isReversed ? "reversed" : "same", arguments: { first, last }, severity: "warning" };
}

/** « articles 12 à 9 », « articles 4 et 4 ». */
function compareArticles(text: string, { start, end }: Span, pack: CompiledPack): OrderFault[] {
  const { range, both } = getExpressions(pack);
  return [range, both].flatMap((expression, at) =>
    findMatches(text.slice(start, end), expression).flatMap(({ 0: whole, 1: first = "", 2: last = "", index }) => {
      const order = Number(first) - Number(last);
      const isWrong = at === 0 ? order >= 0 : order === 0;
      const span = { start: start + index, end: start + index + whole.length };
      return isWrong && !GOES_ON.test(text.slice(span.end, span.end + REACH))
        ? [createFault(span, first, last, order > 0)]
        : [];
    }),
  );
}

/** The rest of a number that a reference cuts: « articles 999 à 1008 », « 529 à 529-2 », « 15 et 15 bis », « 15 et 15 A ». */
const GOES_ON = /^(?:[\p{N}\p{L}]|[-–./]\p{N}|\s(?:bis|ter|quater|\p{Lu})(?![\p{L}\p{N}]))/u;
const REACH = 10;

const getExpressions = memoizePerPack(({ usage, connectors }: CompiledPack) => {
  const list = (words: readonly string[]) =>
    new RegExp(`(?<![\\p{N}.])(\\d{1,3})\\s(?:${createAlternatives(words) || "(?!)"})\\s(\\d{1,3})(?![\\p{N}.])`, "gu");
  return { range: list(usage.paragraphReferences.range), both: list(connectors) };
});

/** « l'exercice biennal 2016-2015 »; part of a symbol or a number, it is something else. */
const YEARS = /(?<![\p{L}\p{N}/.,-])((?:19|20)\d\d)[-–]((?:19|20)\d\d)(?![\p{L}\p{N}/-]|[.,]\d)/gu;

function compareYears(text: string): OrderFault[] {
  return findMatches(text, YEARS).flatMap(({ 0: whole, 1: first = "", 2: last = "", index }) =>
    Number(first) > Number(last)
      ? [{ ...createFault({ start: index, end: index + whole.length }, first, last, true), severity: "information" }]
      : [],
  );
}
