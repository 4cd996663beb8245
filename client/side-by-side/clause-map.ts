/** Which clause of one text is which of the other. */
import type { PlainRange } from "../shared/ranges.ts";
import type { ShownPair } from "./outdated-clauses.ts";

export type Side = "original" | "version";

export const getOtherSide = (side: Side): Side => (side === "original" ? "version" : "original");

/** The pair whose clause on a side stands at a line, or before it; the first where none is. */
export function findPairAt(pairs: readonly ShownPair[], side: Side, line: number): ShownPair | undefined {
  let found: ShownPair | undefined;
  for (const pair of pairs) {
    const range = pair[side];
    if (range && range.start.line <= line && range.start.line >= (found?.[side]?.start.line ?? -1)) found = pair;
  }
  return found ?? pairs.find(pair => pair[side]);
}

/** Where a pair stands on a side; for a clause that is missing there, the nearest before it. */
export function findRange(pairs: readonly ShownPair[], pair: ShownPair, side: Side): PlainRange | undefined {
  const until = pairs.slice(0, pairs.indexOf(pair) + 1);
  const near = until.findLast(one => one[side]) ?? pairs.find(one => one[side]);
  return near?.[side] ?? undefined;
}

type Place = PlainRange["start"];

/** Where the translator works at a pair: at the clause of the version, or where one belongs. */
export function findPlace(pairs: readonly ShownPair[], pair: ShownPair): Place | undefined {
  return pair.version?.start ?? findRange(pairs, pair, "version")?.end;
}

/** The next clause that waits for the translator behind a place of the version, round the end. */
export function findNextOpen(pairs: readonly ShownPair[], { line, character }: Place): ShownPair | undefined {
  const waiting = pairs.filter(({ state }) => state !== "done");
  const isBehind = (place: Place | undefined) =>
    place !== undefined && (place.line > line || (place.line === line && place.character > character));
  return waiting.find(pair => isBehind(findPlace(pairs, pair))) ?? waiting[0];
}
