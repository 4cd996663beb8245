import { memoizePerClause } from "../../../grammar/languages/memoize.ts";
import { shorten } from "../../../grammar/text/shorten.ts";
import type { Instrument, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { isQuoted } from "../linguistics/enclosed-spans.ts";
import { isBody } from "../linguistics/paragraph-kinds.ts";
import { findPlaceholders } from "../linguistics/placeholders.ts";
import { hasOverlap } from "../linguistics/span-cover.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "drafting-brackets",
  severity: "warning",
  scope: "paragraph",
  sources: ["NUM-6", "REV-19"],
  title: { fr: "Crochets et blancs de la rédaction", en: "Drafting brackets and blanks" },
  explanation: {
    fr: "Pendant la négociation, les crochets entourent ce qui n'est pas convenu ; il n'en reste pas dans un texte adopté, ni de « XX » ou d'« à compléter ».",
    en: "During negotiation square brackets surround what is not agreed; none remain in an adopted text, nor “XX” or “to be completed”.",
  },
  messages: {
    left: {
      fr: "Crochets de négociation : « {text} » reste à trancher.",
      en: "Drafting brackets: “{text}” is still to be settled.",
    },
    placeholder: { fr: "« {text} » reste à remplacer.", en: "“{text}” is still to be replaced." },
  },
  *check(paragraph: Paragraph, _instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    if (!isBody(paragraph)) return;
    // In the row of a table brackets are parentheses.
    if (paragraph.clause.text.trimStart().startsWith("|")) return;
    const placeholders = findPlaceholders(paragraph.clause, pack);
    for (const { text, ...at } of placeholders)
      yield { ...toDocumentSpan(paragraph, at), message: "placeholder", arguments: { text } };
    // Alternatives stand side by side: one choice, one finding.
    const [first] = findAlternatives(paragraph.clause, pack);
    const last = findAlternatives(paragraph.clause, pack).at(-1);
    if (!first || !last || hasOverlap(placeholders, { start: first.start, end: last.end })) return;
    const span = { start: first.start, end: last.end };
    const text = shorten(paragraph.clause.text.slice(span.start, span.end).replace(/\s+/g, " "), 60);
    yield { ...toDocumentSpan(paragraph, span), message: "left", arguments: { text } };
  },
};

/** What editors put in brackets: omissions, symbols and numbers. */
const EDITORIAL = /^(?:\p{L}{1,2}[°º.]?\s?[o°º]?\s)?[\s.…\p{N}\p{Lu}/()–-]*$/u;

const findAlternatives = memoizePerClause((clause): Span[] => {
  const pairs = clause.enclosures.flatMap(({ kind, open, close }) =>
    kind === "bracket" && open && close ? [{ open, close }] : [],
  );
  let furthest = -1;
  return pairs.flatMap(({ open, close }, at) => {
    // Brackets inside brackets are parentheses: « [agent local (Autres classes)] ».
    const nested = open.start < furthest || (pairs[at + 1]?.open.start ?? close.start) < close.start;
    furthest = Math.max(furthest, close.start);
    if (nested || clause.text[open.start] !== "[") return [];
    const inner = { start: open.end, end: close.start };
    const refers = hasOverlap(clause.references, { start: inner.start, end: inner.start + 2 });
    if (refers || EDITORIAL.test(clause.text.slice(inner.start, inner.end)) || isQuoted(clause, inner)) return [];
    return [{ start: open.start, end: close.end }];
  });
});
