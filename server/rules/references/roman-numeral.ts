import { parseRoman } from "../../../grammar/clause/labels.ts";
import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Instrument, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { isQuoted } from "../linguistics/enclosed-spans.ts";
import { hasLetterCase } from "../linguistics/letter-case.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { createAlternatives, findMatches } from "../linguistics/text-search.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "roman-numeral",
  yieldsTo: ["drafting-brackets"],
  severity: "warning",
  scope: "paragraph",
  sources: ["REV-25"],
  title: { fr: "Chiffres romains", en: "Roman numerals" },
  explanation: {
    fr: "Un nombre en chiffres romains n'a qu'une forme : « VIII » et non « IIX », « IX » et non « VIIII ».",
    en: "A number in Roman numerals has one form: “VIII” and not “IIX”, “IX” and not “VIIII”.",
  },
  messages: {
    invalid: { fr: "« {numeral} » n'est pas un nombre.", en: "“{numeral}” is no number." },
  },
  appliesTo: hasLetterCase,
  *check(paragraph: Paragraph, _instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    for (const { numeral, ...span } of findInvalid(paragraph.clause, pack)) {
      // A scanner takes other letters for these.
      if (findMisreading(tree, pack) !== null) return;
      yield { ...toDocumentSpan(paragraph, span), message: "invalid", arguments: { numeral } };
    }
  },
};

const findInvalid = memoizePerClause((clause, pack): readonly (Span & { readonly numeral: string })[] =>
  findMatches(clause.text, getExpression(pack)).flatMap(({ 0: whole, 1: numbered, 2: session, index }) => {
    const numeral = numbered ?? session ?? "";
    const end = index + whole.length - (session === undefined ? 0 : 1);
    const span = { start: end - numeral.length, end };
    return parseRoman(numeral) !== null || isQuoted(clause, span) ? [] : [{ ...span, numeral }];
  }),
);

/** Behind a noun that numbers follow, or in brackets behind a number, where no acronym stands. */
const getExpression = memoizePerPack(({ usage: { figureWords, shapeWords } }: CompiledPack) => {
  const numbered = figureWords.numbered.flatMap(({ singular, plural }) => [singular, plural]);
  const words = [...numbered, ...shapeWords.sections];
  const nouns = createAlternatives([...words, ...words.map(word => word.charAt(0).toUpperCase() + word.slice(1))]);
  return new RegExp(
    `\\s(?=[IVXLC]{2})(?<=(?:${nouns || "(?!)"})\\s)([IVXLC]{2,8})(?![\\p{L}\\p{N}-])|\\d\\s?(?:[A-Z]\\s)?\\(([IVXLC]{2,8})\\)`,
    "gu",
  );
});
