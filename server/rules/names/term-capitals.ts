import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { addToGroup } from "../../../grammar/text/add-to-group.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { isQuoted } from "../linguistics/enclosed-spans.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { isBody } from "../linguistics/paragraph-kinds.ts";
import { findMatches, loosenPattern } from "../linguistics/text-search.ts";
import { canHoldWording } from "../linguistics/wording-prefilter.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "term-capitals",
  yieldsTo: ["organ-name"],
  severity: "warning",
  scope: "document",
  sources: ["REV-11"],
  title: { fr: "Capitales d'un terme", en: "Capitals of a term" },
  explanation: {
    fr: "Un document garde les mêmes capitales : « États Membres » dans un texte des Nations Unies, sauf pour les membres d'une autre organisation (« les États membres de l'Union africaine »).",
    en: "A document keeps the same capitals: “Member States” in a text of the United Nations, but for the members of another organization (“the member States of the African Union”).",
  },
  messages: {
    other: {
      fr: "Ailleurs, ce document écrit « {usual} » ; les membres d'une autre organisation mis à part, les capitales ne changent pas.",
      en: "Elsewhere this document writes “{usual}”; but for the members of another organization, capitals do not change.",
    },
  },
  appliesTo: pack => pack.written["term-capitals"] !== undefined,
  *check({ tree, pack }: RuleContext): Iterable<Finding> {
    if (findMisreading(tree, pack) !== null) return;
    const byTerm = new Map<string, Map<string, Span[]>>();
    for (const paragraph of tree.paragraphs.filter(isBody)) {
      for (const { text, ...span } of findTerms(paragraph.clause, pack)) {
        const forms = byTerm.get(fold(text)) ?? new Map<string, Span[]>();
        addToGroup(forms, text, toDocumentSpan(paragraph, span));
        byTerm.set(fold(text), forms);
      }
    }
    for (const forms of byTerm.values()) {
      const [[usual, uses] = ["", []], ...others] = [...forms].sort(([, a], [, b]) => b.length - a.length);
      for (const [, spans] of others) {
        if (spans.length > MOST_SLIPS || uses.length < Math.max(LEAST_USES, spans.length * SHARE)) continue;
        for (const span of spans) {
          yield { ...span, message: "other", arguments: { usual }, fixes: [createReplacement(usual, span, false)] };
        }
      }
    }
  },
};

const MOST_SLIPS = 2;
const LEAST_USES = 2;
/** How many times oftener the usual form stands. */
const SHARE = 2;

interface Term extends Span {
  readonly text: string;
}

const NONE: readonly Term[] = [];

const getExpression = memoizePerPack(
  ({ written }: CompiledPack) =>
    new RegExp(
      (written["term-capitals"] ?? [])
        .map(([find]) => `(?<![\\p{L}-])(?:${loosenPattern(find)})(?![\\p{L}-])`)
        .join("|"),
      "gu",
    ),
);

const findTerms = memoizePerClause((clause, pack): readonly Term[] => {
  if (!canHoldWording(clause, "term-capitals", pack)) return NONE;
  // The first word's capital is that of the paragraph.
  return findMatches(clause.text, getExpression(pack)).flatMap(({ 0: whole, index }) => {
    const span = { start: index, end: index + whole.length };
    return index <= clause.bodyStart || isQuoted(clause, span) ? [] : [{ ...span, text: whole.replace(/\s+/g, " ") }];
  });
});
