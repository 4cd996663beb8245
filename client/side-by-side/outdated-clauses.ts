/** Which clauses of a version nobody has touched since their original changed. */
import type { ClausePair } from "../../server/protocol/side-by-side.ts";

/** `outdated`: the original has changed since the version was written. */
export interface ShownPair extends Omit<ClausePair, "state"> {
  readonly state: ClausePair["state"] | "outdated";
}

/** By the hash of a version's clause, those of the originals that it renders; equal clauses may render several. */
export type Rendered = Map<string, Set<string>>;

/** What both clauses of a pair say; null where one is missing or not translated yet. */
export function getPairKey({ originalHash, versionHash, state }: ShownPair): string | null {
  return originalHash === null || versionHash === null || state === "open" ? null : `${versionHash} ${originalHash}`;
}

/**
 * Marks the pairs that are outdated. A clause that is seen for the first time is taken to render its original unless
 * the history has it among the outdated ones, and is remembered in `rendered`. Null for a history that is not known yet.
 */
export function markOutdated(
  pairs: readonly ClausePair[],
  rendered: Rendered,
  history: ReadonlySet<string> | null,
): readonly ShownPair[] {
  const known = new Set(rendered.keys());
  if (history) {
    for (const pair of pairs) {
      const key = getPairKey(pair);
      if (key !== null && !history.has(key) && !known.has(pair.versionHash as string)) confirmPair(pair, rendered);
    }
  }
  return pairs.map(pair =>
    pair.state === "done" && isOutdated(pair, rendered, history) ? { ...pair, state: "outdated" } : pair,
  );
}

function isOutdated(pair: ClausePair, rendered: Rendered, history: ReadonlySet<string> | null): boolean {
  const key = getPairKey(pair);
  if (key === null) return false;
  const originals = rendered.get(pair.versionHash as string);
  return originals ? !originals.has(pair.originalHash as string) : history?.has(key) === true;
}

/** The version's clause renders the original as it is now. */
export function confirmPair({ originalHash, versionHash }: ShownPair, rendered: Rendered): void {
  if (originalHash === null || versionHash === null) return;
  rendered.set(versionHash, new Set(rendered.get(versionHash)).add(originalHash));
}
