/**
 * Keeps the last version of a document in which the numbering was in order, and what has been changed since: so it stays
 * known which paragraph a reference means while two paragraphs have its number.
 */
import type { Analysis } from "../../grammar/analyse.ts";
import type { CompiledPack } from "../../grammar/languages/pack.ts";
import { collectReferences } from "../../grammar/resolve/collect-references.ts";
import { getNumberTable } from "../../grammar/resolve/number-table.ts";
import type { EarlierVersion } from "../features/shared/earlier-version.ts";
import type { RuledFinding } from "../rules/run.ts";
import type { Snapshot } from "./snapshot.ts";

/** A stretch that was replaced; offsets count in the text as it was then. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/** After so many changes nobody is renumbering any more. */
const MOST_CHANGES = 2000;

const NUMBERING: ReadonlySet<string> = new Set([
  "item-number",
  "numbering-mixture",
  "paragraph-number",
  "preambular-number",
  "single-number",
]);

interface OrderedVersion {
  readonly analysis: Analysis;
  readonly pack: CompiledPack;
  readonly faults: number;
}

export class NumberingHistory {
  #last: OrderedVersion | null = null;
  #changes: Change[] = [];

  /** Takes note of the version that is about to be changed, if it was checked. A text may have old faults that stay. */
  keep(snapshot: Snapshot | null): void {
    const findings = snapshot?.checkedFindings;
    if (!snapshot || !findings) return;
    const faults = findings.filter(isAboutNumbers).length + countUnclear(snapshot);
    if (this.#last && faults > this.#last.faults && this.#changes.length < MOST_CHANGES) return;
    this.#last = { analysis: snapshot.analysis, pack: snapshot.pack, faults };
    this.#changes = [];
  }

  note(change: Change): void {
    if (!this.#last) return;
    this.#changes.push(change);
    // Nothing was checked for a long time.
    if (this.#changes.length > 2 * MOST_CHANGES) this.forget();
  }

  forget(): void {
    this.#last = null;
    this.#changes = [];
  }

  /** What is known for the present version. */
  get earlier(): EarlierVersion | null {
    if (!this.#last || this.#changes.length === 0) return null;
    const { analysis, pack } = this.#last;
    const changes = [...this.#changes];
    return { analysis, pack, moveOffset: offset => moveOffset(offset, changes) };
  }
}

function isAboutNumbers({ rule }: RuledFinding): boolean {
  return NUMBERING.has(rule.id);
}

/** References that may mean one of two paragraphs. A number without text is given twice before a rule says so. */
function countUnclear({ analysis, pack }: Snapshot): number {
  // At every letter: references are resolved only where there is something to be in doubt about.
  if (!analysis.instruments.some(instrument => getNumberTable(instrument).hasSame)) return 0;
  const { mentions } = collectReferences(analysis, pack);
  return mentions.filter(({ resolution }) => resolution.ambiguous).length;
}

function moveOffset(offset: number, changes: readonly Change[]): number | null {
  let now = offset;
  for (const { start, end, length } of changes) {
    if (now >= end) now += length - (end - start);
    else if (now > start) return null;
  }
  return now;
}
