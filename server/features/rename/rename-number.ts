/**
 * Another number for a paragraph or a sub-paragraph. A number tells a place in a series, so:
 *
 * - the number that the place asks for is written (4 after 2 becomes 3; `3 bis` after 3), and the paragraphs that follow
 *   go on from it;
 * - the number of another paragraph of the series is had by moving to its place: 5 becomes 2, and 2, 3, 4 become 3, 4, 5;
 * - any other would leave a gap, and is refused.
 *
 * Whatever refers to a number that changed is rewritten, in all instruments of the file.
 */
import { countText } from "../../../grammar/clause/labels.ts";
import { referencesAcross } from "../../../grammar/resolve/across.ts";
import type { PlacedMention } from "../../../grammar/resolve/resolve.ts";
import { type Numbered, tableOf } from "../../../grammar/resolve/table.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { absolute } from "../../rules/fixes/finding-spans.ts";
import type { Edit } from "../../rules/rule.ts";
import { moveClauses } from "../move-clauses/move-clauses.ts";
import { instrumentOf, type ReadDocument } from "../read-document.ts";
import { type Refused, refused } from "./refusals.ts";

export type Renamed = { readonly edits: readonly Edit[] } | { readonly refused: Refused };

/** A number as it is counted: `3`, `3 bis`. */
interface Count {
  readonly value: number;
  readonly suffix: string | null;
}

const SUFFIXES = ["bis", "ter", "quater", "quinquies"];

export function renameNumber(numbered: Numbered, name: string, document: ReadDocument): Renamed {
  if (isInner(numbered)) return refused("inner");
  const siblings = siblingsOf(numbered, document);
  const wanted = countOf(name, numbered, siblings.length);
  if (!wanted) return refused("notANumber", { name, example: printed({ value: 1, suffix: null }, numbered) });
  if (same(wanted, numbered)) return { edits: [] };
  const at = siblings.indexOf(numbered);
  const before = siblings[at - 1] ?? null;
  if (follows(wanted, before)) return { edits: goingOn(siblings, at, wanted, document) };
  const other = siblings.findIndex(one => same(wanted, one));
  if (other >= 0) return movedTo(siblings, at, other, document);
  const expected = printed({ value: (before?.value ?? 0) + 1, suffix: null }, numbered);
  return refused("gap", { name: printed(wanted, numbered), expected });
}

function same(a: Count, b: Count): boolean {
  return a.value === b.value && a.suffix === b.suffix;
}

/** Of two labels on one line, the second. */
function isInner({ label, paragraph }: Numbered): boolean {
  return label.start !== paragraph.clause.label?.start;
}

/** The paragraphs of the series, or the sub-paragraphs beside this one. */
function siblingsOf(numbered: Numbered, document: ReadDocument): readonly Numbered[] {
  const among = (all: readonly Numbered[]): readonly Numbered[] | null => {
    if (all.includes(numbered)) return all;
    for (const { items } of all) {
      const found = among(items);
      if (found) return found;
    }
    return null;
  };
  const all = among(tableOf(instrumentOf(document, numbered.paragraph)).numbered) ?? [numbered];
  return all.filter(({ series, counter }) => series === numbered.series && counter === numbered.counter);
}

/** What is typed may be the bare number or the whole label: `4`, `4.`, `b)`, `(b)`, `3 bis.`. */
const TYPED = /^\(?\s*([\p{L}\p{N}]{1,9})(?:\s+(bis|ter|quater|quinquies))?\s*[).]?$/iu;

function countOf(name: string, { counter }: Numbered, length: number): Count | null {
  const [, number = "", suffix = null] = TYPED.exec(name.trim()) ?? [];
  if (number === "") return null;
  if (counter === "decimal") {
    const value = /^\d{1,3}$/.test(number) ? Number(number) : 0;
    return value > 0 ? { value, suffix: suffix?.toLowerCase() ?? null } : null;
  }
  if (suffix !== null) return null;
  // Beyond the end of the list no letter could be had.
  const furthest = length + FURTHER;
  for (let value = 1; value <= furthest; value++) {
    if (countText(counter, value) === number.toLowerCase()) return { value, suffix: null };
  }
  return null;
}

/** So far beyond its end a letter is still known for one of the list, to say why it cannot be had. */
const FURTHER = 26;

