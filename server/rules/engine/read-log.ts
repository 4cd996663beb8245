/** What a computation has read of a document. The tree that rules see writes it (`observed-tree.ts`). */
import type { Computation } from "../../../grammar/memo/memo.ts";
import type { Clause } from "../../../grammar/tree/tree.ts";

/** The fields of a clause, each a bit of `ReadLog.fields`. */
export const CLAUSE_FIELDS = [
  "text",
  "label",
  "innerLabel",
  "subject",
  "opener",
  "laterOpeners",
  "references",
  "enclosures",
  "terminator",
  "footnoteCalls",
  "bodyStart",
  "contentEnd",
] as const satisfies readonly (keyof Clause)[];

export type ClauseField = (typeof CLAUSE_FIELDS)[number];

export const FIELD_BITS = Object.fromEntries(CLAUSE_FIELDS.map((field, at) => [field, 2 ** at])) as Readonly<
  Record<ClauseField, number>
>;

/** Which paragraphs there are, in which order, and what part of the text each is. */
export const STRUCTURE = 2 ** CLAUSE_FIELDS.length;
/** Where paragraphs stand in the text. */
export const POSITION = 2 * STRUCTURE;
/** The characters of the whole text. */
export const WHOLE_TEXT = 2 * POSITION;
export const SUPPRESSIONS = 2 * WHOLE_TEXT;
/** More than the instrument that a computation is about. */
export const BEYOND = 2 * SUPPRESSIONS;

// biome-ignore lint/suspicious/noExplicitAny: searches of clauses give values of all kinds
export type ClauseSearch = Computation<Clause, any, unknown>;

export class ReadLog {
  /** Whether reads of the paragraph that is being checked and of those beside it are left out. */
  readonly leavesOutNear: boolean;
  /** Bits of what was read, of whatever paragraph. */
  fields = 0;
  /** Memoized searches whose results were read, by their slots. */
  readonly searches: (ClauseSearch | undefined)[] = [];
  /** Values computed from an instrument or the whole text. */
  readonly values = new Set<DerivedValue>();

  constructor(leavesOutNear = false) {
    this.leavesOutNear = leavesOutNear;
  }

  has(bit: number): boolean {
    return (this.fields & bit) !== 0;
  }
}

/** Stands for the whole text where else an instrument's index stands. */
export const WHOLE = -1;

// biome-ignore lint/suspicious/noExplicitAny: one table holds values of instruments and of texts
export type Derivation = Computation<any, any, unknown>;

/** A value that is computed from an instrument or from the whole text, and kept while what it was computed from stays. */
export interface DerivedValue {
  readonly derivation: Derivation;
  /** The index of an instrument, or `WHOLE`. */
  readonly source: number;
  /** What the derivation takes besides the instrument or the text. */
  readonly pack: unknown;
  log: ReadLog;
  value: unknown;
  /** Whether paragraphs can be reached from it, and whether it holds offsets. */
  holdsParagraphs: boolean;
  holdsOffsets: boolean;
  /** The last version for which it is known to hold, counted by the engine. */
  verified: number;
  /** The version in which it became what it is. */
  changed: number;
}
