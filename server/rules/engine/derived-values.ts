/**
 * Computes what rules derive from instruments and from the whole text, once, and anew only when something that it was
 * computed from has changed. A value that comes out the same counts as unchanged, so that nothing above it is computed.
 */
import type { Instrument } from "../../../grammar/tree/tree.ts";
import { examineValue } from "./examine-value.ts";
import type { ObservedTree, Observer } from "./observed-tree.ts";
import {
  BEYOND,
  type Derivation,
  type DerivedValue,
  POSITION,
  ReadLog,
  STRUCTURE,
  SUPPRESSIONS,
  WHOLE,
  WHOLE_TEXT,
} from "./read-log.ts";
import { isSameValue } from "./same-value.ts";
import type { TreeChange } from "./tree-change.ts";

export class DerivedValues implements Observer {
  log = new ReadLog();
  readonly #known = new Map<Derivation, Map<number, DerivedValue>>();
  #version = 0;
  #tree: ObservedTree | null = null;
  #change: TreeChange | null = null;

  /** Goes on to the next version; `change` is the difference from the one before, null if unknown. */
  advance(tree: ObservedTree, change: TreeChange | null): void {
    this.#version++;
    this.#tree = tree;
    this.#change = change;
    if (!change) this.#known.clear();
  }

  derive(derivation: Derivation, source: number, pack: unknown): unknown {
    const value = this.#find(derivation, source) ?? this.#add(derivation, source, pack);
    this.isChanged(value);
    this.log.values.add(value);
    if (value.holdsParagraphs && (source === WHOLE || value.log.has(BEYOND))) this.log.fields |= BEYOND;
    return value.value;
  }

  /** Whether a value is another than in the version before. */
  isChanged(value: DerivedValue): boolean {
    const version = this.#version;
    if (value.verified === version) return value.changed === version;
    const isKept = value.verified === version - 1 && this.#change !== null && !this.#isTouched(value, this.#change);
    value.verified = version;
    if (isKept) return false;
    const before = value.value;
    this.#compute(value);
    if (isSameValue(before, value.value)) return false;
    value.changed = version;
    return true;
  }

  /**
   * The instruments of which a value has changed that a computation has read; null when what it has read of the whole
   * text has changed.
   */
  findChangedSources(log: ReadLog, change: TreeChange): readonly number[] | null {
    if (log.has(WHOLE_TEXT)) return null;
    if (log.has(SUPPRESSIONS) && !isSameValue(change.before.suppressions, change.after.suppressions)) return null;
    const sources = new Set<number>();
    for (const value of log.values) if (this.isChanged(value)) sources.add(value.source);
    return sources.has(WHOLE) ? null : [...sources];
  }

  /**
   * Whether something has changed that a computation has read of paragraphs. What has only moved with the edit counts as
   * changed where `isExact`: for what keeps offsets.
   */
  isParagraphChanged(log: ReadLog, change: TreeChange, isExact = false): boolean {
    if (!change.isAlike) return log.has(STRUCTURE);
    if ((log.fields & change.getChangedFields(isExact)) !== 0) return true;
    return log.searches.some(search => search && change.isSearchChanged(search, isExact));
  }

  #isTouched({ log, source, holdsOffsets }: DerivedValue, change: TreeChange): boolean {
    // Of what holds positions nothing is known but that they may have moved.
    if (log.has(POSITION) || this.findChangedSources(log, change)?.length !== 0) return true;
    const { from, end } = change.instruments;
    const isElsewhere = source !== WHOLE && !log.has(BEYOND) && (source < from || source >= end);
    return !isElsewhere && this.isParagraphChanged(log, change, holdsOffsets);
  }

  #compute(value: DerivedValue): void {
    const { derivation, source, pack } = value;
    const tree = this.#tree as ObservedTree;
    const key = source === WHOLE ? tree : (tree.getInstrument(source) as Instrument);
    const outer = this.log;
    value.log = new ReadLog();
    this.log = value.log;
    try {
      value.value = derivation.compute(key, pack);
    } catch (error) {
      this.#known.get(derivation)?.delete(source);
      throw error;
    } finally {
      this.log = outer;
    }
    const { holdsParagraphs, holdsOffsets } = examineValue(value.value);
    value.holdsParagraphs = holdsParagraphs;
    value.holdsOffsets = holdsOffsets;
  }

  #find(derivation: Derivation, source: number): DerivedValue | undefined {
    return this.#known.get(derivation)?.get(source);
  }

  #add(derivation: Derivation, source: number, pack: unknown): DerivedValue {
    const value: DerivedValue = {
      derivation,
      source,
      pack,
      log: new ReadLog(),
      value: undefined,
      holdsParagraphs: false,
      holdsOffsets: false,
      verified: this.#version,
      changed: this.#version,
    };
    this.#compute(value);
    const bySource = this.#known.get(derivation) ?? new Map<number, DerivedValue>();
    this.#known.set(derivation, bySource.set(source, value));
    return value;
  }
}
