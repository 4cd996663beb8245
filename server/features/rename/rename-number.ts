/**
 * Gives a paragraph or sub-paragraph another number. A number is a position in a series, so:
 *
 * - the number that fits the position is written (4 after 2 becomes 3; `3 bis` after 3), and the paragraphs that follow
 *   go on from it;
 * - the number of another paragraph of the series moves the paragraph there: 5 becomes 2, and 2, 3, 4 become 3, 4, 5;
 * - any other number would leave a gap and is refused.
 *
 * References to numbers that changed are rewritten in all instruments of the file.
 */

import { formatCount } from "../../../grammar/clause/labels.ts";
import { collectReferences } from "../../../grammar/resolve/collect-references.ts";
import type { PlacedMention } from "../../../grammar/resolve/mentions.ts";
import { getNumberTable, type NumberedParagraph } from "../../../grammar/resolve/number-table.ts";
import { printDigitsLike, toEuropeanDigits } from "../../../grammar/text/digits.ts";
import { NUMBER_SUFFIX, NUMBER_SUFFIXES } from "../../../grammar/text/number-suffixes.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../../rules/fixes/finding-spans.ts";
import type { Edit } from "../../rules/rule.ts";
import { moveClauses } from "../move-clauses/move-clauses.ts";
import type { Reason } from "../move-clauses/refusal.ts";
import { getInstrument, type ReadDocument } from "../shared/read-document.ts";
import { createRefusal } from "./refusals.ts";

export type RenameResult = { readonly edits: readonly Edit[] } | { readonly refused: Reason };

/** `3`, `3 bis`. */
interface NumberValue {
  readonly value: number;
  readonly suffix: string | null;
}

export function renameNumber(numbered: NumberedParagraph, name: string, document: ReadDocument): RenameResult {
  if (isInner(numbered)) return createRefusal("inner");
  const siblings = listSiblings(numbered, document);
  const wanted = parseNumber(name, numbered, siblings.length);
  if (!wanted)
    return createRefusal("notANumber", { name, example: formatNumber({ value: 1, suffix: null }, numbered) });
  if (isSameNumber(wanted, numbered)) return { edits: [] };
  const at = siblings.indexOf(numbered);
  const before = siblings[at - 1] ?? null;
  if (followsNumber(wanted, before)) return { edits: renumberFollowing(siblings, at, wanted, document) };
  const other = siblings.findIndex(one => isSameNumber(wanted, one));
  if (other >= 0) return moveToNumber(siblings, at, other, document);
  const expected = formatNumber({ value: (before?.value ?? 0) + 1, suffix: null }, numbered);
  return createRefusal("gap", { name: formatNumber(wanted, numbered), expected });
}

function isSameNumber(a: NumberValue, b: NumberValue): boolean {
  return a.value === b.value && a.suffix === b.suffix;
}

/** Whether it is the second of two labels on one line. */
function isInner({ label, paragraph }: NumberedParagraph): boolean {
  return label.start !== paragraph.clause.label?.start;
}

/** The paragraphs or sub-paragraphs of the same series. */
function listSiblings(numbered: NumberedParagraph, document: ReadDocument): readonly NumberedParagraph[] {
  const among = (all: readonly NumberedParagraph[]): readonly NumberedParagraph[] | null => {
    if (all.includes(numbered)) return all;
    for (const { items } of all) {
      const siblings = among(items);
      if (siblings) return siblings;
    }
    return null;
  };
  const all = among(getNumberTable(getInstrument(document, numbered.paragraph)).numbered) ?? [numbered];
  return all.filter(({ series, counter }) => series === numbered.series && counter === numbered.counter);
}

/** A person may type the bare number or the whole label: `4`, `4.`, `b)`, `(b)`, `3 bis.`. */
const TYPED = new RegExp(`^\\(?\\s*([\\p{L}\\p{N}]{1,9})(?:\\s+(${NUMBER_SUFFIX}))?\\s*[).]?$`, "iu");

function parseNumber(name: string, { counter }: NumberedParagraph, length: number): NumberValue | null {
  const [, number = "", suffix = null] = TYPED.exec(name.trim()) ?? [];
  if (number === "") return null;
  if (counter === "decimal") {
    const digits = toEuropeanDigits(number);
    const value = /^\d{1,3}$/.test(digits) ? Number(digits) : 0;
    return value > 0 ? { value, suffix: suffix?.toLowerCase() ?? null } : null;
  }
  if (suffix !== null) return null;
  // Letters far beyond the end of the list are not recognised.
  const furthest = length + FURTHER;
  for (let value = 1; value <= furthest; value++) {
    if (formatCount(counter, value) === number.toLowerCase()) return { value, suffix: null };
  }
  return null;
}

/** So far beyond the end of the list a letter is recognised, so that the refusal can say why. */
const FURTHER = 26;

function followsNumber({ value, suffix }: NumberValue, before: NumberedParagraph | null): boolean {
  if (suffix === null) return value === (before?.value ?? 0) + 1;
  const wanted = before
    ? NUMBER_SUFFIXES[(NUMBER_SUFFIXES as readonly string[]).indexOf(before.suffix?.toLowerCase() ?? "") + 1]
    : undefined;
  return value === before?.value && suffix === wanted;
}

