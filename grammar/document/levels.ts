/**
 * How deep each label stands. `i)` after `h)` is a letter, after a lead-in a roman number: the series that a label
 * continues decides (drafting rule NUM-4).
 */
import type { Label } from "../tree/tree.ts";

export interface PlacedLabel {
  readonly level: number;
  readonly counter: string;
  readonly value: number;
}

export class LabelSeries {
  /** The last label of each level that is still open, outermost first. */
  #open: PlacedLabel[] = [];

  /** Begins anew, e.g. at each operative paragraph. */
  reset(): void {
    this.#open = [];
  }

  placeLabel(label: Label): PlacedLabel {
    const best = findDottedLevel(label) ?? this.#continued(label) ?? this.#begun(label);
    this.#open = [...this.#open.filter(open => open.level < best.level), best];
    return best;
  }

  /** The innermost open series that the label continues. */
  #continued(label: Label): PlacedLabel | null {
    for (const open of [...this.#open].reverse()) {
      const next = label.readings.find(
        r => r.counter === open.counter && r.value === open.value + 1 && hasSameForm(r, open),
      );
      if (next) return { level: open.level, counter: next.counter, value: next.value };
    }
    return null;
  }

  /** A series of its own: one that begins with its first number is likelier than one that begins in the middle. */
  #begun(label: Label): PlacedLabel {
    const first = label.readings.filter(reading => reading.value === 1);
    const fresh = first.find(r => !this.#open.some(open => open.counter === r.counter && open.level === r.level));
    const reading = fresh ?? first[0] ?? label.readings[0];
    const deepest = this.#open.at(-1);
    // `1.` in a list counts no paragraphs.
    const level = Math.max(1, reading?.level ?? 1);
    // A list inside an item stands one deeper whatever its style.
    const nested = fresh && deepest && level <= deepest.level && deepest.counter !== fresh.counter;
    return {
      level: nested ? deepest.level + 1 : level,
      counter: reading?.counter ?? "alpha",
      value: reading?.value ?? 1,
    };
  }
}

/** « 5.3 » stands where « 5.2 » stood, whatever « 5.2.2 » counted between them. */
function findDottedLevel({ text, readings: [reading] }: Label): PlacedLabel | null {
  return reading && /\d\.\d/.test(text) ? { ...reading, level: Math.max(1, reading.level) } : null;
}

function hasSameForm(reading: { readonly level: number }, open: PlacedLabel): boolean {
  return reading.level === open.level || reading.level < open.level;
}
