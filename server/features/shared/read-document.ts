/** A document as features see it: one version of a text, read and checked. */

import type { Position, Range } from "vscode-languageserver-types";
import type { Analysis } from "../../../grammar/analyse.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { findFirstIndex } from "../../../grammar/text/first-index.ts";
import type { DocumentTree, Instrument, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import type { CheckedText } from "../../rules/fixes/confirm-fix.ts";
import type { RuledFinding } from "../../rules/run.ts";
import type { TextTerms } from "../terms/text-terms.ts";
import type { EarlierVersion } from "./earlier-version.ts";

/** The positions of a text; a `TextDocument` is one. */
export interface Positions {
  readonly uri: string;
  readonly version: number;
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
}

export interface ReadDocument {
  readonly positions: Positions;
  readonly analysis: Analysis;
  readonly pack: CompiledPack;
  /** In the order of the text. */
  readonly findings: readonly RuledFinding[];
  /** The last version whose numbers were in order, where there was one before this. */
  readonly earlier?: EarlierVersion | null;
  /** What the glossaries of the folder hold for this text, where there are any. */
  readonly terms?: TextTerms | null;
  /** Another text under the same settings. */
  inspectText(text: string): CheckedText;
}

export function toRange({ start, end }: Span, { positions }: ReadDocument): Range {
  return { start: positions.positionAt(start), end: positions.positionAt(end) };
}

/** A range of the editor as offsets. */
export function toSpan({ start, end }: Range, { positions }: ReadDocument): Span {
  return { start: positions.offsetAt(start), end: positions.offsetAt(end) };
}

/** A span inside a paragraph's clause as a range of the document. */
export function toClauseRange(paragraph: Paragraph, { start, end }: Span, document: ReadDocument): Range {
  return toRange({ start: paragraph.start + start, end: paragraph.start + end }, document);
}

/** The paragraph that an offset stands in or touches the end of; null between paragraphs. */
export function findParagraphAt({ analysis }: ReadDocument, offset: number): Paragraph | null {
  const before = findLastParagraphBefore(analysis, offset);
  return before && offset <= before.end ? before : null;
}

/** The last paragraph that begins at an offset or before it. */
export function findLastParagraphBefore(
  { paragraphs }: Pick<DocumentTree, "paragraphs">,
  offset: number,
): Paragraph | null {
  return paragraphs[findFirstIndex(paragraphs, ({ start }) => start > offset) - 1] ?? null;
}

export function getInstrument({ analysis }: ReadDocument, paragraph: Paragraph): Instrument {
  return analysis.instruments[paragraph.instrument] as Instrument;
}

/** The line ending of the text, for insertions. */
export function getLineEnd({ analysis }: Pick<ReadDocument, "analysis">): string {
  const newline = analysis.text.indexOf("\n");
  return newline > 0 && analysis.text[newline - 1] === "\r" ? "\r\n" : "\n";
}
