/** Which clauses of a version are outdated by what Git knows of it. */
import type { ClausePair } from "../../server/protocol/side-by-side.ts";
import { findLastCommit, parseBlame } from "./blame.ts";
import { getPairKey } from "./outdated-clauses.ts";

/** The part of the Git extension's repositories that is used here. */
export interface Repository {
  blame(path: string): Promise<string>;
  /** The file as it was at a commit; fails where there was none. */
  show(commit: string, path: string): Promise<string>;
}

/** Commits whose state of the original is read: the rest is too old to tell anything useful. */
const MOST_COMMITS = 30;

/**
 * The keys of the pairs whose original said something else when the version's clause was last committed. `hashClauses`
 * gives the hashes of the clauses of a state of the original.
 */
export async function findOutdatedPairs(
  repository: Repository,
  { original, version }: Readonly<Record<"original" | "version", string>>,
  pairs: readonly ClausePair[],
  hashClauses: (text: string) => Promise<readonly string[] | undefined>,
): Promise<ReadonlySet<string>> {
  const outdated = new Set<string>();
  const lines = parseBlame(await repository.blame(version));
  const states = new Map<string, Promise<ReadonlySet<string> | null>>();
  const readState = async (commit: string) => {
    try {
      const hashes = await hashClauses(await repository.show(commit, original));
      return hashes ? new Set(hashes) : null;
    } catch {
      // The original is younger than the version.
      return null;
    }
  };
  for (const pair of pairs) {
    const key = getPairKey(pair);
    if (key === null || !pair.version) continue;
    const commit = findLastCommit(lines, { start: pair.version.start.line, end: pair.version.end.line });
    if (commit === null || (!states.has(commit) && states.size >= MOST_COMMITS)) continue;
    const state = states.get(commit) ?? readState(commit);
    states.set(commit, state);
    if ((await state)?.has(pair.originalHash as string) === false) outdated.add(key);
  }
  return outdated;
}