/** Numbers the paragraph and those after it, up to the first that already has the right number. */
function renumberFollowing(
  siblings: readonly NumberedParagraph[],
  at: number,
  wanted: NumberValue,
  document: ReadDocument,
): Edit[] {
  const counts = new Map<NumberedParagraph, NumberValue>([[siblings[at] as NumberedParagraph, wanted]]);
  let { value } = wanted;
  for (const next of siblings.slice(at + 1)) {
    // `4 bis` goes with its 4.
    if (next.suffix === null) value++;
    if (next.value === value) break;
    counts.set(next, { value, suffix: next.suffix });
  }
  const labels = [...counts].map(([one, count]) => createLabelEdit(one, count));
  return sortEdits([...labels, ...updateReferences(counts, document, () => true)]);
}

/** Numbers what follows a paragraph in its series one higher or lower, for one that comes in or goes out behind it. */
export function shiftFollowing(numbered: NumberedParagraph, by: 1 | -1, document: ReadDocument): Edit[] {
  const siblings = listSiblings(numbered, document);
  const at = siblings.indexOf(numbered) + 1;
  const next = siblings[at];
  if (next?.value !== numbered.value + 1 || isInner(next)) return [];
  return renumberFollowing(siblings, at, { value: next.value + by, suffix: next.suffix }, document);
}

/** Moves the paragraph; between its old and its new position all paragraphs change their numbers. */
function moveToNumber(
  siblings: readonly NumberedParagraph[],
  from: number,
  to: number,
  document: ReadDocument,
): RenameResult {
  const [moving, target] = [siblings[from] as NumberedParagraph, siblings[to] as NumberedParagraph];
  if (isInner(target)) return createRefusal("inner");
  const { index } = target.paragraph;
  const move = moveClauses(document, [moving.paragraph.index], to < from ? { before: index } : { after: index });
  if ("reason" in move) return { refused: move.reason };
  const order = siblings.toSpliced(from, 1).toSpliced(to, 0, moving);
  const counts = new Map<NumberedParagraph, NumberValue>(
    order.map((one, place) => [one, siblings[place] as NumberedParagraph]),
  );
  // The move updates the references in its own instrument.
  const { instrument } = moving.paragraph;
  const elsewhere = updateReferences(counts, document, ({ paragraph }) => paragraph.instrument !== instrument);
  return { edits: sortEdits([...move.edits, ...elsewhere]) };
}

/** Edits of the numbers inside references to paragraphs that changed theirs. */
function updateReferences(
  counts: ReadonlyMap<NumberedParagraph, NumberValue>,
  { analysis, pack }: ReadDocument,
  concerns: (mention: PlacedMention) => boolean,
): Edit[] {
  const edits = new Map<number, Edit>();
  for (const mentionInText of collectReferences(analysis, pack).mentions) {
    // Where two paragraphs have one number it is not known which is meant.
    if (mentionInText.resolution.ambiguous || !concerns(mentionInText)) continue;
    const { paragraph, mention, resolution } = mentionInText;
    resolution.reached.forEach((target, at) => {
      const count = counts.get(target);
      if (!count || isSameNumber(count, target)) return;
      const span = getNumberSpan(paragraph.clause.text, mention.steps[at] as Span, target.suffix);
      const edit = { ...toDocumentSpan(paragraph, span), newText: formatNumber(count, target) };
      // Two mentions may share a step: « alinéas a) et b) du paragraphe 3 ».
      edits.set(edit.start, edit);
    });
  }
  return [...edits.values()];
}

/** A number in a reference with its suffix: « 3 bis ». Offsets have the base of the given span. */
export function getNumberSpan(text: string, { start, end }: Span, suffix: string | null): Span {
  if (suffix === null) return { start, end };
  const after = /^\s+\p{L}+/u.exec(text.slice(end, end + 16))?.[0] ?? "";
  return { start, end: after.trim().toLowerCase() === suffix.toLowerCase() ? end + after.length : end };
}

/** The number inside a label with its suffix; offsets from the paragraph's start. */
export function findNumberInLabel({ paragraph, label, suffix }: NumberedParagraph): Span {
  const { text } = paragraph.clause;
  const number = /[\p{L}\p{N}]+/u.exec(text.slice(label.start, label.end));
  if (!number) return label;
  const start = label.start + number.index;
  return getNumberSpan(text, { start, end: start + number[0].length }, suffix);
}

function createLabelEdit(numbered: NumberedParagraph, count: NumberValue): Edit {
  const span = findNumberInLabel(numbered);
  return { ...toDocumentSpan(numbered.paragraph, span), newText: formatNumber(count, numbered) };
}

/** In the case of the label: `B)` becomes `C)`. */
function formatNumber({ value, suffix }: NumberValue, { counter, paragraph, label }: NumberedParagraph): string {
  const old = paragraph.clause.text.slice(label.start, label.end);
  const digits = printDigitsLike(old, formatCount(counter, value));
  const number = counter !== "decimal" && old === old.toUpperCase() ? digits.toUpperCase() : digits;
  return suffix === null ? number : `${number} ${suffix}`;
}

function sortEdits(edits: readonly Edit[]): Edit[] {
  return edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
}
