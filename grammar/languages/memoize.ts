/** Memoizing by what something is computed from: a clause, an instrument, a whole text, a language pack. */

import { type Compute, createMemo, type Memo, memoize } from "../memo/memo.ts";
import type { Clause, DocumentTree, Instrument } from "../tree/tree.ts";
import type { CompiledPack } from "./pack.ts";

/** A search that looks at a clause alone: after an edit all other clauses are the same objects. */
export const memoizePerClause = <T>(compute: Compute<Clause, [pack: CompiledPack], T>) => memoize(compute);

/** What is computed from the paragraphs of an instrument. */
export const memoizePerInstrument = <T>(compute: Compute<Instrument, [pack: CompiledPack], T>) => memoize(compute);

/** What is computed from a whole text. */
export const memoizePerTree = <T>(compute: Compute<DocumentTree, [pack: CompiledPack], T>) => memoize(compute);

/** Packs are data, compiled when the program is built, and have no place for a memo of their own. */
const packMemos = new WeakMap<CompiledPack, Memo>();

/** What is computed from a language pack, once while the program runs. */
export function memoizePerPack<T>(compute: Compute<CompiledPack, [], T>): Compute<CompiledPack, [], T> {
  return pack => {
    let memo = packMemos.get(pack);
    if (!memo) {
      memo = createMemo();
      packMemos.set(pack, memo);
    }
    return memo.get(compute, pack, []);
  };
}
