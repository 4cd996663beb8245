/** Skips the patterns of a pack that cannot fit the text at hand. */
import type { PatternNeeds } from "./pack.ts";

/** For things with a pattern each: those that a text may begin with at an offset, in their order. */
export type Candidates<T> = (text: string, offset: number) => readonly T[];

/** Hostile texts have all the characters there are. */
const MOST_KNOWN = 2000;

/** `needs` as in the pack, one for each thing; what may begin with any character is a candidate everywhere. */
export function candidatesBy<T>(things: readonly T[], needs: readonly PatternNeeds[]): Candidates<T> {
  const known = new Map<string, readonly T[]>();
  const find = (first: string) => things.filter((_, at) => needs[at]?.starts?.includes(first) ?? true);
  return (text, offset) => {
    const first = (text[offset] ?? "").toLowerCase();
    let found = known.get(first);
    if (!found) {
      found = find(first);
      if (known.size < MOST_KNOWN) known.set(first, found);
    }
    return found;
  };
}
