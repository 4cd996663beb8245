import type { Paragraph } from "../../../../grammar/tree/tree.ts";
import { type Comparison, type DifferenceKind, type PairedParagraphs, toTextSpan } from "../comparison.ts";

/** A number that is not its counterpart's, where no missing paragraph says why. */
export const label: DifferenceKind = {
  kind: "label",
  messages: {
    different: {
      fr: "Le paragraphe porte le numéro {here} {left} et {there} {right}.",
      en: "The paragraph has the number {here} {left} and {there} {right}.",
    },
  },
  *find(comparison) {
    const shifts = new Map<string, Shift>();
    for (const pair of comparison.pairs) {
      const { left, right, isInOrder } = pair;
      if (!left.number || !right.number || left.level !== right.level || !isInOrder) continue;
      const series = `${left.instrument} ${left.level}`;
      const before = shifts.get(series);
      const shift = { value: right.number.value - left.number.value, pair };
      shifts.set(series, shift);
      // A series that begins anew, as items do under each paragraph, begins with what it has.
      const isGoingOn = before?.pair.left.number && left.number.value > before.pair.left.number.value;
      const expected = isGoingOn ? before.value + countLonely(comparison, before.pair, pair) : 0;
      // Where nobody has renumbered, the numbers are the same behind what is missing.
      if (shift.value === expected || shift.value === 0 || (!isGoingOn && countLonelyBefore(comparison, pair) !== 0))
        continue;
      yield {
        left: left.clause.label ? toTextSpan(left, left.clause.label) : left,
        right: right.clause.label ? toTextSpan(right, right.clause.label) : right,
        message: "different",
        arguments: { here: left.clause.label?.text ?? "", there: right.clause.label?.text ?? "" },
      };
    }
  },
};

/** By how much the numbers of the right version are ahead of those of the left. */
interface Shift {
  readonly value: number;
  readonly pair: PairedParagraphs;
}

/** How much further the numbers of the right version are at a pair than at one before, by paragraphs of one alone. */
function countLonely({ missing, extra }: Comparison, before: PairedParagraphs, pair: PairedParagraphs): number {
  const count = (all: Comparison["missing"], from: Paragraph, to: Paragraph) =>
    all.filter(
      ({ paragraph }) =>
        paragraph.index > from.index && paragraph.index < to.index && paragraph.number && paragraph.level === to.level,
    ).length;
  return count(extra, before.right, pair.right) - count(missing, before.left, pair.left);
}

/** Whether anything before a pair is in one version alone. */
function countLonelyBefore({ missing, extra }: Comparison, { left, right }: PairedParagraphs): number {
  return (
    missing.filter(({ paragraph }) => paragraph.number && paragraph.index < left.index).length +
    extra.filter(({ paragraph }) => paragraph.number && paragraph.index < right.index).length
  );
}
