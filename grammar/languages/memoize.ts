/** Memoizing by what something is computed from: a clause, an instrument, a whole text, a language pack. */
import { createMemo, createMemoizer, type Memo, type Memoized, type Memoizer } from "../memo/memo.ts";
import type { Clause, DocumentTree, Instrument } from "../tree/tree.ts";
import type { CompiledPack } from "./pack.ts";

/** A tree belongs to one pack, so the pack needs no part in the key. */
type PackMemoizer<K> = <T>(compute: (key: K, pack: CompiledPack) => T) => (key: K, pack: CompiledPack) => T;

/** For what no language has a part in. */
type PlainMemoizer<K> = <T>(compute: (key: K) => T) => (key: K) => T;

const clauseMemoizer = createMemoizer(({ memo }: Clause) => memo);
const instrumentMemoizer = createMemoizer(({ memo }: Instrument) => memo);
const treeMemoizer = createMemoizer(({ memo }: DocumentTree) => memo);

/** A search that looks at a clause alone: after an edit all other clauses are the same objects. */
export const memoizePerClause: PackMemoizer<Clause> = clauseMemoizer;
export const memoizePerPlainClause: PlainMemoizer<Clause> = clauseMemoizer;

/** What is computed from the paragraphs of an instrument. */
export const memoizePerInstrument: PackMemoizer<Instrument> = instrumentMemoizer;
export const memoizePerPlainInstrument: PlainMemoizer<Instrument> = instrumentMemoizer;

/** What is computed from a whole text. */
export const memoizePerTree: PackMemoizer<DocumentTree> = treeMemoizer;
export const memoizePerPlainTree: PlainMemoizer<DocumentTree> = treeMemoizer;

/** A word as it is printed, wherever it stands (`word-forms.ts`). */
export interface WordForm extends Memoized {
  readonly text: string;
  readonly folded: string;
}

/** What a word is by itself: to be asked at each word of a text, where a look into a table takes too long. */
export const memoizePerWord: PackMemoizer<WordForm> = createMemoizer(({ memo }: WordForm) => memo);

/** Packs are data, compiled when the program is built, and have no place for a memo of their own. */
const packMemos = new WeakMap<CompiledPack, Memo>();

/** What is computed from a language pack, once while the program runs. */
export const memoizePerPack: Memoizer<CompiledPack> = createMemoizer((pack: CompiledPack) => {
  let memo = packMemos.get(pack);
  if (!memo) {
    memo = createMemo();
    packMemos.set(pack, memo);
  }
  return memo;
});
