/** Series of labels, and where each departs from its series. */

import { countText } from "../../../grammar/clause/labels.ts";
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import type { Fix, Text } from "../rule.ts";
import { perInstrument } from "./text.ts";

export interface Misnumbered {
  readonly paragraph: Paragraph;
  readonly kind: "gap" | "duplicate" | "order";
  readonly expected: number;
  readonly previous: Paragraph | null;
  /** What follows shows that this number alone slipped; else the whole series moved, and a person must say why. */
  readonly sure: boolean;
}

/**
 * Labels that depart from 1, 2, 3 … One wrong number is reported once: the series goes on from whichever number
 * fits what follows. Numbers added under negotiation (`3 bis`) stand beside the series.
 */
export function misnumbered(series: readonly Paragraph[], restarts: ReadonlySet<Paragraph> = new Set()): Misnumbered[] {
  const found: Misnumbered[] = [];
  const counted = series.filter(({ number, clause }) => number !== null && !clause.label?.suffix);
  let expected = 1;
  counted.forEach((paragraph, at) => {
    const value = paragraph.number?.value ?? 0;
    const next = counted[at + 1]?.number?.value;
    // A series of its own may begin anywhere in an annex; under a heading it may do so with a single paragraph.
    if (value === 1 && (restarts.has(paragraph) || next === 2)) expected = 1;
    if (value !== expected) {
      const kind = value > expected ? "gap" : value === expected - 1 ? "duplicate" : "order";
      // The next label tells whether this one slipped or the whole series moved.
      const moved = next === value + 1 && next !== expected + 1;
      const slipped = next === expected + 1 || next === expected;
      const sure = slipped || (next === undefined && Math.abs(value - expected) === 1);
      found.push({ paragraph, kind, expected, previous: counted[at - 1] ?? null, sure });
      if (moved || (value > expected && !slipped)) expected = value;
    }
    expected++;
  });
  return found;
}

/**
 * Operative paragraphs that lost their number, with the number that their neighbours leave for them: « 7. », none,
 * « 9. ». The gap is theirs, and no fault of the paragraph after it. Null where the neighbours leave no room.
 */
export const lostNumbers = perInstrument(({ paragraphs }): ReadonlyMap<Paragraph, number | null> => {
  const found = new Map<Paragraph, number | null>();
  const operatives = paragraphs.filter(({ kind }) => kind === "operative");
  let before = 0;
  let lost: Paragraph[] = [];
  const settle = (after: number | null) => {
    const fits = after === null || after - before - 1 === lost.length;
    for (const [at, paragraph] of lost.entries()) found.set(paragraph, fits ? before + 1 + at : null);
    lost = [];
  };
  for (const paragraph of operatives) {
    const { clause, number } = paragraph;
    if (!clause.label || number?.counter !== "decimal") lost.push(paragraph);
    else {
      settle(number.value);
      before = number.value;
    }
  }
  settle(null);
  return found;
});

const RENUMBER: Text = { fr: "Numéroter « {label} »", en: "Number it “{label}”" };

const REMOVE: Text = { fr: "Retirer le numéro", en: "Remove the number" };

/** A paragraph's label with another number, in the form that it has: « (b) ». */
export function labelText({ clause, number }: Paragraph, value: number): string {
  const old = clause.label?.text ?? "1.";
  const counted = countText(number?.counter ?? "decimal", value);
  const printed = old === old.toUpperCase() ? counted.toUpperCase() : counted;
  return old.replace(/[\p{L}\p{N}]+/u, printed);
}

/** Replaces the number inside the label and keeps its form. */
export function renumber(paragraph: Paragraph, value: number, sure: boolean): Fix {
  const { start, clause } = paragraph;
  const label = clause.label as NonNullable<typeof clause.label>;
  const text = labelText(paragraph, value);
  return {
    title: RENUMBER,
    arguments: { label: text },
    edits: [{ start: start + label.start, end: start + label.end, newText: text }],
    preferred: sure,
  };
}

export function labelSpan({ start, clause }: Paragraph): { start: number; end: number } {
  const label = clause.label;
  return { start: start + (label?.start ?? clause.bodyStart), end: start + (label?.end ?? clause.bodyStart + 1) };
}

export function withoutLabel({ start, clause }: Paragraph): Fix {
  return {
    title: REMOVE,
    edits: [{ start: start + (clause.label?.start ?? 0), end: start + clause.bodyStart, newText: "" }],
    preferred: true,
  };
}

const NUMBER: Text = { fr: "Numéroter « {label} »", en: "Number it “{label}”" };

/** Gives a paragraph the number `value`, in the form of another's label. */
export function numberLike({ start, clause }: Paragraph, value: number, other: Paragraph): Fix {
  const label = (other.clause.label?.text ?? "1.").replace(/\p{N}+/u, String(value));
  const at = start + clause.bodyStart;
  return {
    title: NUMBER,
    arguments: { label },
    edits: [{ start: at, end: at, newText: `${label} ` }],
    preferred: true,
  };
}
