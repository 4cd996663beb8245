/** What is coloured inside paragraphs besides references: calls of notes, quotations, italics. */
import type { CompiledPack } from "../grammar/languages/pack.ts";
import { escapeLiteral } from "./expressions.ts";
import { BEFORE_PARAGRAPH, NOTE_CALL } from "./paragraph.ts";
import { SCOPES } from "./scopes.ts";
import type { MatchRule, Rule, SpanRule } from "./textmate.ts";

export const noteCall: MatchRule = { name: SCOPES.noteCall, match: NOTE_CALL };

/**
 * A quotation may be wrapped; one that is never closed ends with its paragraph. A quotation inside is of the same
 * colour and needs no rule, and marks that never close must not pile up.
 */
export function createQuotationRules(packs: readonly CompiledPack[]): SpanRule[] {
  const closing = new Set(
    packs.flatMap(pack => (pack.direction === "ltr" ? pack.quotes.map(([, close]) => close) : [])),
  );
  // ”…“ of texts from right to left would begin where an English quotation ends.
  const pairs = new Map(
    packs.flatMap(pack =>
      pack.quotes.filter(([open]) => pack.direction === "ltr" || open === '"' || !closing.has(open)),
    ),
  );
  return [...pairs].map(([open, close]) => ({
    name: SCOPES.quote,
    begin: escapeLiteral(open),
    end: `${escapeLiteral(close)}|${BEFORE_PARAGRAPH}`,
    beginCaptures: { 0: { name: SCOPES.quoteBegin } },
    endCaptures: { 0: { name: SCOPES.quoteEnd } },
    patterns: [{ include: "#quoted" }],
  }));
}

/** `*…*` on one line. A star after a word is a call of a note, one before a blank no italics. */
export const italics: SpanRule = {
  name: SCOPES.italic,
  begin: "(?<![\\p{L}\\p{N}*])\\*(?=[^\\s*][^*]{0,500}\\*)",
  end: "\\*",
  beginCaptures: { 0: { name: SCOPES.italicMark } },
  endCaptures: { 0: { name: SCOPES.italicMark } },
  patterns: [{ include: "#quoted" }],
};

/** What may stand before the first word: marks that open a quotation, stars of italics. */
export function createLeadRules(openingMark: string): Rule[] {
  return [
    { name: SCOPES.quoteBegin, match: openingMark },
    { name: SCOPES.italicMark, match: "[*_]+" },
  ];
}

/** Inside what has been recognised as labels and marks, whatever is no mark is a label; `(a)` and `’1‘` are one whole. */
export const labels: readonly Rule[] = [
  { name: SCOPES.label, match: "[(’‘']?[\\p{L}\\p{N}](?:[^\\s*_]|\\s(?=[^\\s*_(]))*" },
  { include: "#lead" },
];
