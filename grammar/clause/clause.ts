/** From the text of one block to its clause: lexer, parser, and the typed view of their result. */
import type { CstNode, IToken } from "chevrotain";
import type { CompiledPack } from "../languages/pack.ts";
import type { Clause, Label, ModifierUse, Opener, OpenerHead, Reference, Span, Terminator } from "../tree/tree.ts";
import { pairMarks } from "./enclosures.ts";
import type { OpenerPiece } from "./opener-matcher.ts";
import { ClauseParser } from "./parser.ts";
import type { Phrases } from "./phrases.ts";
import type { PiecePayload } from "./recogniser.ts";
import type { SubjectMatch } from "./subject.ts";
import { createClauseTokens } from "./tokens.ts";

/** Parses the text of one block; never throws, and equal texts give equal clauses. */
export type ParseClause = (text: string) => Clause;

export function createClauseGrammar(pack: CompiledPack, phrases: Phrases, conceptIds: readonly string[]): ParseClause {
  const tokens = createClauseTokens(pack, phrases);
  const parser = new ClauseParser(tokens);
  return text => view(text, parser.parse(tokens.lexer.tokenize(text).tokens), pack, conceptIds);
}

type Children = Record<string, (IToken | CstNode)[] | undefined>;

function view(text: string, cst: CstNode, pack: CompiledPack, conceptIds: readonly string[]): Clause {
  const clause = cst.children as Children;
  const prose = nodes(clause, "prose")[0];
  const ending = nodes(clause, "ending")[0];
  const all = (name: string) =>
    [clause, prose, ending].flatMap(children => (children ? tokensOf(children, name) : [])).sort(byStart);
  const labels = tokensOf(clause, "Label").map(token => token.payload as Label);
  const openerNode = nodes(clause, "opener")[0];
  const inProse = prose ? nodes(prose, "second") : [];
  // What leads up to the opener (« Dans ce contexte, … ») is prose, so the parser finds it among the later ones.
  const openerFrom = openerNode ?? inProse.shift();
  const opener = openerFrom ? openerOf(text, openerFrom, conceptIds) : null;
  const terminator = ending ? tokensOf(ending, "Terminator")[0] : undefined;
  const marks = [...all("OpenMark"), ...all("CloseMark")]
    .sort(byStart)
    .map(token => ({ text: token.image, ...spanOf(token) }));
  const lead = [...tokensOf(clause, "Label"), ...tokensOf(clause, "OpenMark")];
  const subject = tokensOf(clause, "Subject")[0];
  const content = text.trimEnd().length;
  return {
    text,
    label: labels[0] ?? null,
    innerLabel: labels[1] ?? null,
    subject: subject ? (subject.payload as SubjectMatch).subject : null,
    opener,
    seconds: inProse.flatMap(node => headsOf(text, node, conceptIds)),
    references: all("Reference").map(token => token.payload as Reference),
    enclosures: pairMarks(marks, pack.quotes),
    terminator: terminator ? ({ mark: terminator.image, ...spanOf(terminator) } satisfies Terminator) : null,
    footnoteCalls: all("NoteCall").map(spanOf),
    bodyStart: opener?.start ?? bodyStart(text, Math.max(0, ...lead.map(token => spanOf(token).end))),
    contentEnd: content,
  };
}

function openerOf(text: string, node: Children, conceptIds: readonly string[]): Opener {
  const heads = headsOf(text, node, conceptIds) as [OpenerHead, ...OpenerHead[]];
  const start = heads[0].start;
  const end = (heads.at(-1) as OpenerHead).end;
  return { text: text.slice(start, end), start, end, heads };
}

function headsOf(text: string, node: Children, conceptIds: readonly string[]): OpenerHead[] {
  return nodes(node, "head").map(head => {
    const token = tokensOf(head, "Head")[0] as IToken;
    const { match } = pieceOf(token) as Extract<OpenerPiece, { kind: "head" }>;
    const outer = tokensOf(head, "Modifier").map(modifier => {
      const span = spanOf(modifier);
      const piece = pieceOf(modifier) as Extract<OpenerPiece, { kind: "modifier" }>;
      return { id: piece.id, text: text.slice(span.start, span.end), ...span };
    });
    const headSpan = spanOf(token);
    const modifiers: ModifierUse[] = [
      ...match.inner.map(({ id, text, start, end }) => ({ id, text, start, end })),
      ...outer,
    ];
    modifiers.sort(byStart);
    const start = Math.min(headSpan.start, ...outer.map(use => use.start));
    const end = Math.max(headSpan.end, ...outer.map(use => use.end));
    return {
      text: text.slice(start, end),
      start,
      end,
      head: match.head,
      headSpan,
      source: match.source,
      sections: match.sections,
      mask: match.mask,
      concepts: match.concepts.map(index => conceptIds[index] as string),
      lemma: match.lemma,
      modifiers,
    };
  });
}

function pieceOf(token: IToken): OpenerPiece {
  const { pieces, at } = token.payload as PiecePayload;
  return pieces[at] as OpenerPiece;
}

function nodes(children: Children, name: string): Children[] {
  return (children[name] ?? []).map(node => (node as CstNode).children as Children);
}

function tokensOf(children: Children, name: string): IToken[] {
  return (children[name] ?? []) as IToken[];
}

function spanOf(token: IToken): Span {
  return { start: token.startOffset, end: token.startOffset + token.image.length };
}

function byStart(a: { startOffset: number } | Span, b: { startOffset: number } | Span): number {
  const at = (item: { startOffset: number } | Span) => ("startOffset" in item ? item.startOffset : item.start);
  return at(a) - at(b);
}

const BLANK = /[\s\u200b\ufeff*_]*/uy;

function bodyStart(text: string, offset: number): number {
  BLANK.lastIndex = offset;
  BLANK.exec(text);
  return BLANK.lastIndex;
}
