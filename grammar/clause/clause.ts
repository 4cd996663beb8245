/** From the text of one block to its clause: lexer, parser, and the typed view of their result. */

import type { CompiledPack } from "../languages/pack.ts";
import { createMemo } from "../memo/memo.ts";
import { skipGap } from "../text/characters.ts";
import { copyString } from "../text/copy-string.ts";
import type { Clause, ModifierUse, Opener, OpenerHead, Span } from "../tree/tree.ts";
import { createMarkPairing, type PairMarks } from "./enclosures.ts";
import { createClauseLexer } from "./lexer.ts";
import { getClauseParser, type ParsedClause, type ParsedHead, type ParsedOpener } from "./parser.ts";
import type { Phrases } from "./phrases.ts";

/** Parses the text of one block; never throws, and equal texts give equal clauses. */
export type ParseClause = (text: string) => Clause;

export function createClauseGrammar(pack: CompiledPack, phrases: Phrases, conceptIds: readonly string[]): ParseClause {
  const lex = createClauseLexer(pack, phrases, conceptIds);
  const pairMarks = createMarkPairing(pack.quotes);
  return block => {
    // A clause outlives the version of the document that its text was cut from.
    const text = copyString(block);
    return view(text, getClauseParser().parse(lex(text)), pairMarks);
  };
}

/** Most clauses have none of most things. */
const NONE: readonly never[] = [];

function view(text: string, parsed: ParsedClause, pairMarks: PairMarks): Clause {
  const { labels, references, marks, noteCalls, terminator } = parsed;
  // What leads up to the opener (« Dans ce contexte, … ») is prose, so the parser finds it among the later ones.
  const first = parsed.opener ?? parsed.later[0] ?? null;
  const seconds = parsed.opener ? parsed.later : parsed.later.slice(1);
  const opener = first && openerOf(text, first);
  return {
    text,
    label: labels[0] ?? null,
    innerLabel: labels[1] ?? null,
    subject: parsed.subject?.subject ?? null,
    opener,
    seconds: seconds.length ? seconds.flatMap(second => headsOf(text, second)) : NONE,
    references: references.length ? references : NONE,
    enclosures: marks.length
      ? pairMarks(marks.map(({ start, end }) => ({ text: text.slice(start, end), start, end })))
      : NONE,
    terminator: terminator && { mark: text.charAt(terminator.start), ...spanOf(terminator) },
    footnoteCalls: noteCalls.length ? noteCalls.map(spanOf) : NONE,
    bodyStart: opener?.start ?? skipGap(text, parsed.leadEnd),
    contentEnd: text.trimEnd().length,
    memo: createMemo(),
  };
}

function openerOf(text: string, parsed: ParsedOpener): Opener {
  const heads = headsOf(text, parsed) as [OpenerHead, ...OpenerHead[]];
  const start = heads[0].start;
  const end = (heads.at(-1) as OpenerHead).end;
  return { text: text.slice(start, end), start, end, heads };
}

function headsOf(text: string, parsed: ParsedOpener): OpenerHead[] {
  return parsed.map(head => headOf(text, head));
}

function headOf(text: string, { head, modifiers }: ParsedHead): OpenerHead {
  const { match } = head.carries;
  const outer = modifiers.map(({ carries: { id }, start, end }) => ({ id, text: text.slice(start, end), start, end }));
  const uses: ModifierUse[] = [...match.inner.map(({ id, text, start, end }) => ({ id, text, start, end })), ...outer];
  uses.sort((a, b) => a.start - b.start);
  const start = Math.min(head.start, outer[0]?.start ?? head.start);
  const end = Math.max(head.end, outer.at(-1)?.end ?? head.end);
  return {
    text: text.slice(start, end),
    start,
    end,
    head: match.head,
    headSpan: spanOf(head),
    source: match.source,
    sections: match.sections,
    mask: match.mask,
    concepts: match.concepts,
    lemma: match.lemma,
    modifiers: uses.length ? uses : NONE,
  };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
