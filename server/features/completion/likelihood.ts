/**
 * How likely an opener is at a place: how often texts of the kind use it, and what the paragraph before opens with.
 * Openers that come again climb a ladder: « Rappelant », « Rappelant également », « Rappelant en outre »
 * (drafting rule SYN-5). The figures were fitted on Security Council texts, each year judged by the others. Which
 * concept follows which (`transitions.tsv`, counted on other texts) tells much before the first letter, and next to
 * nothing after the third; what stands two paragraphs above tells nothing that holds in other years.
 */
import { concepts, transitions } from "../../../grammar/languages/registry.ts";
import type { Section } from "../../../grammar/tree/tree.ts";
import type { Candidate } from "./candidates.ts";

/** What the paragraph before opens with, as far as it matters. */
export interface PreviousOpener {
  /** -1 at the beginning of the section. */
  readonly family: number;
  /** Index; null for openers without one. */
  readonly concept: number | null;
  /** See `Candidate`. */
  readonly step: number;
}

/** The same step of the ladder right after itself. */
const SAME_STEP = 0.5;
/** The step after the one before: « également » after none, « en outre » after « également ». */
const NEXT_STEP: readonly number[] = [12, 150];
/** Any other step: « en outre » after none. */
const OTHER_STEP = 2.5;
/** « également » without anything to add to. */
const NOTHING_TO_ADD_TO = 0.14;
/** How much what was counted after a concept tells before the first letter; each letter typed tells more. */
const TRUST = 0.4;

/** Gives each candidate of a section its likelihood. `previous` is null where nothing is known of what stands before. */
export function createLikelihood(
  candidates: readonly Candidate[],
  section: Section,
  previous: PreviousOpener | null,
  /** Letters typed. */
  letters: number,
): (one: Candidate) => number {
  const total = candidates.reduce((sum, { weight }) => sum + weight, 0);
  const trust = TRUST / (1 + letters);
  const follow = findTransitions(section, previous);
  return ({ family, concept, step, weight }) => {
    const share = weight / total;
    if (family < 0 || family !== previous?.family) {
      const lift = concept === null ? undefined : follow?.lifts[concept];
      const likely = share * (follow && concept !== null ? (lift ?? follow.unseen) ** trust : 1);
      return step > 0 && previous && previous.family >= 0 ? likely * NOTHING_TO_ADD_TO : likely;
    }
    if (step === 0) return share;
    if (step === previous.step) return share * SAME_STEP;
    return share * (step === previous.step + 1 ? (NEXT_STEP[previous.step] ?? OTHER_STEP) : OTHER_STEP);
  };
}

function findTransitions(section: Section, previous: PreviousOpener | null) {
  if (!previous || (previous.family >= 0 && previous.concept === null)) return undefined;
  const table = transitions()[section === "preambular" ? "p" : "o"];
  return table[previous.family < 0 ? "" : String(previous.concept)];
}

/** Index of a concept; null for what is none. */
export function findConceptIndex(id: string | undefined): number | null {
  const at = id === undefined ? -1 : concepts().findIndex(concept => concept.id === id);
  return at < 0 ? null : at;
}

/** Editors sort by text. */
export function formatSortText(rank: number): string {
  return String(rank).padStart(4, "0");
}
