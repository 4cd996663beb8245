/**
 * Semantic tokens: openers with their modifiers and section, who acts, labels, references, dates, calls of notes,
 * headings, acronyms. A token stays on one line, and tokens never overlap.
 */
import type { Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { findLastParagraphBefore, type ReadDocument } from "../shared/read-document.ts";
import { flattenSpans } from "./flatten-spans.ts";
import { TOKEN_MODIFIERS, TOKEN_TYPES } from "./legend.ts";
import { collectTokenSpans, type TokenSpan } from "./token-spans.ts";

/** Whether the request was cancelled. */
interface CancellationState {
  readonly isCancellationRequested: boolean;
}

const CHECKED_EVERY = 256;

/** Five numbers for each token, as the protocol wants them. `within` is a span of the document; null for all of it. */
export function provideSemanticTokens(
  document: ReadDocument,
  within: Span | null = null,
  cancelled?: CancellationState,
): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const token of listTokens(document, within, cancelled)) {
    const start = document.positions.positionAt(token.start);
    data.push(
      start.line - line,
      start.line === line ? start.character - character : start.character,
      token.end - token.start,
      TOKEN_TYPES.indexOf(token.type),
      token.modifiers.reduce((bits, name) => bits | (1 << TOKEN_MODIFIERS.indexOf(name)), 0),
    );
    line = start.line;
    character = start.character;
  }
  return data;
}

/** The tokens themselves, in the order of the text; offsets of the document. */
export function* listTokens(
  document: ReadDocument,
  within: Span | null,
  cancelled?: CancellationState,
): Iterable<TokenSpan> {
  const { analysis, pack } = document;
  const first = within ? (findLastParagraphBefore(analysis, within.start)?.index ?? 0) : 0;
  for (let at = first; at < analysis.paragraphs.length; at++) {
    const paragraph = analysis.paragraphs[at] as Paragraph;
    if (within && paragraph.start >= within.end) break;
    if (at % CHECKED_EVERY === 0 && cancelled?.isCancellationRequested) break;
    for (const token of flattenSpans(collectTokenSpans(paragraph, analysis.instruments[paragraph.instrument], pack))) {
      yield* splitByLine(token, paragraph);
    }
  }
}

const LINES = /[^\r\n]+/g;

/** Cuts a token into one for each line, without the blanks at its edges. */
function* splitByLine(token: TokenSpan, { clause, start }: Paragraph): Iterable<TokenSpan> {
  for (const { 0: line, index } of clause.text.slice(token.start, token.end).matchAll(LINES)) {
    const from = start + token.start + index + (line.length - line.trimStart().length);
    const end = from + line.trim().length;
    if (from < end) yield { ...token, start: from, end };
  }
}
