import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import { addToGroup } from "../../../grammar/text/add-to-group.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { isQuoted } from "../linguistics/enclosed-spans.ts";
import { isBody } from "../linguistics/paragraph-kinds.ts";
import { createAlternatives, findMatches } from "../linguistics/text-search.ts";
import { canHoldWording } from "../linguistics/wording-prefilter.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "term-consistency",
  severity: "hint",
  scope: "document",
  sources: ["REV-16"],
  title: { fr: "Deux mots pour une même chose", en: "Two words for one thing" },
  explanation: {
    fr: "Un document garde le même terme d'un bout à l'autre : « droits humains » ou « droits de l'homme ». Les noms propres gardent le leur.",
    en: "A document keeps to one term throughout: “cybersecurity” or “cyber-security”. Proper names keep their own.",
  },
  messages: {
    other: { fr: "Ailleurs, ce document écrit « {usual} ».", en: "Elsewhere this document writes “{usual}”." },
  },
  appliesTo: pack => pack.written["term-consistency"] !== undefined,
  *check({ tree, pack }: RuleContext): Iterable<Finding> {
    const uses = new Map<string, Span[]>();
    for (const paragraph of tree.paragraphs.filter(isBody)) {
      for (const { term, ...span } of findTerms(paragraph.clause, pack)) {
        addToGroup(uses, term, toDocumentSpan(paragraph, span));
      }
    }
    if (uses.size < 2) return;
    for (const pair of pack.written["term-consistency"] ?? []) {
      const [few, many] = [...pair].sort((a, b) => (uses.get(a)?.length ?? 0) - (uses.get(b)?.length ?? 0));
      const [odd, usual] = [uses.get(few ?? "") ?? [], uses.get(many ?? "") ?? []];
      // Where both are at home, it is no slip.
      if (odd.length === 0 || odd.length > MOST_SLIPS || usual.length < odd.length * SHARE) continue;
      yield createFinding(odd, usual, many ?? "");
    }
  },
};

const MOST_SLIPS = 2;
const SHARE = 5;

const getExpression = memoizePerPack(
  ({ written }) => new RegExp(createAlternatives((written["term-consistency"] ?? []).flat()), "gu"),
);

/** Words of a proper name come after its capital: « Conseil des droits de l'homme ». */
const NAMED = /\p{Lu}[\p{L}'’-]+\s[^.;,:]{0,45}$/u;
const LONGEST_NAME = 60;

interface Term extends Span {
  readonly term: string;
}

const NONE: readonly Term[] = [];

const findTerms = memoizePerClause((clause, pack): readonly Term[] => {
  const { text, bodyStart } = clause;
  if (!canHoldWording(clause, "term-consistency", pack)) return NONE;
  return findMatches(text, getExpression(pack)).flatMap(({ 0: whole, index }) => {
    const span = { start: index, end: index + whole.length };
    // The capital of the first word is no name's.
    const before = text.slice(Math.max(bodyStart + 1, index - LONGEST_NAME), index);
    if (NAMED.test(before) || isQuoted(clause, span)) return [];
    return [{ ...span, term: whole.replace(/\s+/g, " ").replace(/’/g, "'") }];
  });
});

function createFinding(odd: readonly Span[], usual: readonly Span[], word: string): Finding {
  const first = odd[0] as Span;
  return {
    ...first,
    message: "other",
    arguments: { usual: word },
    related: usual.slice(0, 1).map(span => ({
      ...span,
      message: { fr: "Ici, il écrit « {usual} ».", en: "Here it writes “{usual}”." },
      arguments: { usual: word },
    })),
    fixes: [
      {
        title: { fr: "Écrire partout « {usual} »", en: "Write “{usual}” throughout" },
        arguments: { usual: word },
        edits: odd.map(span => ({ ...span, newText: word })),
        preferred: false,
      },
    ],
  };
}
