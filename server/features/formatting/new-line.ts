/**
 * Enter behind a numbered paragraph begins the next one with its number; behind another paragraph that has its mark,
 * with the same spacing. Enter behind a number without text removes it, as lists of editors do: in a list it becomes
 * the number of the next paragraph, there it goes. The text already has the new line. Numbers further down stay, and a
 * rule offers to renumber; under a setting they change at once, with the references to them.
 */

import { formatCount } from "../../../grammar/clause/labels.ts";
import { memoizePerTree } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getNumberTable, type NumberedParagraph } from "../../../grammar/resolve/number-table.ts";
import { printDigitsLike, toEuropeanDigits } from "../../../grammar/text/digits.ts";
import type { DocumentTree, Paragraph } from "../../../grammar/tree/tree.ts";
import { isBody } from "../../rules/linguistics/paragraph-kinds.ts";
import type { Edit } from "../../rules/rule.ts";
import { shiftFollowing } from "../rename/rename-number.ts";
import { createPreferredLabel } from "../shared/label-style.ts";
import { findLastParagraphBefore, getInstrument, getLineEnd, type ReadDocument } from "../shared/read-document.ts";

/** `offset` is the cursor on the new line. */
export function createNewLineEdits(document: ReadDocument, offset: number, renumbers = false): Edit[] {
  const { analysis: tree, pack } = document;
  const { text } = tree;
  const start = findLineStart(text, offset);
  const end = findLineEnd(text, offset);
  const above = findLastParagraphBefore(tree, start - 1);
  if (!above || text.slice(start, end).trim() !== "" || !isJustBelow(text, above, start)) return [];
  const empty = findEmptyLabel(above, tree, pack);
  if (empty !== null) {
    const newText = createOuterLabel(above, empty, document);
    const removed = renumbers && newText === "" && empty === above.start ? shiftBelow(above, -1, document) : [];
    return [{ start: findLineStart(text, empty), end, newText }, ...removed];
  }
  // Where the next line goes on in lower case, a line was cut in two and no paragraph ended.
  if (/^(?:\r\n|\n|\r)[^\S\r\n]*\p{Ll}/u.test(text.slice(end, end + 200))) return [];
  const numbered = createLabelAfter(above, tree, pack);
  const label = numbered ?? getIndentAfter(above, tree, pack);
  if (label === null) return [];
  const blank = isSetApart(text, above) ? getLineEnd(document) : "";
  if (blank + label === "") return [];
  const continues = numbered !== null && numbered === createNextLabel(above, 1, text, pack);
  return [{ start, end, newText: blank + label }, ...(renumbers && continues ? shiftBelow(above, 1, document) : [])];
}

/** Renumbers what follows in the series, for a number that comes in or goes out behind `above`. */
function shiftBelow(above: Paragraph, by: 1 | -1, document: ReadDocument): Edit[] {
  const numbered = findNumbered(getNumberTable(getInstrument(document, above)).numbered, above);
  return numbered ? shiftFollowing(numbered, by, document) : [];
}

function findNumbered(among: readonly NumberedParagraph[], paragraph: Paragraph): NumberedParagraph | null {
  for (const one of among) {
    if (one.paragraph === paragraph && one.label.start === paragraph.clause.label?.start) return one;
    const inner = findNumbered(one.items, paragraph);
    if (inner) return inner;
  }
  return null;
}

function findLineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== "\n" && text[at - 1] !== "\r") at--;
  return at;
}

function findLineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}

function isJustBelow(text: string, { end }: Paragraph, start: number): boolean {
  return end < start && /^[^\S\r\n]*(?:\r\n|\n|\r)$/.test(text.slice(end, start));
}

/** Offset of a label without text, in a paragraph of its own or on the last line of the paragraph above. */
function findEmptyLabel(above: Paragraph, tree: DocumentTree, pack: CompiledPack): number | null {
  const { kind, clause, start } = above;
  if ((kind !== "operative" && kind !== "item") || clause.label === null) return null;
  if (getTextAfterLabel(clause).trim() === "") return start;
  const at = findLineStart(clause.text, clause.text.length);
  const line = clause.text.slice(at).trim();
  const labels = [createNextLabel(above, 1, tree.text, pack), createFirstLabel(above, tree, pack)];
  return at > 0 && labels.some(label => label?.trim() === line) ? start + at : null;
}

