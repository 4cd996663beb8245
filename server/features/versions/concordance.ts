/**
 * Which paragraph of one version is which of the other: the cheapest way to lay both texts side by side, paragraph by
 * paragraph. A pair costs what differs in kind, place and content, a paragraph without counterpart a fixed price. What
 * stands elsewhere in the other version is looked for among what is left over.
 */
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import type { ReadDocument } from "../read-document.ts";
import { alignSequences } from "./alignment.ts";
import { createPairCosts } from "./costs.ts";
import { createTokenVectors } from "./token-vectors.ts";

/** Indices of paragraphs; null on the side where there is no counterpart. Not both are null. */
export interface ParagraphPair {
  readonly left: number | null;
  readonly right: number | null;
}

/** Every paragraph of both texts once, in the order of the left one; what only the right one has, behind its neighbour. */
export function findConcordance({ analysis: left }: ReadDocument, { analysis: right }: ReadDocument): ParagraphPair[] {
  return pairParagraphs(left.paragraphs, right.paragraphs);
}

export function pairParagraphs(left: readonly Paragraph[], right: readonly Paragraph[]): ParagraphPair[] {
  const price = createPairCosts(left, right, createTokenVectors(left, right));
  const partner = alignSequences(left.length, right.length, price);
  rematchMoved(partner, left.length, right.length, price.likeness, price.mayPair);
  const pairs: ParagraphPair[] = [];
  const paired = new Set(partner.filter(at => at >= 0));
  let next = 0;
  const addMissing = (until: number) => {
    for (; next < until; next++) if (!paired.has(next)) pairs.push({ left: null, right: next });
  };
  for (const [at, to] of partner.entries()) {
    if (to >= next) {
      addMissing(to);
      next = to + 1;
    }
    pairs.push({ left: at, right: to < 0 ? null : to });
  }
  addMissing(right.length);
  return pairs;
}

/** A pair less alike than this is none if one of the two finds its like elsewhere. */
const DOUBTFUL = 0.3;
/** So alike must be what has moved. */
const ALIKE = 0.45;

/**
 * Gives paragraphs that have moved their counterparts: among those that are left over, or paired with something unlike
 * for want of better, the most alike find each other.
 */
function rematchMoved(
  partner: number[],
  here: number,
  there: number,
  likeness: (left: number, right: number) => number | null,
  mayPair: (left: number, right: number) => boolean,
): void {
  const doubtful = (left: number, right: number) => (likeness(left, right) ?? 1) < DOUBTFUL;
  const before = new Map<number, number>();
  const free = new Set(Array.from({ length: there }, (_, at) => at));
  const open: number[] = [];
  for (let left = 0; left < here; left++) {
    const right = partner[left] as number;
    if (right >= 0 && !doubtful(left, right)) free.delete(right);
    else {
      open.push(left);
      if (right >= 0) before.set(left, right);
      partner[left] = -1;
    }
  }
  const candidates = open.flatMap(left =>
    [...free].flatMap(right => {
      const alike = mayPair(left, right) ? (likeness(left, right) ?? 0) : 0;
      return alike >= ALIKE ? [{ left, right, alike }] : [];
    }),
  );
  candidates.sort((a, b) => b.alike - a.alike || a.left - b.left);
  const pair = (left: number, right: number) => {
    if (partner[left] !== -1 || !free.has(right)) return;
    partner[left] = right;
    free.delete(right);
  };
  for (const { left, right } of candidates) pair(left, right);
  for (const [left, right] of before) pair(left, right);
}
