/** What can be folded: instruments, parts, paragraphs with their lists, front matter, comments, notes. */
import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver-types";
import type { Instrument, Paragraph, Span } from "../../grammar/tree/tree.ts";
import type { ReadDocument } from "./read-document.ts";

export function foldingRanges(document: ReadDocument): FoldingRange[] {
  const { analysis, positions } = document;
  const lineOf = (offset: number) => positions.positionAt(offset).line;
  const byStart = new Map<number, FoldingRange>();
  const spans = [
    ...commentSpans(document),
    ...analysis.instruments.flatMap(instrument => [...spansOf(instrument)]),
    ...noteSpans(analysis.paragraphs),
  ];
  for (const { start, end, kind } of spans) {
    const startLine = lineOf(start);
    const endLine = lineOf(end);
    const known = byStart.get(startLine);
    // Editors take one range a line: the one that folds more.
    if (endLine <= startLine || (known && known.endLine >= endLine)) continue;
    byStart.set(startLine, kind === undefined ? { startLine, endLine } : { startLine, endLine, kind });
  }
  return [...byStart.values()].sort((a, b) => a.startLine - b.startLine);
}

interface Folded extends Span {
  readonly kind?: FoldingRangeKind;
}

/** Front matter and comments. */
function commentSpans({ analysis }: ReadDocument): Folded[] {
  const { text } = analysis;
  const comments: Folded[] = [];
  for (let start = text.indexOf("<!--"); start >= 0; start = text.indexOf("<!--", comments.at(-1)?.end)) {
    const close = text.indexOf("-->", start + 4);
    // Without an end there is no comment here, nor further on.
    if (close < 0) break;
    comments.push({ start, end: close + 3, kind: FoldingRangeKind.Comment });
  }
  return analysis.frontMatter
    ? [{ start: analysis.frontMatter.start, end: analysis.frontMatter.end, kind: FoldingRangeKind.Region }, ...comments]
    : comments;
}

function* spansOf({ paragraphs, parts }: Instrument): Iterable<Folded> {
  const first = paragraphs[0];
  if (!first) return;
  yield { start: first.start, end: (paragraphs.at(-1) as Paragraph).end };
  for (const { heading, paragraphs } of parts) {
    yield { start: (heading ?? (paragraphs[0] as Paragraph)).start, end: (paragraphs.at(-1) as Paragraph).end };
  }
  yield* lists(paragraphs);
}

/** Each paragraph to the end of its sub-paragraphs; one without any folds only if it has several lines. */
function* lists(paragraphs: readonly Paragraph[]): Iterable<Folded> {
  const open: { readonly level: number; readonly start: number; end: number }[] = [];
  for (const paragraph of paragraphs) {
    const { start, end, kind, level, section } = paragraph;
    // Notes and what a page left behind stand between paragraphs without ending a list.
    if (kind === "footnote" || kind === "furniture") {
      yield paragraph;
      continue;
    }
    // What goes on after a list belongs to the paragraph that the list belongs to.
    const least = kind === "item" ? level : kind === "text" && section !== null ? 1 : 0;
    while (open.length && (open.at(-1) as { level: number }).level >= least) yield open.pop() as Span;
    for (const above of open) above.end = end;
    open.push({ level: least, start, end });
  }
  yield* open.reverse();
}

/** Runs of footnotes. */
function* noteSpans(paragraphs: readonly Paragraph[]): Iterable<Folded> {
  for (let at = 0; at < paragraphs.length; at++) {
    const first = at;
    while (paragraphs[at]?.kind === "footnote") at++;
    if (at > first) yield { start: (paragraphs[first] as Paragraph).start, end: (paragraphs[at - 1] as Paragraph).end };
  }
}
