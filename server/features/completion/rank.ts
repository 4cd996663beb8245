/**
 * How likely an opener is at a place: how often texts of the kind use it, and what the paragraph before opens with.
 * Openers that come again climb a ladder: « Rappelant », « Rappelant également », « Rappelant en outre »
 * (drafting-rules SYN-5). The figures were fitted on Security Council texts, each year judged by the others; what
 * else precedes, and whether the paragraph is the first, was tried and tells nothing that holds in other years.
 */
import type { Candidate } from "./candidates.ts";

/** The opener of the paragraph before, as far as it matters. */
export interface Previous {
  readonly family: number;
  readonly additive: string;
}

/** The same opener right after itself, without a step up. */
const AGAIN = 0.5;
/** The same step of the ladder right after itself. */
const SAME_STEP = 0.3;
/** How much of what comes again climbs. */
const CLIMBS = 0.6;

/** Gives each candidate of a section its likelihood after `previous`. */
export function likelihoods(candidates: readonly Candidate[], previous: Previous | null): (one: Candidate) => number {
  const total = candidates.reduce((sum, { weight }) => sum + weight, 0);
  const follows = ({ family }: Candidate) => family >= 0 && family === previous?.family;
  const before = candidates.find(one => follows(one) && one.additive === previous?.additive);
  return one => {
    const share = one.weight / total;
    if (!follows(one)) return share;
    if (!one.additive) return share * AGAIN;
    if (one.additive === previous?.additive) return share * SAME_STEP;
    return share + CLIMBS * Math.min(1, one.weight / ((before?.weight ?? 0) + 1));
  };
}

/** Editors sort by text. */
export function sortText(rank: number): string {
  return String(rank).padStart(4, "0");
}
