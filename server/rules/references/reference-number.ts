import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { toAsciiMark } from "../../../grammar/text/punctuation.ts";
import type { Clause, Instrument, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { type CitedNumbers, findCitedNumbers } from "../linguistics/cited-numbers.ts";
import { createWordTest } from "../linguistics/clause-words.ts";
import { isQuoted } from "../linguistics/enclosed-spans.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { isBody } from "../linguistics/paragraph-kinds.ts";
import { createAlternatives, findMatches } from "../linguistics/text-search.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "reference-number",
  severity: "warning",
  scope: "paragraph",
  sources: ["AGR-13"],
  title: { fr: "Nombre du nom devant des numéros", en: "Number of the noun before numbers" },
  explanation: {
    fr: "Devant plusieurs numéros le nom est au pluriel (« ses résolutions 71/23 et 72/45 »), devant un seul au singulier (« sa résolution 71/23 »).",
    en: "Before several numbers the noun is in the plural (“its resolutions 71/23 and 72/45”), before one it is in the singular (“its resolution 71/23”).",
  },
  messages: {
    several: {
      fr: "Plusieurs numéros suivent : « {other} » au pluriel.",
      en: "Several numbers follow: “{other}” in the plural.",
    },
    determiner: {
      fr: "« {determiner} » ne convient pas devant le pluriel « {noun} ».",
      en: "“{determiner}” does not go with the plural “{noun}”.",
    },
    one: {
      fr: "Un seul numéro suit : « {other} » au singulier.",
      en: "Only one number follows: “{other}” in the singular.",
    },
  },
  appliesTo: ({ usage }) => usage.figureWords.numbered.length > 0,
  *check(paragraph: Paragraph, _instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (!isBody(paragraph)) return;
    for (const { message, other, ...span } of findWrongNumbers(paragraph.clause, pack)) {
      // A scanner loses numbers, and ends of words.
      if (findMisreading(tree, pack) !== null) return;
      yield { ...toDocumentSpan(paragraph, span), message, arguments: { other } };
    }
    for (const { noun, determiner, ...span } of findSingularDeterminers(paragraph.clause, pack)) {
      if (findMisreading(tree, pack) !== null) return;
      yield { ...toDocumentSpan(paragraph, span), message: "determiner", arguments: { noun, determiner } };
    }
  },
};

/** « au paragraphes 1 et 2 »: a determiner of one thing before several. Its own span. */
const findSingularDeterminers = memoizePerClause(
  (clause, pack): readonly (Span & { readonly noun: string; readonly determiner: string })[] => {
    const expression = getDeterminerExpression(pack);
    if (expression === null || !holdsPlural(clause, pack)) return NO_DETERMINERS;
    return findMatches(clause.text, expression).flatMap(({ 1: determiner = "", 2: noun = "", index }) => {
      const span = { start: index, end: index + determiner.length };
      return isQuoted(clause, span) ? [] : [{ ...span, noun, determiner }];
    });
  },
);

const holdsPlural = createWordTest(({ usage }) => usage.figureWords.numbered.map(({ plural }) => plural));

const NO_DETERMINERS: readonly never[] = [];

const getDeterminerExpression = memoizePerPack(({ usage }: CompiledPack) => {
  const singular = usage.determiners.flatMap(({ m, f, mVowel, fVowel }) => [m, f, mVowel, fVowel]);
  const plurals = usage.figureWords.numbered.map(({ plural }) => plural);
  if (singular.length === 0 || plurals.length === 0) return null;
  return new RegExp(
    `(?<![\\p{L}-])(${createAlternatives([...new Set(singular)])})\\s?(?<=[\\s'’])(${createAlternatives(plurals)})(?=\\s\\d)`,
    "giu",
  );
});

type WrongNumber = CitedNumbers & { readonly message: "several" | "one" };

const findWrongNumbers = memoizePerClause((clause, pack): readonly WrongNumber[] =>
  findCitedNumbers(clause, pack).flatMap((cited): WrongNumber[] => {
    if (cited.isPlural === cited.count > 1 || isQuoted(clause, cited)) return [];
    if (cited.isPlural ? goesOn(clause, cited, pack) : isAlternative(clause, cited, pack)) return [];
    return [{ ...cited, message: cited.isPlural ? "one" : "several" }];
  }),
);

/**
 * Whether there may be more than the number that was read: another is joined to it, or stands further on (« les articles 19
 * de la Convention et 20 du Pacte »), or the list goes on below.
 */
function goesOn(
  { text, terminator, contentEnd }: Clause,
  { end, listEnd, noun, other }: CitedNumbers,
  pack: CompiledPack,
): boolean {
  if (terminator === null || toAsciiMark(terminator.mark) === ":") return true;
  // « ses résolutions 71/101 A et B du … » are two.
  if (LETTERS.test(text.slice(end, listEnd))) return true;
  const behind = text.slice(listEnd, contentEnd);
  const { joined, further, several } = getExpressions(pack);
  // « les articles 5 des deux Pactes »: one of each.
  if (!/[/(]/.test(text.slice(end, listEnd)) && several.test(behind.slice(0, SOON))) return true;
  // What stands behind the next such noun is that one's.
  const next = [behind.indexOf(noun), behind.indexOf(other)].filter(at => at >= 0);
  return joined.test(behind) || further.test(behind.slice(0, Math.min(behind.length, ...next)));
}

/** In characters: about four words. */
const SOON = 24;
const LETTERS = /\s\p{Lu}(?![\p{L}\p{N}])/u;

/** « la résolution 71/23 ou 72/45 »: either is one. */
function isAlternative({ text }: Clause, { end, listEnd }: CitedNumbers, pack: CompiledPack): boolean {
  return getExpressions(pack).either.test(text.slice(end, listEnd));
}

const getExpressions = memoizePerPack(({ usage, connectors }: CompiledPack) => {
  const { joints } = usage.phraseWords;
  const joining = [...connectors, ...joints, ...usage.clauseWords.comparing, ...usage.paragraphReferences.range];
  const words = createAlternatives(joining);
  return {
    // Also by a bracket, a note, a stroke, a dash.
    joined: new RegExp(
      `^(?:\\s{0,3}[([/–—-]|\\s{0,3},?\\s{1,3}(?:\\p{Lu}(?!\\p{L})|(?:${words})(?!\\p{L})|\\d))`,
      "iu",
    ),
    further: new RegExp(
      `\\d\\/\\d|\\d\\s?\\(|(?:,|(?<!\\p{L})(?:${createAlternatives([...connectors, ...joints])}))\\s{1,3}(?:\\p{L}{1,3}['’\\s]\\s?)?(?:\\d|[IVX]+(?!\\p{L}))`,
      "u",
    ),
    several: new RegExp(
      `(?<!\\p{L})(?:${createAlternatives([...usage.clauseWords.determiners.plural, ...usage.phraseWords.indefinites])})(?!\\p{L})`,
      "iu",
    ),
    either: new RegExp(`(?<!\\p{L})(?:${createAlternatives(joints)})(?!\\p{L})`, "iu"),
  };
});
