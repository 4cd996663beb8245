/** The symbol table of an instrument: its numbered paragraphs, their sub-paragraphs, and which series each is of. */

import { formatCount } from "../clause/labels.ts";
import { memoizePerPlainInstrument } from "../languages/memoize.ts";
import type { Instrument, Paragraph, Span } from "../tree/tree.ts";

export interface NumberedParagraph {
  readonly paragraph: Paragraph;
  /** As printed in a reference: `3`, `b`, `ii`. */
  readonly text: string;
  readonly value: number;
  /** `bis`, `ter` … of a number added later. */
  readonly suffix: string | null;
  /** What counts it. */
  readonly counter: string;
  /** Where its label stands, from the paragraph's start. */
  readonly label: Span;
  /** Sub-paragraphs of the next level, in order. */
  readonly items: readonly NumberedParagraph[];
  /** Numbers of one series are each given once; 0 for the first. Sub-paragraphs have their paragraph's. */
  readonly series: number;
}

export interface NumberTable {
  readonly numbered: readonly NumberedParagraph[];
  /** The numbered paragraph that a paragraph of the instrument is, or stands in; undefined before the first. */
  readonly owner: (paragraph: Paragraph) => NumberedParagraph | undefined;
  /** Those that are printed so in a reference: sub-paragraphs of one, or of null the numbered paragraphs. */
  readonly called: (parent: NumberedParagraph | null, text: string) => readonly NumberedParagraph[];
  /** Whether nothing stands between it and the next, so that what it is made of is on its own lines. */
  readonly isAlone: (one: NumberedParagraph) => boolean;
  /** Whether two of them are called the same, so that a reference may mean either. */
  readonly hasSame: boolean;
}

interface Open extends NumberedParagraph {
  readonly items: Open[];
}

export const getNumberTable: (instrument: Instrument) => NumberTable = memoizePerPlainInstrument(
  ({ paragraphs }: Instrument): NumberTable => {
    const numbered: Open[] = [];
    const owners = new Map<Paragraph, NumberedParagraph>();
    /** The paragraph and the items that the next one may stand in, by level. */
    let open: Open[] = [];
    let series = 0;
    let reached = 0;
    for (const paragraph of paragraphs) {
      const { kind, number, level, clause } = paragraph;
      const { label, innerLabel } = clause;
      if (kind === "operative" && label && number?.counter === "decimal") {
        // Counting starts anew in a new section.
        if (number.value === 1 && reached > 1) series++;
        reached = number.value;
        const entry = createEntry(paragraph, label, number, series);
        numbered.push(entry);
        open = [entry];
        // `1. a)`: its first sub-paragraph stands on its line.
        const inner = innerLabel?.readings[0];
        if (innerLabel && inner && inner.counter !== "decimal") {
          const first = createEntry(paragraph, innerLabel, inner, series);
          entry.items.push(first);
          open.push(first);
        }
      } else if (kind === "operative") open = [];
      else if (label && number && number.counter !== "decimal" && (kind === "item" || kind === "heading")) {
        // A lettered heading within a paragraph is its sub-paragraph.
        const depth = kind === "item" ? level : 1;
        const parent = open[depth - 1];
        if (parent) {
          const entry = createEntry(paragraph, label, number, parent.series);
          parent.items.push(entry);
          open = [...open.slice(0, depth), entry];
        }
      }
      if (open[0]) owners.set(paragraph, open[0]);
    }
    return createNumberTable(numbered, owners);
  },
);

export function createNumberTable(
  numbered: readonly NumberedParagraph[],
  owners: ReadonlyMap<Paragraph, NumberedParagraph>,
): NumberTable {
  const called = indexByText(numbered);
  const sizes = new Map<NumberedParagraph, number>();
  for (const owner of owners.values()) sizes.set(owner, (sizes.get(owner) ?? 0) + 1);
  return {
    numbered,
    owner: paragraph => owners.get(paragraph),
    called: (parent, text) => called.get(parent)?.get(text) ?? [],
    isAlone: one => sizes.get(one) === 1,
    hasSame: [...called.values()].some(byText => [...byText.values()].some(same => same.length > 1)),
  };
}

/** A long text has a thousand numbers and as many references, and so may a paragraph have sub-paragraphs. */
function indexByText(
  numbered: readonly NumberedParagraph[],
): ReadonlyMap<NumberedParagraph | null, ReadonlyMap<string, NumberedParagraph[]>> {
  const index = new Map<NumberedParagraph | null, Map<string, NumberedParagraph[]>>();
  const add = (parent: NumberedParagraph | null, among: readonly NumberedParagraph[]) => {
    if (among.length === 0) return;
    const byText = new Map<string, NumberedParagraph[]>();
    index.set(parent, byText);
    for (const one of among) {
      const same = byText.get(one.text);
      if (same) same.push(one);
      else byText.set(one.text, [one]);
      add(one, one.items);
    }
  };
  add(null, numbered);
  return index;
}

function createEntry(
  paragraph: Paragraph,
  label: NonNullable<Paragraph["clause"]["label"]>,
  { counter, value }: { readonly counter: string; readonly value: number },
  series: number,
): Open {
  const { start, end, suffix } = label;
  return {
    paragraph,
    text: formatCount(counter, value),
    value,
    suffix,
    counter,
    label: { start, end },
    items: [],
    series,
  };
}

/** Whether these are numbered from 1 on without a gap, so that one that is not among them does not exist. */
export function isComplete(numbered: readonly NumberedParagraph[]): boolean {
  return numbered.length >= 2 && numbered.every(({ value, suffix }, at) => value === at + 1 && suffix === null);
}
