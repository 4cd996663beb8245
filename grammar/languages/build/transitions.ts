/** Compiles counts of which concept follows which into how much likelier that makes it, for every language. */
import type { Concept, Followers, Transitions } from "../pack.ts";
import type { SourceFile } from "./source-file.ts";
import { readTable } from "./table.ts";

/** Paragraphs of the section's average that are added to the counts after a concept: few counts tell little. */
const AVERAGE = 20;
/** Added to each count, so that what is rare in a section is not much likelier after anything. */
const LEAST_SEEN = 0.5;

type Counts = Map<string, Map<string, number>>;

export function compileTransitions(file: SourceFile, concepts: readonly Concept[]): Transitions {
  const places = new Map(concepts.map(({ id }, place) => [id, String(place)]));
  const counted: Record<"p" | "o", Counts> = { p: new Map(), o: new Map() };
  for (const row of readTable(file, ["section", "after", "concept", "count"])) {
    const { section, after = "", concept = "" } = row.cells;
    if (section !== "p" && section !== "o") return row.fail(`section “${section}”`);
    const from = after === "" ? "" : places.get(after);
    const to = places.get(concept);
    if (from === undefined || to === undefined) return row.fail(`no concept “${from === undefined ? after : concept}”`);
    const followers = counted[section].get(from) ?? new Map<string, number>();
    counted[section].set(from, followers.set(to, row.readNumber("count") ?? 0));
  }
  return { p: computeFollowers(counted.p), o: computeFollowers(counted.o) };
}

function computeFollowers(counts: Counts): Record<string, Followers> {
  const average = new Map<string, number>();
  for (const followers of counts.values()) {
    for (const [to, count] of followers) average.set(to, (average.get(to) ?? 0) + count);
  }
  const all = sumCounts(average) + average.size * LEAST_SEEN;
  return Object.fromEntries(
    [...counts].map(([from, followers]): [string, Followers] => {
      const seen = sumCounts(followers) + AVERAGE;
      const lifts = [...followers].map(([to, count]): [string, number] => {
        const share = ((average.get(to) ?? 0) + LEAST_SEEN) / all;
        return [to, roundLift((count + AVERAGE * share) / seen / share)];
      });
      return [from, { unseen: roundLift(AVERAGE / seen), lifts: Object.fromEntries(lifts) }];
    }),
  );
}

function sumCounts(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function roundLift(value: number): number {
  return Number(value.toPrecision(3));
}
