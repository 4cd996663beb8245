import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Instrument, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { isQuoted } from "../linguistics/enclosed-spans.ts";
import { isBeforeAccents } from "../linguistics/house-style.ts";
import { findMisspeltOrdinals } from "../linguistics/misspelt-ordinals.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { findOrdinal, holdsCounted, readNumberBefore } from "../linguistics/spoken-numbers.ts";
import { createAlternatives, findMatches } from "../linguistics/text-search.ts";
import { createWrittenFinding, createWrittenFormFinder } from "../linguistics/written-forms.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

const findForms = createWrittenFormFinder("ordinal-form");

export const rule: Rule = {
  id: "ordinal-form",
  yieldsTo: ["wrong-word"],
  severity: "information",
  scope: "paragraph",
  sources: ["TYP-6"],
  title: { fr: "Nombre ordinal", en: "Ordinal number" },
  explanation: {
    fr: "En français, un nombre ordinal s'abrège par « e » (« 5713e séance », « XXe siècle ») ; seul « premier » donne « 1er », « 1re ». En anglais, il se termine comme il se dit (“1st”, “2nd”, “3rd”, “4th”). Devant « session » ou « séance », le nombre en lettres est ordinal, et le nom au singulier : « sa vingt-cinquième session ».",
    en: "In English an ordinal ends as it is spoken: 1st, 2nd, 3rd, 4th, 11th. In French it takes “e” (“5713e séance”), and only “premier” gives “1er”, “1re”. Before “session” or “meeting” a number in words is an ordinal, and the noun in the singular: “its twenty-fifth session”.",
  },
  messages: {
    form: { fr: "Cet ordinal s'écrit « {form} ».", en: "This ordinal is written “{form}”." },
    counted: {
      fr: "Devant le nom d'une seule chose, le nombre est ordinal : « {form} ».",
      en: "Before the name of one thing the number is an ordinal: “{form}”.",
    },
    several: {
      fr: "Le nombre désigne une seule chose : « {form} » au singulier.",
      en: "The number means one thing: “{form}” in the singular.",
    },
    single: {
      fr: "« {noun} » est au singulier : « {determiner} » ne convient pas.",
      en: "“{noun}” is in the singular: “{determiner}” does not go with it.",
    },
    misspelt: { fr: "Cet ordinal s'écrit « {form} ».", en: "This ordinal is spelt “{form}”." },
    doubled: {
      fr: "Seul le dernier mot d'un nombre ordinal a la forme ordinale.",
      en: "Only the last word of an ordinal number has the form of an ordinal.",
    },
  },
  appliesTo: pack => pack.written["ordinal-form"] !== undefined,
  *check(paragraph: Paragraph, _instrument: Instrument, context: RuleContext): Iterable<Finding> {
    const { tree, pack } = context;
    if (!isProse(paragraph)) return;
    if (isBeforeAccents(tree, pack)) return;
    for (const form of findForms(paragraph.clause, pack)) yield createWrittenFinding(paragraph, form, context);
    for (const { form, ...span } of findCountedPlurals(paragraph.clause, pack)) {
      const place = toDocumentSpan(paragraph, span);
      const fixes = [createReplacement(form, place)];
      yield { ...place, message: "several", arguments: { form }, severity: "warning", fixes };
    }
    for (const { noun, determiner, ...span } of findPluralDeterminers(paragraph.clause, pack)) {
      const place = toDocumentSpan(paragraph, span);
      yield { ...place, message: "single", arguments: { noun, determiner }, severity: "warning" };
    }
    for (const { form, ...span } of findMisspeltOrdinals(paragraph.clause, pack)) {
      const place = toDocumentSpan(paragraph, span);
      const fixes = [createReplacement(form, place)];
      yield { ...place, message: "misspelt", arguments: { form }, severity: "warning", fixes };
    }
    for (const { form, ordinal, isSure, isOfOne, ...span } of findCountedCardinals(paragraph.clause, pack)) {
      const place = toDocumentSpan(paragraph, span);
      const fixes = ordinal === null ? [] : [createReplacement(ordinal, place, isOfOne)];
      yield {
        ...place,
        message: form === null ? "doubled" : "counted",
        arguments: { form: form ?? "" },
        severity: isSure ? "warning" : "information",
        fixes,
      };
    }
  },
};

/** A noun in the plural behind one ordinal: « sa sixième sessions ». The span is the noun's. */
const findCountedPlurals = memoizePerClause((clause, pack): readonly (Span & { readonly form: string })[] => {
  const expressions = getExpressions(pack);
  if (!expressions?.plural) return NO_PLURALS;
  const { plural, ofOne, singulars } = expressions;
  const { text } = clause;
  return findMatches(text, plural).flatMap(({ 0: noun, index }) => {
    const number = readNumberBefore(text, index, pack);
    if (!number?.isOrdinal || number.isDoubled || isQuoted(clause, number)) return [];
    if (!ofOne.test(text.slice(Math.max(0, number.start - LONGEST_DETERMINER), number.start))) return [];
    const form = singulars.get(fold(noun));
    return form === undefined ? [] : [{ start: index, end: index + noun.length, form }];
  });
});

