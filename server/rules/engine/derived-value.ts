/**
 * A value that is computed from an instrument or from the whole text, and kept while what it was computed from stays.
 */
import type { Computation } from "../../../grammar/memo/memo.ts";
import type { ReadLog } from "./read-log.ts";

/** Stands for the whole text where else an instrument's index stands. */
export const WHOLE = -1;

// biome-ignore lint/suspicious/noExplicitAny: one table holds values of instruments and of texts
export type Derivation = Computation<any, any, unknown>;

export interface DerivedValue {
  readonly derivation: Derivation;
  /** The index of an instrument, or `WHOLE`. */
  readonly source: number;
  /** What the derivation takes besides the instrument or the text. */
  readonly rest: readonly unknown[];
  log: ReadLog;
  value: unknown;
  /** Whether paragraphs can be reached from it. */
  holdsParagraphs: boolean;
  /** The last version for which it is known to hold, counted by the engine. */
  verified: number;
  /** The version in which it became what it is. */
  changed: number;
}
