/** Series of labels, and where each departs from its series. */

import { countText } from "../../../grammar/clause/labels.ts";
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import type { Fix, Text } from "../rule.ts";

export interface Misnumbered {
  readonly paragraph: Paragraph;
  readonly kind: "gap" | "duplicate" | "order";
  readonly expected: number;
  readonly previous: Paragraph | null;
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
      found.push({ paragraph, kind, expected, previous: counted[at - 1] ?? null });
      // The next label tells whether this one slipped or the whole series moved.
      const moved = next === value + 1 && next !== expected + 1;
      const slipped = next === expected + 1 || next === expected;
      if (moved || (value > expected && !slipped)) expected = value;
    }
    expected++;
  });
  return found;
}

const RENUMBER: Text = { fr: "Numéroter « {label} »", en: "Number it “{label}”" };

const REMOVE: Text = { fr: "Retirer le numéro", en: "Remove the number" };

/** Replaces the number inside the label and keeps its form. */
export function renumber({ start, clause, number }: Paragraph, value: number): Fix {
  const label = clause.label as NonNullable<typeof clause.label>;
  const old = label.text;
  const counted = countText(number?.counter ?? "decimal", value);
  const printed = old === old.toUpperCase() ? counted.toUpperCase() : counted;
  const text = old.replace(/[\p{L}\p{N}]+/u, printed);
  return {
    title: RENUMBER,
    arguments: { label: text },
    edits: [{ start: start + label.start, end: start + label.end, newText: text }],
    preferred: true,
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
