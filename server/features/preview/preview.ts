/**
 * The document as it is printed: each paragraph of the tree is one block, in their order. Page furniture that an
 * extraction has left is shown, too, faintly, since it is part of the text; printed and exported pages leave it out.
 */
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import type { PreviewBlock } from "../../protocol/preview.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import type { ReadDocument } from "../shared/read-document.ts";
import { groupFindingsByBlock } from "./block-findings.ts";
import { createElement, escapeText, type Html } from "./html.ts";
import { renderInline } from "./inline-html.ts";
import { renderMasthead } from "./masthead.ts";
import { NoteNumbers } from "./notes.ts";
import {
  findItalicSpans,
  findResolutionNumberEnd,
  getParagraphStyle,
  type PrintedParagraph,
} from "./paragraph-styles.ts";

export interface Preview {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** Never empty. */
  readonly title: string;
  readonly blocks: readonly PreviewBlock[];
}

export function createPreview(document: ReadDocument, settings: FeatureSettings): Preview {
  const { analysis, pack, positions } = document;
  const { paragraphs, frontMatter } = analysis;
  const drawn: RenderedParagraph[] = [];
  const front = renderMasthead(document);
  if (front && frontMatter) drawn.push({ kind: "front", style: "front", html: front, ...frontMatter });
  const notes = new NoteNumbers(paragraphs);
  const runs = findSignatureRuns(paragraphs);
  for (const paragraph of paragraphs) {
    const instrument = analysis.instruments[paragraph.instrument];
    if (instrument)
      drawn.push(renderParagraph({ document, instrument, paragraph, run: runs.get(paragraph) ?? null }, notes));
  }
  const findings = groupFindingsByBlock(drawn, document, settings);
  let lastLine = 0;
  // Notes are printed below the line that ends a document.
  const last = drawn.findLastIndex(({ kind }) => kind !== "footnote" && kind !== "furniture");
  const blocks = drawn.map(({ kind, style: own, html, start, end }, at): PreviewBlock => {
    const line = positions.positionAt(start).line;
    const down = line - lastLine;
    lastLine = positions.positionAt(end).line;
    const look = at === last ? `${own} end` : own;
    return { kind, look, html, down, lines: lastLine - line + 1, findings: findings[at] ?? [] };
  });
  return { language: analysis.language, direction: pack.direction, title: getPageTitle(document), blocks };
}

interface RenderedParagraph {
  readonly kind: string;
  readonly style: string;
  readonly html: Html;
  readonly start: number;
  readonly end: number;
}

function renderParagraph(place: PrintedParagraph, notes: NoteNumbers): RenderedParagraph {
  const { paragraph } = place;
  const { kind, clause, start, end } = paragraph;
  const { tag, classes, lines } = getParagraphStyle(place);
  const { head, from } = renderHead(paragraph, notes);
  const { direction } = place.document.pack;
  const printing = { from, to: clause.contentEnd, italics: findItalicSpans(place), lines, direction, notes };
  return {
    kind,
    style: classes.join(" "),
    html: createElement(tag, {}, ...head, renderInline(clause, printing)),
    start,
    end,
  };
}

/** Renders what stands before the words: labels, the number of a note or resolution; without the mark of a heading. */
function renderHead(
  paragraph: Paragraph,
  notes: NoteNumbers,
): { readonly head: readonly Html[]; readonly from: number } {
  const { kind, clause } = paragraph;
  const source = clause.text;
  if (kind === "footnote") {
    const note = notes.head(source);
    if (note) return { head: [note.html, escapeText(" ")], from: note.end };
  }
  const number = findResolutionNumberEnd(paragraph);
  if (number > 0) {
    const printed = createElement("span", { class: "number" }, escapeText(source.slice(0, number)));
    return { head: [printed, escapeText(" ")], from: skipSpace(source, number) };
  }
  const labels = kind === "title" || kind === "masthead" ? [] : [clause.label, clause.innerLabel];
  const head: Html[] = [];
  let from = kind === "heading" || kind === "title" ? (/^#+\s+/.exec(source)?.[0].length ?? 0) : 0;
  for (const label of labels) {
    if (!label || label.start < from) continue;
    // An opening quotation mark may stand before a label.
    // The space is part of the label, which has a fixed width: outside of it, it would grow in justified lines.
    head.push(
      escapeText(source.slice(from, label.start)),
      createElement("span", { class: "label" }, escapeText(`${label.text} `)),
    );
    from = skipSpace(source, label.end);
  }
  return { head: head.filter(html => html !== ""), from };
}

function skipSpace(source: string, offset: number): number {
  const space = /\s*/uy;
  space.lastIndex = offset;
  space.test(source);
  return space.lastIndex;
}

/** Runs of signatures, which are printed in columns together. */
function findSignatureRuns(paragraphs: readonly Paragraph[]): ReadonlyMap<Paragraph, { at: number; of: number }> {
  const runs = new Map<Paragraph, { at: number; of: number }>();
  let run: Paragraph[] = [];
  const close = () => {
    for (const [at, paragraph] of run.entries()) runs.set(paragraph, { at, of: run.length });
    run = [];
  };
  for (const paragraph of paragraphs) {
    if (paragraph.kind === "signature") run.push(paragraph);
    else close();
  }
  close();
  return runs;
}

const LONGEST_TITLE = 300;

/** The title of the page: that of the first instrument, or else the first paragraph. */
function getPageTitle({ analysis }: ReadDocument): string {
  const [first] = analysis.instruments;
  // Above a resolution's own title, which has its number, the title of an agenda item may be printed.
  const own = first?.title.filter(title => findResolutionNumberEnd(title) > 0) ?? [];
  const [named = []] = [own, first?.title ?? [], analysis.paragraphs.slice(0, 1)].filter(({ length }) => length > 0);
  const words = named.map(({ clause }) => clause.text.replace(/^#+\s/, "")).join(" ");
  return (
    joinLines(words)
      .slice(0, LONGEST_TITLE)
      .replace(/[\ud800-\udbff]$/, "") || "Préambule"
  );
}

const joinLines = (words: string): string => words.replace(/[\s*]+/gu, " ").trim();
