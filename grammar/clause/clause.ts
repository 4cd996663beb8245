/** From the text of one block to its clause: lexer, parser, and the typed view of their result. */

import type { CompiledPack } from "../languages/pack.ts";
import { createMemo } from "../memo/memo.ts";
import { skipGap } from "../text/characters.ts";
import type { Clause, ModifierUse, Opener, OpenerHead, Span } from "../tree/tree.ts";
import { createMarkPairing, type MarkPairing } from "./enclosures.ts";
import { createClauseLexer } from "./lexer.ts";
import { getClauseParser, type ParsedClause, type ParsedHead, type ParsedOpener } from "./parser.ts";
import type { Phrases } from "./phrases.ts";

/**
 * Parses the text of one block; never throws, and equal texts give equal clauses. A clause keeps the text, which should
 * therefore be no slice of a longer one.
 */
export type ClauseReader = (text: string) => Clause;

export function createClauseGrammar(pack: CompiledPack, phrases: Phrases, conceptIds: readonly string[]): ClauseReader {
  const lex = createClauseLexer(pack, phrases, conceptIds);
  const pairMarks = createMarkPairing(pack.quotes);
  return text => createClause(text, getClauseParser().parse(lex(text)), pairMarks);
}

/** Most clauses have none of most things. */
const NONE: readonly never[] = [];

function createClause(text: string, parsed: ParsedClause, pairMarks: MarkPairing): Clause {
  const { labels, references, marks, noteCalls, terminator } = parsed;
  // What leads up to the opener (« Dans ce contexte, … ») is prose, so the parser finds it among the later ones.
  const first = parsed.opener ?? parsed.later[0] ?? null;
  const later = parsed.opener ? parsed.later : parsed.later.slice(1);
  const opener = first && createOpener(text, first);
  return {
    text,
    label: labels[0] ?? null,
    innerLabel: labels[1] ?? null,
    subject: parsed.subject?.subject ?? null,
    opener,
    laterOpeners: later.length ? later.flatMap(heads => createHeads(text, heads)) : NONE,
    references: references.length ? references : NONE,
    enclosures: marks.length
      ? pairMarks(marks.map(({ start, end }) => ({ text: text.slice(start, end), start, end })))
      : NONE,
    terminator: terminator && { mark: text.charAt(terminator.start), ...createSpan(terminator) },
    footnoteCalls: noteCalls.length ? noteCalls.map(createSpan) : NONE,
    bodyStart: opener?.start ?? skipGap(text, parsed.leadEnd),
    contentEnd: text.trimEnd().length,
    memo: createMemo(),
  };
}

function createOpener(text: string, parsed: ParsedOpener): Opener {
  const heads = createHeads(text, parsed) as [OpenerHead, ...OpenerHead[]];
  const start = heads[0].start;
  const end = (heads.at(-1) as OpenerHead).end;
  return { text: text.slice(start, end), start, end, heads };
}

function createHeads(text: string, parsed: ParsedOpener): OpenerHead[] {
  return parsed.map(head => createHead(text, head));
}

function createHead(text: string, { head, modifiers }: ParsedHead): OpenerHead {
  const { match } = head.value;
  const outer = modifiers.map(({ value: { id }, start, end }) => ({ id, text: text.slice(start, end), start, end }));
  const uses: ModifierUse[] = [...match.inner.map(({ id, text, start, end }) => ({ id, text, start, end })), ...outer];
  uses.sort((a, b) => a.start - b.start);
  const start = Math.min(head.start, outer[0]?.start ?? head.start);
  const end = Math.max(head.end, outer.at(-1)?.end ?? head.end);
  return {
    text: text.slice(start, end),
    start,
    end,
    head: match.head,
    headSpan: createSpan(head),
    source: match.source,
    sections: match.sections,
    mask: match.mask,
    concepts: match.concepts,
    lemma: match.lemma,
    modifiers: uses.length ? uses : NONE,
  };
}

function createSpan({ start, end }: Span): Span {
  return { start, end };
}
