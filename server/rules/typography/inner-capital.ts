import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Instrument, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { isQuoted } from "../linguistics/enclosed-spans.ts";
import { isAmongForeignWords } from "../linguistics/foreign-words.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { isBody } from "../linguistics/paragraph-kinds.ts";
import { createAlternatives, findMatches } from "../linguistics/text-search.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "inner-capital",
  severity: "warning",
  scope: "paragraph",
  sources: ["TYP-15"],
  title: { fr: "Majuscule au milieu d'une phrase", en: "Capital inside a sentence" },
  explanation: {
    fr: "À l'intérieur d'une phrase, les mots de liaison (« et », « notamment ») n'ont pas de majuscule.",
    en: "Inside a sentence linking words (“and”, “including”) have no capital.",
  },
  messages: {
    small: { fr: "« {word} » n'a pas de majuscule ici.", en: "“{word}” has no capital here." },
  },
  appliesTo: ({ usage }) => usage.shapeWords.continuing.length > 0,
  *check(paragraph: Paragraph, _instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (!isBody(paragraph)) return;
    for (const { word, ...place } of findInnerCapitals(paragraph.clause, pack)) {
      if (findMisreading(tree, pack) !== null) return;
      const span = toDocumentSpan(paragraph, { start: place.start, end: place.start + 1 });
      const fixes = [createReplacement((word[0] ?? "").toLowerCase(), span)];
      yield { ...toDocumentSpan(paragraph, place), message: "small", arguments: { word: fold(word) }, fixes };
    }
  },
};

interface InnerCapital extends Span {
  readonly word: string;
}

const findInnerCapitals = memoizePerClause((clause, pack): readonly InnerCapital[] => {
  const { text, bodyStart, opener } = clause;
  const expression = getExpression(pack);
  if (expression === null || text.startsWith("|")) return NONE;
  return findMatches(text, expression).flatMap(({ 0: word, index }): InnerCapital[] => {
    const span = { start: index, end: index + word.length };
    const isStart = index <= bodyStart || (opener !== null && index < opener.end);
    if (isStart || isQuoted(clause, span)) return [];
    if (!GOES_ON.test(text.slice(Math.max(0, index - REACH), index))) return [];
    return isAmongForeignWords(text, index, pack) ? [] : [{ ...span, word }];
  });
});

const NONE: readonly InnerCapital[] = [];
const REACH = 12;
/** A sentence goes on behind a comma, and behind a word in small letters that no capital begins. */
const GOES_ON = /(?:[\p{Ll}\d)»”’],|(?:^|\s)\p{Ll}{2,})\s$/u;

/** The words with a capital, where another in small letters follows: titles have capitals throughout. */
const getExpression = memoizePerPack(({ usage }: CompiledPack) => {
  const words = usage.shapeWords.continuing.map(word => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  if (words.length === 0) return null;
  const phrases = createAlternatives(words.filter(word => word.includes(" "))) || "(?!)";
  return new RegExp(
    `(?<!\\p{L})(?:(?:${createAlternatives(words)})(?=\\s\\p{Ll})|(?:${phrases})(?=,\\s\\p{Ll}))`,
    "gu",
  );
});
