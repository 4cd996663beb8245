/**
 * What stands before the marks of a document: before `;` `:` `!` `?` what it does itself, else what the language asks
 * for. Old French texts have no space there and are not to be half corrected (drafting-rules TYP-1).
 */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { DocumentTree } from "../../../grammar/tree/tree.ts";
import { isProse, perClause, perTree } from "./text.ts";

/** A mark inside or at the end of a paragraph, with the blanks before it. Offsets count from the paragraph's start. */
export interface SpacedMark {
  readonly mark: string;
  readonly space: string;
  /** Where the blanks begin. */
  readonly start: number;
  readonly end: number;
}

/** A mark after a word (no note call: `rapport 1 ;`) or a closing mark, with a blank or the end behind it: not `10:30`, `https://` or `[^1]:`. */
const MARK =
  /(?<!\[\^[^\]\s]*\]|[\s.;,]\p{N}{1,3})(?<=[\p{L}\p{M}\p{N})\]»”"’'%])([ \t\u00a0\u202f]*)([;:!?,.])(?=[\s*_)\]»”"]|$)/gu;

/** Kept with the clause, which stays the same while its text does. */
export const spacedMarks = perClause((clause): readonly SpacedMark[] =>
  [...clause.text.matchAll(MARK)].map(({ 0: whole, 1: space = "", 2: mark = "", index }) => {
    return { mark, space, start: index, end: index + whole.length };
  }),
);

interface Habit {
  /** The commonest space before the mark. */
  readonly space: string;
  /** How often the mark stands with a space of any kind, and without. */
  readonly spaced: number;
  readonly bare: number;
}

/** So many marks are a habit; fewer may all be slips. */
const LEAST_MARKS = 3;
/** What is odd in a document is rare there; a text that does as it pleases has no habit to depart from. */
const ODD_SHARE = 0.1;
const ODD_MARKS = 2;

/** The space to write before a mark; marks that the document does not have follow those that it has. */
export function spaceBefore(mark: string, tree: DocumentTree, pack: CompiledPack): string {
  const asked = pack.terminators.spaceBefore[mark];
  if (asked === undefined) return "";
  const habits = habitsOf(tree, pack);
  return (habits.get(mark) ?? habits.get(""))?.space ?? asked;
}

/** Whether a mark departs from what the document does, or from the language where the document has no habit. */
export function isOddSpacing({ mark, space }: SpacedMark, tree: DocumentTree, pack: CompiledPack): boolean {
  const wanted = spaceBefore(mark, tree, pack);
  if ((space === "") === (wanted === "")) return false;
  const { spaced = 0, bare = 0 } = habitsOf(tree, pack).get(mark) ?? {};
  const odd = space === "" ? bare : spaced;
  return odd <= Math.max(ODD_MARKS, (spaced + bare) * ODD_SHARE);
}

/** By mark, and under `""` for all marks together that the language sets apart. */
const habitsOf = perTree((tree, pack) => {
  const counts = new Map<string, Map<string, number>>();
  const count = (key: string, space: string) => {
    const spaces = counts.get(key) ?? new Map<string, number>();
    counts.set(key, spaces.set(space, (spaces.get(space) ?? 0) + 1));
  };
  for (const paragraph of tree.paragraphs) {
    if (!isProse(paragraph)) continue;
    for (const { mark, space } of spacedMarks(paragraph.clause, pack)) {
      if (space.length > 1) continue;
      count(mark, space);
      if (pack.terminators.spaceBefore[mark] !== undefined) count("", space);
    }
  }
  const habits = new Map<string, Habit>();
  for (const [key, spaces] of counts) {
    const bare = spaces.get("") ?? 0;
    const [space = "", times = 0] = [...spaces].filter(([one]) => one !== "").sort((a, b) => b[1] - a[1])[0] ?? [];
    const spaced = [...spaces.values()].reduce((sum, one) => sum + one, 0) - bare;
    const asked = key === "" || pack.terminators.spaceBefore[key] !== undefined;
    // A few marks without the space that the language asks for show no habit.
    if (asked && bare < LEAST_MARKS && times === 0) continue;
    const isBare = asked ? bare >= LEAST_MARKS && bare > spaced : bare >= spaced;
    habits.set(key, { space: isBare ? "" : space, spaced, bare });
  }
  return habits;
});
