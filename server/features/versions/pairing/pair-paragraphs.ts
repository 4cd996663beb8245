/**
 * Pairs the paragraphs of two versions by the cheapest alignment of both texts. A pair costs what differs in kind,
 * position and content, a paragraph without counterpart a fixed price. Moved paragraphs are then found among the rest.
 */
import type { Paragraph } from "../../../../grammar/tree/tree.ts";
import type { ReadDocument } from "../../shared/read-document.ts";
import { alignSequences } from "./align-sequences.ts";
import { createPairCosts } from "./pair-costs.ts";
import { createTokenVectors } from "./token-vectors.ts";

/** Indexes of paragraphs; null on the side without counterpart, never on both. */
export interface ParagraphPair {
  readonly left: number | null;
  readonly right: number | null;
}

/**
 * Every paragraph of both texts once, in the order of the left one; those that only the right one has, in their order.
 */
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

/** A pair less alike than this is dissolved if one of the two has a better partner elsewhere. */
const DOUBTFUL = 0.3;
/** Moved paragraphs must be at least so alike. */
const ALIKE = 0.45;

/**
 * Pairs paragraphs that have moved: among those without partner, or with an unlike one, the most alike are paired.
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
  giveBack(partner, before, likeness);
  for (const [left, right] of before) pair(left, right);
}

/** A paragraph that took the partner of another, which then found none, must be much more like it than the other was. */
const MUCH = 0.7;

function giveBack(
  partner: number[],
  before: ReadonlyMap<number, number>,
  likeness: (left: number, right: number) => number | null,
): void {
  const takers = new Map(partner.map((right, left) => [right, left]));
  for (const [left, right] of before) {
    const taker = partner[left] === -1 ? takers.get(right) : undefined;
    if (taker === undefined) continue;
    if ((likeness(taker, right) ?? 0) - (likeness(left, right) ?? 0) >= MUCH) continue;
    partner[taker] = -1;
    partner[left] = right;
  }
}
