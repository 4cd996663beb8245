/**
 * What stands before the marks `;` `:` `!` `?` in a document: what it does itself, else what the language asks for. Old
 * French texts have no space there and are not to be half corrected (drafting-rules TYP-1).
 */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Clause, DocumentTree } from "../../../grammar/tree/tree.ts";

/** A mark inside or at the end of a paragraph, with the blanks before it. Offsets count from the paragraph's start. */
export interface SpacedMark {
  readonly mark: string;
  readonly space: string;
  readonly start: number;
  readonly end: number;
}

/** A mark after a word or a closing mark, with a blank or the end behind it: not `10:30`, `https://` or `A/C.3:`. */
const MARK = /(?<=[\p{L}\p{M}\p{N})\]»”"’'%.])([ \t\u00a0\u202f]*)([;:!?])(?=[\s*_)\]»”"]|$)/gu;

const marksOf = new WeakMap<Clause, readonly SpacedMark[]>();

/** Kept with the clause, which stays the same while its text does. */
export function spacedMarks(clause: Clause): readonly SpacedMark[] {
  let marks = marksOf.get(clause);
  if (!marks) {
    marks = [...clause.text.matchAll(MARK)].map(({ 0: whole, 1: space = "", 2: mark = "", index }) => {
      return { mark, space, start: index, end: index + whole.length };
    });
    marksOf.set(clause, marks);
  }
  return marks;
}

/** So many marks are a habit; fewer may all be slips. */
const LEAST_MARKS = 3;

const habits = new WeakMap<DocumentTree, Map<string, string>>();

/** The space to write before a mark; marks that the document does not have follow those that it has. */
export function spaceBefore(mark: string, tree: DocumentTree, pack: CompiledPack): string {
  const spaces = pack.terminators.spaceBefore;
  if (spaces[mark] === undefined) return "";
  let habit = habits.get(tree);
  if (!habit) {
    habit = habitsOf(tree, pack);
    habits.set(tree, habit);
  }
  return habit.get(mark) ?? habit.get("") ?? spaces[mark];
}

/** By mark, and under `""` for all marks together. */
function habitsOf(tree: DocumentTree, pack: CompiledPack): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  const count = (key: string, space: string) => {
    const spaces = counts.get(key) ?? new Map<string, number>();
    counts.set(key, spaces.set(space, (spaces.get(space) ?? 0) + 1));
  };
  for (const { clause } of tree.paragraphs) {
    for (const { mark, space } of spacedMarks(clause)) {
      if (pack.terminators.spaceBefore[mark] === undefined || space.length > 1) continue;
      count(mark, space);
      count("", space);
    }
  }
  const found = new Map<string, string>();
  for (const [key, spaces] of counts) {
    const [space = "", times = 0] = [...spaces].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (space !== "" || times >= LEAST_MARKS) found.set(key, space);
  }
  return found;
}
