/** Facts of a document: who asked for them, and which outlive the version that they were made of. */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { DocumentTree, Instrument } from "../../../grammar/tree/tree.ts";
import type { Change } from "./change.ts";
import type { Reads } from "./reads.ts";

/** What facts are made of. */
export type Source = DocumentTree | Instrument;

// biome-ignore lint/suspicious/noExplicitAny: facts of texts and of instruments stand in one table
export type Fact = (source: any, pack: CompiledPack) => unknown;

export type Listener = (fact: Fact, source: Source) => void;

let listener: Listener | null = null;

/** Says that somebody asks for a fact. */
export function tell(fact: Fact, source: Source): void {
  listener?.(fact, source);
}

/** From now on facts that are asked for are told to this one; whom they were told to before is given back. */
export function listen(listening: Listener | null): Listener | null {
  const before = listener;
  listener = listening;
  return before;
}

let succession: Change | null = null;

/** Runs while what facts know of the version before may be handed on to this one. */
export function succeeding<T>(change: Change, run: () => T): T {
  const before = succession;
  succession = change;
  try {
    return run();
  } finally {
    succession = before;
  }
}

/** How a version differs from the one before, while that is known. */
export function changeSince(tree: DocumentTree): Change | null {
  return succession?.after === tree ? succession : null;
}

/** The version before, if nothing that is read has changed since. */
export function beforeOf<K extends Source>(source: K, reads: Reads): K | null {
  if (!succession) return null;
  const before = sourceBefore(source, succession);
  return before && succession.isUnread(reads) ? (before as K) : null;
}

function sourceBefore(source: Source, { before, after }: Change): Source | null {
  if (source === after) return before;
  const index = "index" in source ? source.index : -1;
  return after.body.instrument(index) === source ? (before.body.instrument(index) ?? null) : null;
}
