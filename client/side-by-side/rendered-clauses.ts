/** What the workspace remembers of versions: which state of its original each clause renders. */
import type * as vscode from "vscode";
import type { Rendered, ShownPair } from "./outdated-clauses.ts";

const PREFIX = "preambule.rendered ";

type Stored = Readonly<Record<string, readonly string[]>>;

export function loadRendered(memento: vscode.Memento, version: vscode.Uri): Rendered {
  const stored = memento.get<Stored>(PREFIX + version.toString(), {});
  return new Map(Object.entries(stored).map(([hash, originals]) => [hash, new Set(originals)]));
}

/** Keeps what belongs to the clauses that there are, so that what is stored does not grow. */
export async function saveRendered(
  memento: vscode.Memento,
  version: vscode.Uri,
  rendered: Rendered,
  pairs: readonly ShownPair[],
): Promise<void> {
  const hashes = new Set(pairs.flatMap(({ versionHash }) => versionHash ?? []));
  const stored: Stored = Object.fromEntries(
    [...rendered].filter(([hash]) => hashes.has(hash)).map(([hash, originals]) => [hash, [...originals]]),
  );
  await memento.update(PREFIX + version.toString(), stored);
}
