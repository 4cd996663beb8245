/**
 * The document as it is printed, paragraph by paragraph: each one of the tree is one block, in their order. What an
 * extraction left of page heads and feet is shown, too, faintly, since it is in the text and in the way; the page
 * that is printed or exported leaves it out.
 */
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import type { PreviewBlock } from "../../protocol/preview.ts";
import type { ReadDocument } from "../read-document.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { findingsByBlock } from "./block-findings.ts";
import { element, type Html, text } from "./html.ts";
import { inlineHtml } from "./inline-html.ts";
import { frontHtml } from "./masthead.ts";
import { Notes } from "./notes.ts";
import { italicsOf, lookOf, type Place, resolutionNumber } from "./paragraph-styles.ts";

export interface Preview {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** Never empty. */
  readonly title: string;
  readonly blocks: readonly PreviewBlock[];
}

export function preview(document: ReadDocument, settings: FeatureSettings): Preview {
  const { analysis, pack, positions } = document;
  const { paragraphs, frontMatter } = analysis;
  const drawn: Drawn[] = [];
  const front = frontHtml(document);
  if (front && frontMatter) drawn.push({ kind: "front", look: "front", html: front, ...frontMatter });
  const notes = new Notes(paragraphs);
  const runs = runsOf(paragraphs);
  for (const paragraph of paragraphs) {
    const instrument = analysis.instruments[paragraph.instrument];
    if (instrument) drawn.push(draw({ document, instrument, paragraph, run: runs.get(paragraph) ?? null }, notes));
  }
  const findings = findingsByBlock(drawn, document, settings);
  let lastLine = 0;
  // Notes stand at the foot of pages, below the rule that ends a document.
  const last = drawn.findLastIndex(({ kind }) => kind !== "footnote" && kind !== "furniture");
  const blocks = drawn.map(({ kind, look: own, html, start, end }, at): PreviewBlock => {
    const line = positions.positionAt(start).line;
    const down = line - lastLine;
    lastLine = positions.positionAt(end).line;
    const look = at === last ? `${own} end` : own;
    return { kind, look, html, down, lines: lastLine - line + 1, findings: findings[at] ?? [] };
  });
  return { language: analysis.language, direction: pack.direction, title: titleOf(document), blocks };
}

interface Drawn {
  readonly kind: string;
  readonly look: string;
  readonly html: Html;
  readonly start: number;
  readonly end: number;
}

function draw(place: Place, notes: Notes): Drawn {
  const { paragraph } = place;
  const { kind, clause, start, end } = paragraph;
  const { tag, classes, lines } = lookOf(place);
  const { head, from } = headOf(paragraph, notes);
  const { direction } = place.document.pack;
  const printing = { from, to: clause.contentEnd, italics: italicsOf(place), lines, direction, notes };
  return { kind, look: classes.join(" "), html: element(tag, {}, ...head, inlineHtml(clause, printing)), start, end };
}

/** What stands before the words: labels, the number of a note or resolution. The mark of a heading is not printed. */
function headOf(paragraph: Paragraph, notes: Notes): { readonly head: readonly Html[]; readonly from: number } {
  const { kind, clause } = paragraph;
  const source = clause.text;
  if (kind === "footnote") {
    const note = notes.head(source);
    if (note) return { head: [note.html, text(" ")], from: note.end };
  }
  const number = resolutionNumber(paragraph);
  if (number > 0) {
    const printed = element("span", { class: "number" }, text(source.slice(0, number)));
    return { head: [printed, text(" ")], from: afterSpace(source, number) };
  }
  const labels = kind === "title" || kind === "masthead" ? [] : [clause.label, clause.innerLabel];
  const head: Html[] = [];
  let from = kind === "heading" || kind === "title" ? (/^#+\s+/.exec(source)?.[0].length ?? 0) : 0;
  for (const label of labels) {
    if (!label || label.start < from) continue;
    // An opening quotation mark may stand before a label.
    // The space belongs to the label, which has a width of its own: in the line it would grow with the others.
    head.push(text(source.slice(from, label.start)), element("span", { class: "label" }, text(`${label.text} `)));
    from = afterSpace(source, label.end);
  }
  return { head: head.filter(html => html !== ""), from };
}

function afterSpace(source: string, offset: number): number {
  const space = /\s*/uy;
  space.lastIndex = offset;
  space.test(source);
  return space.lastIndex;
}

/** Signatures that follow each other stand in columns together. */
function runsOf(paragraphs: readonly Paragraph[]): ReadonlyMap<Paragraph, { at: number; of: number }> {
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

/** For the page's own title: the first instrument's, or else how the document begins. */
function titleOf({ analysis }: ReadDocument): string {
  const [first] = analysis.instruments;
  // Above a resolution's own title, which has its number, may stand that of the item of the agenda.
  const own = first?.title.filter(title => resolutionNumber(title) > 0) ?? [];
  const [named = []] = [own, first?.title ?? [], analysis.paragraphs.slice(0, 1)].filter(({ length }) => length > 0);
  const words = named.map(({ clause }) => clause.text.replace(/^#+\s/, "")).join(" ");
  return (
    joinedLine(words)
      .slice(0, LONGEST_TITLE)
      .replace(/[\ud800-\udbff]$/, "") || "Préambule"
  );
}

const joinedLine = (words: string): string => words.replace(/[\s*]+/gu, " ").trim();
