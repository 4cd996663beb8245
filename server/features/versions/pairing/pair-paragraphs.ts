/**
 * Pairs the paragraphs of two versions by the cheapest alignment of both texts. A pair costs what differs in kind,
 * position and content, a paragraph without counterpart a fixed price. Moved paragraphs are then found among the rest.
 */
import { finishSteps, type Steps } from "../../../../grammar/text/steps.ts";
import type { Paragraph } from "../../../../grammar/tree/tree.ts";
import type { Version } from "../comparison.ts";
import { alignSequences } from "./align-sequences.ts";
import { createPairCosts } from "./pair-costs.ts";
import { createTokenVectors } from "./token-vectors.ts";

/** Indexes of paragraphs; null on the side without counterpart, never on both. */
export interface ParagraphPair {
  readonly left: number | null;
  readonly right: number | null;
}

/** Every paragraph of both texts once, in the order of the left one. */
export interface Pairing {
  /** Those that only the right text has stand in their order among the others. */
  readonly pairs: readonly ParagraphPair[];
  /** False for two texts that say different things: what is paired then has nothing in common. */
  readonly areVersions: boolean;
}

export function pairParagraphs(left: Version, right: Version): Pairing {
  return finishSteps(pairInSteps(left, right));
}

/** The same in steps. */
export function* pairInSteps(leftVersion: Version, rightVersion: Version): Steps<Pairing> {
  const [left, right] = [leftVersion.tree.paragraphs, rightVersion.tree.paragraphs];
  const price = createPairCosts(left, right, yield* createTokenVectors(leftVersion, rightVersion));
  const partner = yield* alignSequences(left.length, right.length, price);
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
  return { pairs, areVersions: areVersions(pairs, left, right, price.likeness) };
}

/** Paragraphs by which texts are told apart: headings are alike in all of them. */
const TELLING: ReadonlySet<Paragraph["kind"]> = new Set(["preambular", "operative", "item", "text"]);
/**
 * The least likeness of versions, by the number of paragraphs that tell, up to which it holds: of few, one that was
 * changed weighs more. Versions of the corpus, begun ones too, are alike from 0.71 on, other texts up to 0.61.
 */
const LEAST_LIKENESS: readonly (readonly [most: number, likeness: number])[] = [
  [3, 0.15],
  [5, 0.35],
  [Number.POSITIVE_INFINITY, 0.6],
];

/** Whether the paragraphs of the shorter text are alike to their partners on the average; true where nothing tells. */
function areVersions(
  pairs: readonly ParagraphPair[],
  left: readonly Paragraph[],
  right: readonly Paragraph[],
  likeness: Likeness,
): boolean {
  const count = (all: readonly Paragraph[]) => all.filter(({ kind }) => TELLING.has(kind)).length;
  let told = Math.min(count(left), count(right));
  let [sum, silent] = [0, 0];
  for (const { left: here, right: there } of pairs) {
    if (here === null || there === null || !TELLING.has((left[here] as Paragraph).kind)) continue;
    const alike = likeness(here, there);
    if (alike === null) silent++;
    else sum += alike;
  }
  told -= silent;
  // Articles in two scripts, without numbers and openers, say nothing.
  return told <= 1 || told < silent || sum >= getLeastLikeness(told) * told;
}

function getLeastLikeness(told: number): number {
  return LEAST_LIKENESS.find(([most]) => told <= most)?.[1] ?? 0;
}

/** From 0 to 1; null where nothing tells. */
type Likeness = (left: number, right: number) => number | null;

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
  likeness: Likeness,
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

function giveBack(partner: number[], before: ReadonlyMap<number, number>, likeness: Likeness): void {
  const takers = new Map(partner.map((right, left) => [right, left]));
  for (const [left, right] of before) {
    const taker = partner[left] === -1 ? takers.get(right) : undefined;
    if (taker === undefined) continue;
    if ((likeness(taker, right) ?? 0) - (likeness(left, right) ?? 0) >= MUCH) continue;
    partner[taker] = -1;
    partner[left] = right;
  }
}
