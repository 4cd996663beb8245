/** The cost of pairing two paragraphs as versions of each other. */
import type { Paragraph, ParagraphKind } from "../../../../grammar/tree/tree.ts";
import { compareVectors, type TokenVectors } from "./token-vectors.ts";

export interface PairCosts {
  pair(left: number, right: number): number;
  likeness(left: number, right: number): number | null;
  /** Whether the kinds of the two are near enough for a pair at different positions. */
  mayPair(left: number, right: number): boolean;
}

/** The cost of a paragraph without counterpart. */
export const GAP = 0.62;

/** Kinds that a parse may confuse, with the cost of pairing them. */
const RELATED: readonly (readonly [ParagraphKind, ParagraphKind, number])[] = [
  ["operative", "item", 0.3],
  ["operative", "text", 0.3],
  ["item", "text", 0.3],
  ["preambular", "text", 0.3],
  ["preambular", "operative", 0.6],
  ["preambular", "item", 0.6],
  ["letter", "text", 0.2],
  ["enacting", "text", 0.5],
  ["enacting", "preambular", 0.6],
  ["title", "heading", 0.3],
  ["title", "text", 0.5],
  ["title", "masthead", 0.5],
  ["original", "masthead", 0.4],
  ["heading", "text", 0.4],
  ["heading", "operative", 0.5],
  ["heading", "item", 0.5],
  ["closing", "text", 0.4],
  ["closing", "signature", 0.4],
  ["signature", "text", 0.5],
  ["footnote", "text", 0.5],
];

/** The cost of any other two kinds; not infinite, since texts in a language without a pack may get any kind. */
const OTHER_KIND = 0.75;
const kinds = new Map(RELATED.flatMap(([a, b, cost]) => [[`${a} ${b}`, cost] as const, [`${b} ${a}`, cost] as const]));

const getKindCost = (a: ParagraphKind, b: ParagraphKind) => (a === b ? 0 : (kinds.get(`${a} ${b}`) ?? OTHER_KIND));

const UNLIKE = 0.9;
/** The cost where nothing can be compared: other scripts, no numbers. */
const UNKNOWN = 0.4;
/** The share of the kinds' cost that counts there, since the kinds are guesses, too. */
const OF_UNREAD = 0.4;
const OTHER_LABEL = 0.12;
const OTHER_LEVEL = 0.2;
const OTHER_INSTRUMENT = 0.4;
const OTHER_LENGTH = 0.12;

export function createPairCosts(
  left: readonly Paragraph[],
  right: readonly Paragraph[],
  bags: TokenVectors,
): PairCosts {
  const proportion = measureLength(right) / Math.max(1, measureLength(left));
  // There are millions of pairs, so logarithms are taken once a paragraph.
  const sizes = {
    left: left.map(({ clause }) => measureSize(clause.text.length * proportion)),
    right: right.map(({ clause }) => measureSize(clause.text.length)),
  };
  const alike = (a: number, b: number) =>
    compareVectors(bags.left[a] as TokenVectors["left"][number], bags.right[b] as TokenVectors["left"][number]);
  return {
    likeness: alike,
    mayPair: (a, b) => getKindCost((left[a] as Paragraph).kind, (right[b] as Paragraph).kind) !== OTHER_KIND,
    pair(a, b) {
      const [here, there] = [left[a] as Paragraph, right[b] as Paragraph];
      const kind = getKindCost(here.kind, there.kind);
      const like = alike(a, b);
      return (
        (like === null ? OF_UNREAD : 1) * kind +
        getPlaceCost(here, there) +
        getLengthCost(sizes.left[a] as number, sizes.right[b] as number) +
        (like === null ? UNKNOWN : UNLIKE * (1 - like))
      );
    },
  };
}

function getPlaceCost(a: Paragraph, b: Paragraph): number {
  const labels = a.number && b.number && a.number.value !== b.number.value ? OTHER_LABEL : 0;
  const level = OTHER_LEVEL * Math.min(2, Math.abs(a.level - b.level));
  return labels + level + (a.instrument === b.instrument ? 0 : OTHER_INSTRUMENT);
}

/** Of a length, so that differences of sizes are proportions of lengths. */
function measureSize(length: number): number {
  return Math.log2(length + 10);
}

function getLengthCost(left: number, right: number): number {
  return OTHER_LENGTH * Math.min(3, Math.abs(left - right));
}

/** One language needs more letters than another throughout. */
function measureLength(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { clause }) => sum + clause.text.length, 0);
}