/** A determiner of several before one ordinal and a noun in the singular: « ses sixième session ». Its own span. */
const findPluralDeterminers = memoizePerClause(
  (clause, pack): readonly (Span & { readonly noun: string; readonly determiner: string })[] => {
    const expressions = getExpressions(pack);
    if (!expressions?.ofSeveral || !holdsCounted(clause, pack)) return NO_PLURALS;
    const { counted, ofSeveral } = expressions;
    const { text } = clause;
    return findMatches(text, counted).flatMap(({ 0: noun, index }) => {
      const number = readNumberBefore(text, index, pack);
      if (!number?.isOrdinal || number.isDoubled || isQuoted(clause, number)) return [];
      const before = text.slice(Math.max(0, number.start - LONGEST_DETERMINER), number.start);
      const [whole = "", determiner = ""] = ofSeveral.exec(before) ?? [];
      const start = number.start - whole.length;
      return whole === "" ? [] : [{ start, end: start + determiner.length, noun, determiner }];
    });
  },
);

const NO_PLURALS: readonly never[] = [];
const LONGEST_DETERMINER = 10;

interface CountedCardinal extends Span {
  /** The whole number as an ordinal; null where two ordinals make no number. */
  readonly form: string | null;
  /** What its last word, the span, must be. */
  readonly ordinal: string | null;
  /** Whether nothing else can be counted: “the two session chairs” counts chairs. */
  readonly isSure: boolean;
  /** Whether its determiner is one of the singular, so that not the noun's number is wrong: “its two session,”. */
  readonly isOfOne: boolean;
}

/** « sa vingt-cinq session »: one of several things has an ordinal; « cinquantième-cinquième » is no number. */
const findCountedCardinals = memoizePerClause((clause, pack): readonly CountedCardinal[] => {
  const expressions = getExpressions(pack);
  if (!expressions || !holdsCounted(clause, pack)) return NONE;
  const { text } = clause;
  return findMatches(text, expressions.counted).flatMap(({ 0: whole, index }): CountedCardinal[] => {
    const number = readNumberBefore(text, index, pack);
    if (!number || isQuoted(clause, number)) return [];
    const [, determiner] = expressions.before.exec(text.slice(Math.max(0, number.start - 10), number.start)) ?? [];
    if (determiner === undefined) return [];
    const { start, end, isOrdinal, isDoubled, last, lastStart } = number;
    if (isDoubled) return [{ start, end, form: null, ordinal: null, isSure: true, isOfOne: false }];
    // “The one session” counts nothing.
    const ordinal = isOrdinal || number.value === 1 ? null : findOrdinal(last, lastStart === start, pack);
    if (ordinal === null) return [];
    // “Its two session chairs” counts chairs.
    const isEnd = AT_END.test(text.slice(index + whole.length));
    const isOfOne = expressions.singular.has(fold(determiner));
    const isSure = isOfOne || (isEnd && expressions.ofOne.test(`${determiner} `));
    return [{ start: lastStart, end, form: text.slice(start, lastStart) + ordinal, ordinal, isSure, isOfOne }];
  });
});

const NONE: readonly CountedCardinal[] = [];
/** Behind a noun that another does not follow: a mark, or a small word. */
const AT_END = /^\s*(?:[,;.:)]|\p{Ll}{1,3}(?!\p{L})|$)/u;

const getExpressions = memoizePerPack(({ usage: { spokenNumbers, figureWords, syntax } }: CompiledPack) => {
  if (!spokenNumbers) return null;
  const { determiners, counted } = spokenNumbers;
  const plurals = figureWords.counted.map(({ plural }) => plural);
  return {
    plural: plurals.length === 0 ? null : new RegExp(`(?:${createAlternatives(plurals)})(?![\\p{L}-])`, "gu"),
    singulars: new Map(figureWords.counted.map(({ singular, plural }) => [plural, singular])),
    ofOne: new RegExp(`(?<!\\p{L})(?:${createAlternatives(figureWords.ofOne)})\\s+$`, "iu"),
    ofSeveral:
      figureWords.ofSeveral.length === 0
        ? null
        : new RegExp(`(?<!\\p{L})(${createAlternatives(figureWords.ofSeveral)})\\s+$`, "iu"),
    counted: new RegExp(`(?<![\\p{L}-])(?:${createAlternatives(counted)})(?![\\p{L}-])`, "gu"),
    before: new RegExp(`(?<!\\p{L})(${createAlternatives(determiners)})\\s+$`, "iu"),
    singular: new Set(syntax.singularDeterminers.map(fold)),
  };
});