function follows({ value, suffix }: Count, before: Numbered | null): boolean {
  if (suffix === null) return value === (before?.value ?? 0) + 1;
  const wanted = before ? SUFFIXES[SUFFIXES.indexOf(before.suffix?.toLowerCase() ?? "") + 1] : undefined;
  return value === before?.value && suffix === wanted;
}

/** The paragraph has the number, and those after it go on from it, up to the first whose number is right already. */
function goingOn(siblings: readonly Numbered[], at: number, wanted: Count, document: ReadDocument): Edit[] {
  const counts = new Map<Numbered, Count>([[siblings[at] as Numbered, wanted]]);
  let { value } = wanted;
  for (const next of siblings.slice(at + 1)) {
    // `4 bis` goes with its 4.
    if (next.suffix === null) value++;
    if (next.value === value) break;
    counts.set(next, { value, suffix: next.suffix });
  }
  const labels = [...counts].map(([one, count]) => labelEdit(one, count));
  return inOrder([...labels, ...carried(counts, document, () => true)]);
}

/** In the order of the places, the numbers stay; between the old place and the new one all paragraphs change theirs. */
function movedTo(siblings: readonly Numbered[], from: number, to: number, document: ReadDocument): Renamed {
  const [moving, target] = [siblings[from] as Numbered, siblings[to] as Numbered];
  if (isInner(target)) return refused("inner");
  const { index } = target.paragraph;
  const moved = moveClauses(document, [moving.paragraph.index], to < from ? { before: index } : { after: index });
  if ("reason" in moved) return { refused: moved.reason };
  const order = siblings.toSpliced(from, 1).toSpliced(to, 0, moving);
  const counts = new Map<Numbered, Count>(order.map((one, place) => [one, siblings[place] as Numbered]));
  // The move sees to the references of its own instrument.
  const { instrument } = moving.paragraph;
  const elsewhere = carried(counts, document, ({ paragraph }) => paragraph.instrument !== instrument);
  return { edits: inOrder([...moved.edits, ...elsewhere]) };
}

/** The numbers inside references to what changed. */
function carried(
  counts: ReadonlyMap<Numbered, Count>,
  { analysis, pack }: ReadDocument,
  concerns: (mention: PlacedMention) => boolean,
): Edit[] {
  const edits = new Map<number, Edit>();
  for (const placed of referencesAcross(analysis, pack).mentions) {
    // Where two paragraphs have one number nobody can tell which is meant.
    if (placed.resolution.ambiguous || !concerns(placed)) continue;
    const { paragraph, mention, resolution } = placed;
    resolution.reached.forEach((target, at) => {
      const count = counts.get(target);
      if (!count || same(count, target)) return;
      const span = numberSpan(paragraph.clause.text, mention.steps[at] as Span, target.suffix);
      const edit = { ...absolute(paragraph, span), newText: printed(count, target) };
      // Two mentions may share a step: « alinéas a) et b) du paragraphe 3 ».
      edits.set(edit.start, edit);
    });
  }
  return [...edits.values()];
}

/** A number in a reference with what was added to it: « 3 bis ». Offsets count as those given do. */
export function numberSpan(text: string, { start, end }: Span, suffix: string | null): Span {
  if (suffix === null) return { start, end };
  const after = /^\s+\p{L}+/u.exec(text.slice(end, end + 16))?.[0] ?? "";
  return { start, end: after.trim().toLowerCase() === suffix.toLowerCase() ? end + after.length : end };
}

/** The number inside a label and what was added to it, from the paragraph's start. */
export function numberInLabel({ paragraph, label, suffix }: Numbered): Span {
  const { text } = paragraph.clause;
  const number = /[\p{L}\p{N}]+/u.exec(text.slice(label.start, label.end));
  if (!number) return label;
  const start = label.start + number.index;
  return numberSpan(text, { start, end: start + number[0].length }, suffix);
}

function labelEdit(numbered: Numbered, count: Count): Edit {
  const span = numberInLabel(numbered);
  return { ...absolute(numbered.paragraph, span), newText: printed(count, numbered) };
}

/** In the letters of the label: `B)` becomes `C)`. */
function printed({ value, suffix }: Count, { counter, paragraph, label }: Numbered): string {
  const old = paragraph.clause.text.slice(label.start, label.end);
  const counted = countText(counter, value);
  const number = counter !== "decimal" && old === old.toUpperCase() ? counted.toUpperCase() : counted;
  return suffix === null ? number : `${number} ${suffix}`;
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
}
