/** What an entry of the drafting rules is: a rule of the field, in our own words, with what it rests on. */
import type { Text } from "../rule.ts";
import type { WorkId } from "./works.ts";

export interface SourceEntry {
  /** The rule, and figures where it was counted. Whole sentences. */
  readonly says: Text;
  /** The works that say so, the surest first. */
  readonly works: readonly WorkId[];
  /** Why no rule of ours names it, or what does its work; absent where a rule names it. */
  readonly unchecked?: Text;
}

/** Entries by id, `PCT-1`, in the order of their numbers. */
export type SourceEntries = Readonly<Record<string, SourceEntry>>;
