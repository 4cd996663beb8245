/**
 * How likely an opener is at a position: how often texts of the profile use it, how often the text itself does, and what
 * the paragraph before opens with. Repeated openers take additives in order: « Rappelant », « Rappelant également », « Rappelant en outre »
 * (drafting rule SYN-5). The constants were fitted on Security Council texts, each year tested against the others.
 * Which concept follows which (`transitions.tsv`, counted on other texts) helps much before the first letter and hardly
 * after the third; the opener two paragraphs above does not help.
 */
import { getConcepts, getTransitions } from "../../../grammar/languages/registry.ts";
import type { Section } from "../../../grammar/tree/tree.ts";
import type { Candidate } from "./candidates.ts";

/** The opener of the paragraph before. */
export interface PreviousOpener {
  /** -1 at the beginning of the section. */
  readonly family: number;
  /** Index; null for openers without one. */
  readonly concept: number | null;
  /** See `Candidate`. */
  readonly step: number;
}

/** Factor for the same additive twice in a row. */
const SAME_STEP = 0.5;
/** Factors for the next additive: « également » after none, « en outre » after « également ». */
const NEXT_STEP: readonly number[] = [12, 150];
/** Factor for any other additive: « en outre » after none. */
const OTHER_STEP = 2.5;
/** Factor for « également » where the paragraph before has another opener. */
const NOTHING_TO_ADD_TO = 0.14;
/** Weight of what the text itself has used beside what texts of the profile use. */
const HABIT = 0.2;
/** As many more uses as it takes for a text to have habits. */
const USES_BEFORE_HABIT = 12;
/** Weight of the transition counts before the first letter; it falls with each letter typed. */
const TRUST = 0.4;

/**
 * A function that gives each candidate of a section its likelihood. `previous` is null where nothing is known of it.
 */
export function createLikelihood(
  candidates: readonly Candidate[],
  section: Section,
  previous: PreviousOpener | null,
  /** How often each opener, as `foldLoosely` gives it, stands in the section above. */
  uses: ReadonlyMap<string, number>,
  /** Letters typed. */
  letters: number,
): (one: Candidate) => number {
  const total = candidates.reduce((sum, { weight }) => sum + weight, 0);
  const trust = TRUST / (1 + letters);
  const follow = findTransitions(section, previous);
  const allUses = [...uses.values()].reduce((sum, count) => sum + count, 0);
  return ({ family, concept, step, weight, loose }) => {
    const share = weight / total;
    // Of the opener of the paragraph before, the additives tell more than habits.
    if (family < 0 || family !== previous?.family) {
      const habit = (HABIT * (uses.get(loose) ?? 0)) / (allUses + USES_BEFORE_HABIT);
      const lift = concept === null ? undefined : follow?.lifts[concept];
      const likely = (share + habit) * (follow && concept !== null ? (lift ?? follow.unseen) ** trust : 1);
      return step > 0 && previous && previous.family >= 0 ? likely * NOTHING_TO_ADD_TO : likely;
    }
    if (step === 0) return share;
    if (step === previous.step) return share * SAME_STEP;
    return share * (step === previous.step + 1 ? (NEXT_STEP[previous.step] ?? OTHER_STEP) : OTHER_STEP);
  };
}

function findTransitions(section: Section, previous: PreviousOpener | null) {
  if (!previous || (previous.family >= 0 && previous.concept === null)) return undefined;
  const table = getTransitions()[section === "preambular" ? "p" : "o"];
  return table[previous.family < 0 ? "" : String(previous.concept)];
}

/** Index of a concept; null for what is none. */
export function findConceptIndex(id: string | undefined): number | null {
  const at = id === undefined ? -1 : getConcepts().findIndex(concept => concept.id === id);
  return at < 0 ? null : at;
}

/** Editors sort by text. */
export function formatSortText(rank: number): string {
  return String(rank).padStart(4, "0");
}
