/** The tokens of one paragraph, as the TextMate grammar colours it, and more. Offsets count from its start. */

import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Clause, Instrument, OpenerHead, Paragraph, ParagraphKind, Span } from "../../../grammar/tree/tree.ts";
import { findAcronyms } from "../../rules/linguistics/acronyms.ts";
import { isClause, listHeads } from "../shared/clause-kinds.ts";
import type { TokenModifier, TokenType } from "./legend.ts";

export interface TokenSpan extends Span {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** Tokens that cover a whole paragraph, by its kind. */
const WHOLE: Readonly<Partial<Record<ParagraphKind, readonly [TokenType, ...TokenModifier[]]>>> = {
  masthead: ["comment"],
  original: ["comment"],
  furniture: ["comment"],
  title: ["heading", "title"],
  heading: ["heading"],
  enacting: ["type", "enacting"],
  signature: ["signature"],
  closing: ["signature", "closing"],
};

/** Kinds whose words are no prose. */
const PLAIN: ReadonlySet<ParagraphKind> = new Set(["masthead", "original", "furniture", "signature"]);
const CAPTIONS: ReadonlySet<ParagraphKind> = new Set(["title", "heading", "enacting"]);

/** Outer spans before inner ones. */
export function collectTokenSpans(
  paragraph: Paragraph,
  instrument: Instrument | undefined,
  pack: CompiledPack,
): TokenSpan[] {
  const { clause, kind } = paragraph;
  const painted: TokenSpan[] = [];
  const add = (span: Span | null, type: TokenType, ...modifiers: TokenModifier[]) => {
    if (span) painted.push({ start: span.start, end: span.end, type, modifiers });
  };
  const [whole, ...modifiers] = WHOLE[kind] ?? [];
  if (whole) {
    const attached = kind === "title" && instrument !== undefined && instrument.role !== "main";
    add({ start: 0, end: clause.contentEnd }, whole, ...modifiers, ...(attached ? (["annex"] as const) : []));
  }
  if (PLAIN.has(kind)) return painted;
  if (!CAPTIONS.has(kind)) {
    for (const quotation of findQuotations(clause)) add(quotation, "string");
    if (isClause(paragraph)) {
      for (const one of findOpenerTokens(paragraph)) painted.push(one);
    }
    add(clause.label, "number", "label");
    add(clause.innerLabel, "number", "label");
    for (const one of findReferenceTokens(clause)) painted.push(one);
  }
  for (const call of clause.footnoteCalls) add(call, "enumMember", "reference", "footnote");
  for (const use of findAcronyms(clause, pack))
    add(use, "acronym", ...(use.isDefinition ? (["definition"] as const) : []));
  return painted;
}

/** Quotations that are closed in the paragraph; not one that encloses the whole paragraph. */
function findQuotations({ enclosures, opener, bodyStart }: Clause): Span[] {
  const body = opener?.start ?? bodyStart;
  return enclosures.flatMap(({ kind, open, close }) =>
    kind === "quote" && open && close && open.start >= body ? [{ start: open.start, end: close.end }] : [],
  );
}

function findOpenerTokens({ clause, section }: Paragraph): TokenSpan[] {
  const { opener, subject, text } = clause;
  const painted: TokenSpan[] = [];
  const sectionOf = (head: OpenerHead): TokenModifier[] => {
    const [first] = head.sections;
    return section && head.sections.includes(section) ? [section] : first ? [first] : [];
  };
  if (opener) {
    // « Nous, chefs d'État, réaffirmons … »
    const at = subject ? text.lastIndexOf(subject.text, opener.start - subject.text.length) : -1;
    if (subject && at >= 0) painted.push({ start: at, end: at + subject.text.length, type: "type", modifiers: [] });
    painted.push({ ...copySpan(opener), type: "keyword", modifiers: sectionOf(opener.heads[0]) });
  }
  for (const head of clause.laterOpeners) {
    painted.push({ ...copySpan(head), type: "keyword", modifiers: [...sectionOf(head), "second"] });
  }
  for (const { modifiers } of listHeads(clause)) {
    for (const use of modifiers) painted.push({ ...copySpan(use), type: "modifier", modifiers: [] });
  }
  return painted;
}

function findReferenceTokens({ references }: Clause): TokenSpan[] {
  return references.flatMap((reference): TokenSpan[] => {
    const { kind, text, start, groups } = reference;
    if (kind === "date") return [{ ...copySpan(reference), type: "number", modifiers: ["date"] }];
    const whole: TokenSpan = { ...copySpan(reference), type: "enumMember", modifiers: ["reference", kind] };
    const at = groups.date ? text.lastIndexOf(groups.date) : -1;
    if (!groups.date || at < 0) return [whole];
    return [whole, { start: start + at, end: start + at + groups.date.length, type: "number", modifiers: ["date"] }];
  });
}

function copySpan({ start, end }: Span): Span {
  return { start, end };
}
