import { toAsciiMark } from "../../../../grammar/text/punctuation.ts";
import type { Paragraph } from "../../../../grammar/tree/tree.ts";
import { type Comparison, type DifferenceKind, type PairedParagraphs, toTextSpan } from "../comparison.ts";

/** A paragraph whose versions end with different marks, though paragraphs of its kind do not. */
export const terminator: DifferenceKind = {
  kind: "terminator",
  messages: {
    different: {
      fr: "Le paragraphe finit par « {here} » {left} et par « {there} » {right}.",
      en: "The paragraph ends with “{here}” {left} and with “{there}” {right}.",
    },
  },
  *find(comparison) {
    const usual = countMarks(comparison);
    for (const pair of comparison.pairs) {
      const [here, there] = readMarks(pair);
      if (!here || !there || here === there || !isSamePlace(pair, comparison)) continue;
      const counts = usual.get(getGroup(pair, here));
      if (!counts || isUsual(counts, there)) continue;
      const { left, right } = pair;
      const [leftMark, rightMark] = [left.clause.terminator, right.clause.terminator];
      yield {
        left: leftMark ? toTextSpan(left, leftMark) : left,
        right: rightMark ? toTextSpan(right, rightMark) : right,
        message: "different",
        arguments: { here: leftMark?.mark ?? "", there: rightMark?.mark ?? "" },
      };
    }
  },
};

const KINDS: ReadonlySet<Paragraph["kind"]> = new Set(["enacting", "preambular", "operative", "item"]);

function readMarks({ left, right }: PairedParagraphs): readonly [string | undefined, string | undefined] {
  if (left.kind !== right.kind || !KINDS.has(left.kind)) return [undefined, undefined];
  const read = ({ clause }: Paragraph) => toAsciiMark(clause.terminator?.mark);
  return [read(left), read(right)];
}

const getGroup = ({ left }: PairedParagraphs, mark: string) => `${left.kind} ${left.level} ${mark}`;

/** By kind and mark of the left version, how often each mark of the right one stands for it. */
function countMarks({ pairs }: Comparison): Map<string, Map<string, number>> {
  const all = new Map<string, Map<string, number>>();
  for (const pair of pairs) {
    const [here, there] = readMarks(pair);
    if (!here || !there) continue;
    const counts = all.get(getGroup(pair, here)) ?? new Map<string, number>();
    counts.set(there, (counts.get(there) ?? 0) + 1);
    all.set(getGroup(pair, here), counts);
  }
  return all;
}

/** Houses end the paragraphs of a kind with different marks; a mark that stands once among others is none of them. */
function isUsual(counts: ReadonlyMap<string, number>, mark: string): boolean {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return all < LEAST || 2 * (counts.get(mark) ?? 0) >= all;
}

const LEAST = 3;

/** The last paragraph ends otherwise, and so does one with sub-paragraphs; a pair that differs in this tells nothing. */
function isSamePlace({ left, right }: PairedParagraphs, { left: here, right: there }: Comparison): boolean {
  const [a, b] = [here.tree.paragraphs[left.index + 1], there.tree.paragraphs[right.index + 1]];
  return describeNext(left, a) === describeNext(right, b);
}

function describeNext(paragraph: Paragraph, next: Paragraph | undefined): string {
  if (!next || next.section !== paragraph.section || next.instrument !== paragraph.instrument) return "end";
  return next.level > paragraph.level ? "items" : next.level < paragraph.level ? "last item" : "next";
}
