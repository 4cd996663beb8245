import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { addToGroup } from "../../../grammar/text/add-to-group.ts";
import type { Instrument, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { isQuoted } from "../linguistics/enclosed-spans.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { isBody } from "../linguistics/paragraph-kinds.ts";
import { readNumberBefore } from "../linguistics/spoken-numbers.ts";
import { createAlternatives, findMatches } from "../linguistics/text-search.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "figure-mismatch",
  severity: "warning",
  scope: "instrument",
  sources: ["REV-23"],
  title: { fr: "Nombre dit de deux façons", en: "Number said in two ways" },
  explanation: {
    fr: "Un nombre en lettres et le même en chiffres derrière lui, entre parenthèses, sont égaux ; et ce que le texte compte deux fois (« les trois commissions ») garde son nombre.",
    en: "A number in words and the figure in brackets behind it are the same; and what a text counts twice (“the three commissions”) keeps its number.",
  },
  messages: {
    figure: {
      fr: "Le nombre en lettres est {words}, celui entre parenthèses {figure}.",
      en: "The number in words is {words}, the one in brackets {figure}.",
    },
    count: {
      fr: "Ailleurs, ce texte dit « {other} ».",
      en: "Elsewhere this text says “{other}”.",
    },
  },
  appliesTo: pack => pack.usage.spokenNumbers !== null,
  *check({ paragraphs }: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (findMisreading(tree, pack) !== null) return;
    const body = paragraphs.filter(isBody);
    for (const paragraph of body) {
      for (const { words, figure, ...span } of findFigures(paragraph.clause, pack)) {
        if (words === figure) continue;
        const values = { words: String(words), figure: String(figure) };
        yield { ...toDocumentSpan(paragraph, span), message: "figure", arguments: values };
      }
    }
    yield* compareCounts(body, pack);
  },
};

interface Figure extends Span {
  readonly words: number;
  readonly figure: number;
}

/** Figures alone in brackets; years and what has decimals are something else. */
const BRACKETED = /\s\((?!(?:19|20)\d\d\))(\d{1,3}(?:[\s.,\u00a0\u202f]\d{3})*|\d{4,9})\)/gu;

const findFigures = memoizePerClause((clause, pack): readonly Figure[] => {
  const { text } = clause;
  if (!text.includes("(")) return NO_FIGURES;
  return findMatches(text, BRACKETED).flatMap(({ 0: whole, 1: digits = "", index }) => {
    const number = readNumberBefore(text, index, pack);
    if (!number || number.isOrdinal || isQuoted(clause, number)) return [];
    const figure = Number(digits.replace(/\D/g, ""));
    return [{ start: number.start, end: index + whole.length, words: number.value, figure }];
  });
});

const NO_FIGURES: readonly Figure[] = [];

interface Count extends Span {
  /** What is counted: the noun, and the word after it. */
  readonly counted: string;
  readonly value: number;
  readonly text: string;
}

/** A number that stands once among others for the same thing: « les trois commissions régionales ». */
function* compareCounts(body: readonly Paragraph[], pack: CompiledPack): Iterable<Finding> {
  const byThing = new Map<string, Count[]>();
  for (const paragraph of body) {
    for (const count of findCounts(paragraph.clause, pack)) {
      const placed = { ...count, ...toDocumentSpan(paragraph, count) };
      addToGroup(byThing, count.counted, placed);
    }
  }
  for (const counts of byThing.values()) {
    const values = [...new Set(counts.map(({ value }) => value))];
    if (values.length !== 2) continue;
    const [odd, usual] = values
      .map(value => counts.filter(one => one.value === value))
      .sort((a, b) => a.length - b.length) as [Count[], Count[]];
    const [one, other] = [odd[0], usual[0]];
    if (!one || !other || odd.length > 1 || usual.length < LEAST_USES) continue;
    yield {
      start: one.start,
      end: one.end,
      message: "count",
      arguments: { other: other.text },
      severity: "hint",
      related: [{ start: other.start, end: other.end, message: HERE, arguments: {} }],
    };
  }
}

const LEAST_USES = 2;
const HERE = { fr: "L'autre nombre est ici.", en: "The other number is here." };
const NOUN = /^\s+(\p{Ll}{3,})\s+(\p{L}{3,})/u;

const findCounts = memoizePerClause((clause, pack): readonly Count[] => {
  const expressions = getExpressions(pack);
  if (!expressions) return NO_COUNTS;
  const { text } = clause;
  return findMatches(text, expressions.counting).flatMap(({ 0: whole, index }) => {
    const end = index + whole.length;
    const [behind, noun = "", next = ""] = NOUN.exec(text.slice(end, end + LONGEST)) ?? [];
    const number = behind === undefined ? null : readNumberBefore(text, end, pack);
    if (!number || number.isOrdinal || number.value < 2 || number.start < index || isQuoted(clause, number)) return [];
    if (expressions.passing.has(noun) || expressions.passing.has(next)) return [];
    const span = { start: index, end: end + (behind ?? "").length };
    return [{ ...span, counted: `${noun} ${next}`, value: number.value, text: text.slice(span.start, span.end) }];
  });
});

const NO_COUNTS: readonly Count[] = [];
const LONGEST = 60;

const getExpressions = memoizePerPack(({ usage: { spokenNumbers } }: CompiledPack) => {
  if (!spokenNumbers) return null;
  const { known, passing, cardinals } = spokenNumbers;
  const words = createAlternatives(Object.keys(cardinals));
  return {
    counting: new RegExp(
      `(?<!\\p{L})(?:${createAlternatives(known)})\\s+(?:${words})(?:[-\\s](?:${words}))*(?![\\p{L}-])`,
      "giu",
    ),
    passing: new Set(passing),
  };
});