/** The label that replaces an empty item: the next number of the paragraph that led to the list; empty for none. */
function createOuterLabel(above: Paragraph, empty: number, document: ReadDocument): string {
  const { analysis: tree, pack } = document;
  const { kind, level, index, start, number } = above;
  const isFirst = empty === start && number?.value === 1;
  if (kind !== "item" || isFirst || isNumbered(tree.paragraphs[index + 1])) return "";
  const announces = (one: Paragraph) => one.kind === "operative" || (one.kind === "item" && one.level < level);
  const parent = tree.paragraphs.slice(Math.max(0, index - LONGEST_LIST), index).findLast(announces);
  const label = parent?.section === above.section && createNextLabel(parent, 1, tree.text, pack);
  if (!parent || !label) return "";
  const isCloser = isSetApart(tree.text, parent) && !isSetApart(tree.text, { start: empty });
  return (isCloser ? getLineEnd(document) : "") + label;
}

/** In paragraphs. */
const LONGEST_LIST = 200;

function isNumbered(paragraph: Paragraph | undefined): boolean {
  return paragraph !== undefined && (paragraph.kind === "operative" || paragraph.kind === "item");
}

function getTextAfterLabel({ text, label }: Paragraph["clause"]): string {
  return text.slice(label?.end ?? 0);
}

/** Indent, label and space of the next paragraph; null where it is not certain that one follows. */
function createLabelAfter(above: Paragraph, tree: DocumentTree, pack: CompiledPack): string | null {
  const { kind, section, clause } = above;
  if (section !== "operative" || (kind !== "operative" && kind !== "item")) return null;
  const mark = clause.terminator?.mark;
  const { operative, last, leadIn } = pack.terminators;
  if (mark !== undefined && leadIn.includes(mark)) return createFirstLabel(above, tree, pack);
  // Where the text is wrapped by hand, Enter without a mark may continue the sentence.
  const ended = mark === undefined ? !hasWrappedLines(tree, pack) : [...operative, ...last].includes(mark);
  return ended ? createNextLabel(above, 1, tree.text, pack) : null;
}

const UNNUMBERED: ReadonlySet<Paragraph["kind"]> = new Set(["enacting", "preambular", "operative"]);

/** The indent of a paragraph without number below one that has its mark; null where the sentence may go on. */
function getIndentAfter(above: Paragraph, tree: DocumentTree, pack: CompiledPack): string | null {
  const { kind, clause } = above;
  if (!UNNUMBERED.has(kind) || clause.label !== null || clause.terminator === null || hasWrappedLines(tree, pack))
    return null;
  return getIndent(tree.text, above);
}

/** The first label of a list below a paragraph: like other lists of the document, else as the language prints it. */
function createFirstLabel(above: Paragraph, tree: DocumentTree, pack: CompiledPack): string | null {
  const level = above.kind === "item" ? above.level + 1 : 1;
  const like = tree.paragraphs.find(one => one.kind === "item" && one.level === level && one.number?.value === 1);
  const label = like && createNextLabel(like, 0, tree.text, pack);
  if (label) return label;
  const preferred = createPreferredLabel(level, 1, pack);
  return preferred === null ? null : `${getIndent(tree.text, above)}${preferred} `;
}

/** A paragraph's indent, label and space, with its number raised by `step`. */
function createNextLabel({ start, clause, number }: Paragraph, step: number, text: string, pack: CompiledPack) {
  const { label } = clause;
  if (!label || !number) return null;
  const printed = (label.suffix ? label.text.replace(label.suffix, "") : label.text).replace(/\s+(?=[).])/g, "");
  const old = formatCount(number.counter, number.value);
  const at = toEuropeanDigits(printed.toLowerCase()).lastIndexOf(old);
  if (at < 0) return null;
  const counted = printDigitsLike(printed, formatCount(number.counter, number.value + step));
  const isUpper = toEuropeanDigits(printed.slice(at, at + old.length)) !== old;
  const next = printed.slice(0, at) + (isUpper ? counted.toUpperCase() : counted) + printed.slice(at + old.length);
  const space = /^[^\S\r\n]+/.exec(getTextAfterLabel(clause))?.[0] ?? (pack.segmentation === "characters" ? "" : " ");
  return getIndent(text, { start }) + next + space;
}

function getIndent(text: string, { start }: Pick<Paragraph, "start">): string {
  return text.slice(findLineStart(text, start), start);
}

/** Whether a blank line, or nothing, stands before the paragraph. */
function isSetApart(text: string, { start }: Pick<Paragraph, "start">): boolean {
  return (
    /^\s*$/.test(text.slice(0, start)) ||
    /(?:\r\n|\n|\r)[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*$/.test(text.slice(Math.max(0, start - 200), start))
  );
}

/** Whether paragraphs of the text go over several lines. */
const hasWrappedLines = memoizePerTree(({ paragraphs }) =>
  paragraphs.some(one => isBody(one) && /[\r\n]/.test(one.clause.text)),
);
