/** What the rules about wording and typography share: which paragraphs hold prose, and how words are searched for. */

import { memoizePerPlainClause, memoizePerTree } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Clause, DocumentTree, Enclosure, Paragraph, ParagraphKind, Span } from "../../../grammar/tree/tree.ts";
import { SpanCover } from "./span-cover.ts";

/** Not prose: what the publisher prints around a text. */
const AROUND: ReadonlySet<ParagraphKind> = new Set(["masthead", "original", "signature", "closing", "furniture"]);

export function isProse({ kind }: Paragraph): boolean {
  return !AROUND.has(kind);
}

/** What the body recalls or decides in a paragraph of its own, no item below one. */
export function isStatement({ kind }: Paragraph): boolean {
  return kind === "preambular" || kind === "operative";
}

/** … with an opener, as it should have. */
export function isOpenedStatement(paragraph: Paragraph): boolean {
  return isStatement(paragraph) && paragraph.clause.opener !== null;
}

/** Whether it begins in lower case, after its label if it has one. */
export function hasLowerInitial({ clause }: Paragraph): boolean {
  return /^\p{Ll}/u.test(clause.text.slice(clause.bodyStart));
}

/** The body of an instrument, without titles, headings and notes. */
export function isBody({ section, kind }: Paragraph): boolean {
  return section !== null || kind === "letter";
}

/** Like `matchAll`, but without a copy of the expression for each call. Only for expressions with `g`. */
export function findMatches(text: string, expression: RegExp): readonly RegExpExecArray[] {
  expression.lastIndex = 0;
  let found = expression.exec(text);
  if (found === null) return NONE;
  const all: RegExpExecArray[] = [];
  for (; found !== null; found = expression.exec(text)) {
    all.push(found);
    if (found[0] === "") expression.lastIndex++;
  }
  return all;
}

const NONE: readonly RegExpExecArray[] = [];

/** Words as alternatives of an expression, longest first; any blanks and either apostrophe match. */
export function createAlternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map(word => loosenPattern(word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")))
    .join("|");
}

/** A pattern of a pack, written for folded text, as one for text as it stands. */
export function loosenPattern(pattern: string): string {
  return pattern.replace(/ /g, "\\s+").replace(/['’]/g, "['’]");
}

/** Characters looked at to learn a document's habits. */
export const SAMPLE = 50_000;

/** Memoizes what is computed from a document's beginning until the beginning changes. */
export function memoizePerSample<T>(compute: (sample: string) => T): (tree: DocumentTree, pack: CompiledPack) => T {
  return memoizePerTree((tree, pack) => compute(getSample(tree, pack)));
}

const getSample = memoizePerTree(({ text }) => text.slice(0, SAMPLE));

/** The apostrophe that a document uses: its commoner one, else the curly. */
export const getApostrophe = memoizePerSample(sample =>
  sample.split("'").length > sample.split("’").length ? "'" : "’",
);

/** Whether a span of a clause stands inside a quotation of that clause. */
export function isQuoted(clause: Clause, span: Span): boolean {
  return clause.enclosures.length > 0 && getQuotationCover(clause).contains(span);
}

/** Whether a span of a clause stands inside brackets of that clause. */
export function isBracketed(clause: Clause, span: Span): boolean {
  return clause.enclosures.length > 0 && getBracketCover(clause).contains(span);
}

const getQuotationCover = createEnclosureCover("quote");
const getBracketCover = createEnclosureCover("bracket");

/** A function that covers what stands between the marks of a kind in a clause. */
function createEnclosureCover(kind: Enclosure["kind"]): (clause: Clause) => SpanCover {
  return memoizePerPlainClause(({ enclosures }: Clause) => {
    const pairs = enclosures.filter(one => one.kind === kind);
    return new SpanCover(
      pairs.flatMap(({ open, close }) => (open && close ? [{ start: open.end, end: close.start }] : [])),
    );
  });
}
