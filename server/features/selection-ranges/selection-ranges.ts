/**
 * Ranges for expanding the selection: a word, what contains it (reference, quotation, bracket, opener), the clause, the
 * paragraph with its list, its part, the instrument, the document. Each contains the one before.
 */

import type { SelectionRange } from "vscode-languageserver-types";
import type { Clause, Instrument, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { listHeads } from "../shared/clause-kinds.ts";
import { findLastParagraphBefore, getInstrument, type ReadDocument, toRange } from "../shared/read-document.ts";

/** One answer for each offset, in their order. */
export function provideSelectionRanges(document: ReadDocument, offsets: readonly number[]): SelectionRange[] {
  const outer = new Map<Instrument, InstrumentSpans>();
  return offsets.map(offset => {
    const around = [...collectSpansAround(document, offset, outer)].filter(({ start, end }) => start < end);
    const spans = around
      .filter(({ start, end }) => start <= offset && offset <= end)
      .sort((a, b) => b.end - b.start - (a.end - a.start));
    const whole: Span = { start: 0, end: document.analysis.text.length };
    let last = whole;
    let range: SelectionRange = { range: toRange(whole, document) };
    for (const span of spans) {
      if (!isSmallerWithin(span, last)) continue;
      last = span;
      range = { range: toRange(span, document), parent: range };
    }
    return range;
  });
}

/** Whether a span is inside another and smaller. Spans that cross others are left out. */
function isSmallerWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start;
}

/** In no order, and including spans that do not contain the offset. */
function* collectSpansAround(
  document: ReadDocument,
  offset: number,
  known: Map<Instrument, InstrumentSpans>,
): Iterable<Span> {
  const { frontMatter, text } = document.analysis;
  const word = findWordAt(text, offset);
  if (word) yield word;
  if (frontMatter) yield frontMatter;
  const paragraph = findLastParagraphBefore(document.analysis, offset);
  // Outside of paragraphs, in comments and front matter, lines are units.
  if (!paragraph || paragraph.end < offset) yield getLineAt(document, offset);
  if (!paragraph) return;
  const instrument = getInstrument(document, paragraph);
  let around = known.get(instrument);
  if (!around) {
    around = createInstrumentSpans(instrument);
    known.set(instrument, around);
  }
  yield* around.around(paragraph);
  yield paragraph;
  for (const { start, end } of collectClauseSpans(paragraph.clause)) {
    yield { start: paragraph.start + start, end: paragraph.start + end };
  }
}

/** All parts of a clause that a person may want to select. */
function* collectClauseSpans(clause: Clause): Iterable<Span> {
  const { text, label, opener, laterOpeners, references, enclosures, footnoteCalls, terminator, contentEnd } = clause;
  yield* references;
  yield* footnoteCalls;
  if (label) yield label;
  for (const { open, close } of enclosures) {
    if (!open || !close) continue;
    yield trimSpan(text, { start: open.end, end: close.start });
    yield { start: open.start, end: close.end };
  }
  for (const head of listHeads(clause)) {
    yield* head.modifiers;
    yield head.headSpan;
    yield head;
  }
  if (opener) yield opener;
  // « … et prie … »: each opener with its complement, up to the next.
  const starts = [opener, ...laterOpeners].flatMap(one => (one ? [one.start] : []));
  const end = terminator?.start ?? contentEnd;
  for (const [at, start] of starts.entries()) yield trimSpan(text, { start, end: starts[at + 1] ?? end });
  // The clause without its label, with and without its mark.
  const start = Math.max(label?.end ?? 0, Math.min(clause.bodyStart, contentEnd));
  yield trimSpan(text, { start, end });
  yield { start, end: contentEnd };
}

function trimSpan(text: string, { start, end }: Span): Span {
  const inner = text.slice(start, end);
  const left = inner.length - inner.trimStart().length;
  return { start: start + left, end: Math.max(start + left, start + inner.trimEnd().length) };
}

/** Letters and figures, joined by hyphens. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)*/gu;
const LONGEST_WORD = 100;

/** The word at an offset or ending there; null between words. */
function findWordAt(text: string, offset: number): Span | null {
  const from = Math.max(0, offset - LONGEST_WORD);
  for (const { 0: word, index } of text.slice(from, offset + LONGEST_WORD).matchAll(WORD)) {
    const start = from + index;
    if (start <= offset && offset <= start + word.length) return { start, end: start + word.length };
  }
  return null;
}

/** The line, without the blanks at its edges. */
function getLineAt({ analysis, positions }: ReadDocument, offset: number): Span {
  const { line } = positions.positionAt(offset);
  const start = positions.offsetAt({ line, character: 0 });
  return trimSpan(analysis.text, { start, end: positions.offsetAt({ line: line + 1, character: 0 }) });
}

interface InstrumentSpans {
  /** The lists, the part and the instrument that contain a paragraph. */
  around(paragraph: Paragraph): Iterable<Span>;
}

function createInstrumentSpans(instrument: Instrument): InstrumentSpans {
  const { paragraphs, parts } = instrument;
  const parents = findParents(paragraphs);
  return {
    *around(paragraph) {
      for (let at: Paragraph | undefined = paragraph; at; at = parents.above.get(at)) {
        yield { start: at.start, end: (parents.last.get(at) ?? at).end };
      }
      for (const { heading, paragraphs } of parts) {
        const first = heading ?? paragraphs[0];
        if (first) yield { start: first.start, end: (paragraphs.at(-1) ?? first).end };
      }
      const first = paragraphs[0];
      if (first) yield { start: first.start, end: (paragraphs.at(-1) ?? first).end };
    },
  };
}

/** The parent of each paragraph, and the last descendant of each. */
function findParents(paragraphs: readonly Paragraph[]) {
  const above = new Map<Paragraph, Paragraph>();
  const last = new Map<Paragraph, Paragraph>();
  const open: { readonly paragraph: Paragraph; readonly level: number }[] = [];
  for (const paragraph of paragraphs) {
    const { kind, section } = paragraph;
    if (kind === "footnote" || kind === "furniture") continue;
    // A continuation after a list belongs to the paragraph that the list belongs to.
    const level = kind === "item" ? paragraph.level : kind === "text" && section !== null ? 1 : 0;
    while (open.length && (open.at(-1) as { level: number }).level >= level) open.pop();
    const parent = open.at(-1)?.paragraph;
    if (parent) above.set(paragraph, parent);
    for (const one of open) last.set(one.paragraph, paragraph);
    open.push({ paragraph, level });
  }
  return { above, last };
}
