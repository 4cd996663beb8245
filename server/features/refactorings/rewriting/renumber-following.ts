/** Renumbers the paragraphs behind one that is split or joined, and the references to them. */
import type { CompiledPack } from "../../../../grammar/languages/pack.ts";
import { getParagraphReferences } from "../../../../grammar/resolve/paragraph-references.ts";
import type { Instrument, Paragraph } from "../../../../grammar/tree/tree.ts";
import { formatLabel } from "../../../rules/linguistics/label-series.ts";
import type { Edit } from "../../../rules/rule.ts";
import { carryReferences } from "../../move-clauses/carry-references.ts";
import { createLabelEdits } from "../../move-clauses/labels.ts";
import { collapseSpaces, Refusal } from "../../move-clauses/refusal.ts";

/** Labels one higher or lower for the paragraphs that follow in the series; empty where the first has no number. */
export function shiftLabels(after: Paragraph, by: 1 | -1, { paragraphs }: Instrument): Map<Paragraph, string> {
  const labels = new Map<Paragraph, string>();
  if (!after.number) return labels;
  let last = after.number.value;
  for (const paragraph of paragraphs) {
    const { kind, clause, number, index } = paragraph;
    if (index <= after.index || (kind !== "operative" && kind !== "preambular") || !number) continue;
    // « 3 bis » depends on a number that another paragraph would get.
    if (clause.label?.suffix) throw new Refusal("suffix", { label: clause.label.text });
    if (number.value !== last + 1) break;
    last = number.value;
    labels.set(paragraph, formatLabel(paragraph, number.value + by));
  }
  return labels;
}

/**
 * Edits that give paragraphs their labels and update references. `known` are labels for references to paragraphs whose
 * number goes to another paragraph.
 */
export function createRelabelEdits(
  labels: ReadonlyMap<Paragraph, string>,
  known: ReadonlyMap<Paragraph, string>,
  instrument: Instrument,
  pack: CompiledPack,
): Edit[] {
  const after = {
    label: (paragraph: Paragraph) => known.get(paragraph) ?? labels.get(paragraph),
    parent: () => undefined,
    place: ({ index }: Paragraph) => index,
  };
  return [
    ...[...labels].flatMap(([paragraph, label]) => createLabelEdits(paragraph, label)),
    ...carryReferences(instrument, after, pack),
  ];
}

/** Throws a `Refusal` where one of these paragraphs says « le paragraphe précédent ». */
export function refuseNeighbours(paragraphs: readonly (Paragraph | undefined)[], pack: CompiledPack): void {
  for (const paragraph of paragraphs) {
    if (!paragraph) continue;
    for (const { place, mentions, reference } of getParagraphReferences(paragraph.clause, pack)) {
      if (place && mentions.length === 0) throw new Refusal("place", { reference: collapseSpaces(reference.text) });
    }
  }
}

export function compareEdits(a: Edit, b: Edit): number {
  return a.start - b.start || a.end - b.end;
}
