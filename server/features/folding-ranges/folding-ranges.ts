/** Folding ranges: instruments, parts, paragraphs with their lists, front matter, comments, notes, signatures. */
import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver-types";
import type { Instrument, Paragraph, ParagraphKind, Span } from "../../../grammar/tree/tree.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { formatQuantity } from "../shared/format-quantity.ts";
import type { ReadDocument } from "../shared/read-document.ts";
import { PARAGRAPH_COUNT } from "../shared/texts.ts";

/** In the order of their first lines; two ranges are nested or do not overlap. */
export function provideFoldingRanges(document: ReadDocument, { messages, client }: FeatureSettings): FoldingRange[] {
  const { analysis, positions } = document;
  const { most, kinds, collapsedText } = client.folding;
  const lineOf = (offset: number) => positions.positionAt(offset).line;
  const byStart = new Map<number, FoldingRange>();
  const spans = [
    ...findCommentSpans(document),
    ...analysis.instruments.flatMap(instrument => [...findInstrumentSpans(instrument)]),
  ];
  for (const { start, end, kind, paragraphs } of spans) {
    const startLine = lineOf(start);
    const endLine = lineOf(end);
    const other = byStart.get(startLine);
    // Editors take one range for each first line: keep the longest.
    if (endLine <= startLine || (other && other.endLine >= endLine)) continue;
    const range: FoldingRange = { startLine, endLine };
    if (kind !== undefined && (kinds === null || kinds.includes(kind))) range.kind = kind;
    if (collapsedText && paragraphs && paragraphs > 1)
      range.collapsedText = formatQuantity(PARAGRAPH_COUNT, paragraphs, messages);
    byStart.set(startLine, range);
  }
  const ranges = [...byStart.values()].sort((a, b) => a.startLine - b.startLine);
  return most === null || ranges.length <= most ? ranges : keepOutermost(ranges, most);
}

/** As many ranges as the editor takes, outer ones first. */
function keepOutermost(ranges: readonly FoldingRange[], most: number): FoldingRange[] {
  const open: FoldingRange[] = [];
  const byDepth: FoldingRange[][] = [];
  for (const range of ranges) {
    while (open.length && (open.at(-1) as FoldingRange).endLine < range.startLine) open.pop();
    byDepth[open.length] ??= [];
    byDepth[open.length]?.push(range);
    open.push(range);
  }
  return byDepth
    .flat()
    .slice(0, most)
    .sort((a, b) => a.startLine - b.startLine);
}

interface FoldableSpan extends Span {
  readonly kind?: FoldingRangeKind;
  /** How many paragraphs are in it; undefined for what is no run of paragraphs. */
  readonly paragraphs?: number;
}

/** Front matter and comments. */
function findCommentSpans({ analysis }: ReadDocument): FoldableSpan[] {
  const { text } = analysis;
  const comments: FoldableSpan[] = [];
  for (let start = text.indexOf("<!--"); start >= 0; start = text.indexOf("<!--", comments.at(-1)?.end)) {
    const close = text.indexOf("-->", start + 4);
    // Without an end there is no further comment.
    if (close < 0) break;
    comments.push({ start, end: close + 3, kind: FoldingRangeKind.Comment });
  }
  return analysis.frontMatter
    ? [{ start: analysis.frontMatter.start, end: analysis.frontMatter.end, kind: FoldingRangeKind.Region }, ...comments]
    : comments;
}

const NOTES: ReadonlySet<ParagraphKind> = new Set(["footnote"]);
const SIGNATURES: ReadonlySet<ParagraphKind> = new Set(["closing", "signature"]);

function* findInstrumentSpans({ paragraphs, parts }: Instrument): Iterable<FoldableSpan> {
  const whole = getExtent(paragraphs);
  if (!whole) return;
  yield whole;
  for (const { heading, paragraphs } of parts) {
    const part = getExtent(paragraphs);
    if (part) yield { ...part, start: (heading ?? part).start };
  }
  yield* findListSpans(paragraphs);
  yield* findRunsOfKind(paragraphs, NOTES);
  yield* findRunsOfKind(paragraphs, SIGNATURES);
}

function getExtent(
  paragraphs: readonly Paragraph[],
): (FoldableSpan & Required<Pick<FoldableSpan, "paragraphs">>) | null {
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  return first && last ? { start: first.start, end: last.end, paragraphs: paragraphs.length } : null;
}

/** Each paragraph to the end of its sub-paragraphs; one without any has an extent of its own. */
function* findListSpans(paragraphs: readonly Paragraph[]): Iterable<FoldableSpan> {
  const open: { readonly level: number; readonly start: number; end: number; paragraphs: number }[] = [];
  for (const paragraph of paragraphs) {
    const { start, end, kind, level, section } = paragraph;
    // Notes and page furniture between paragraphs do not end a list.
    if (kind === "footnote" || kind === "furniture") {
      yield { start, end };
      continue;
    }
    // A continuation after a list belongs to the paragraph that the list belongs to.
    const least = kind === "item" ? level : kind === "text" && section !== null ? 1 : 0;
    while (open.length && (open.at(-1) as { level: number }).level >= least) yield open.pop() as FoldableSpan;
    for (const above of open) {
      above.end = end;
      above.paragraphs++;
    }
    open.push({ level: least, start, end, paragraphs: 1 });
  }
  yield* open.reverse();
}

/** Runs of neighbours whose kinds are among `kinds`. */
function* findRunsOfKind(paragraphs: readonly Paragraph[], kinds: ReadonlySet<ParagraphKind>): Iterable<FoldableSpan> {
  for (let at = 0; at < paragraphs.length; at++) {
    const first = at;
    while (at < paragraphs.length && kinds.has((paragraphs[at] as Paragraph).kind)) at++;
    const run = getExtent(paragraphs.slice(first, at));
    if (run) yield run;
  }
}
