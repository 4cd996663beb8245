/**
 * What was computed from one object, each thing once. A memo lives on the object that it is about and goes with it, so
 * nothing is kept in modules, and nothing has to be cleared.
 */

/** Something that is computed from an object, and from one thing that belongs to it for good (the pack of a clause). */
export interface Computation<K, A, T> {
  readonly compute: (key: K, belonging: A) => T;
  /** Its place in the memos of this kind of object. */
  readonly slot: number;
}

export interface Memo {
  /** The value of a computation for `key`, the memo's own object; computed at the first call. */
  get<K, A, T>(computation: Computation<K, A, T>, key: K, belonging: A): T;
}

export interface Memoized {
  readonly memo: Memo;
}

export function createMemo(): Memo {
  return new ObjectMemo();
}

/** Makes functions that compute once for each object of one kind; what belongs to it must be the same at each call. */
export type Memoizer<K> = <A extends readonly [unknown?], T>(
  compute: (key: K, ...belonging: A) => T,
) => (key: K, ...belonging: A) => T;

/** A memoizer for objects of one kind, of which there must be no other. `getMemo` finds the memo of an object. */
export function createMemoizer<K>(getMemo: (key: K) => Memo): Memoizer<K> {
  // Computations are numbered as modules load.
  let slots = 0;
  const memoize = <T>(compute: (key: K, belonging: unknown) => T) => {
    const computation: Computation<K, unknown, T> = { compute, slot: slots++ };
    return (key: K, belonging: unknown) => getMemo(key).get(computation, key, belonging);
  };
  return memoize as Memoizer<K>;
}

/** By slot: most objects are many, and each has few values. */
class ObjectMemo implements Memo {
  #values: unknown[] | null = null;

  get<K, A, T>({ compute, slot }: Computation<K, A, T>, key: K, belonging: A): T {
    this.#values ??= [];
    const known = this.#values[slot];
    if (known !== undefined) return (known === UNDEFINED ? undefined : known) as T;
    const value = compute(key, belonging);
    this.#values[slot] = value === undefined ? UNDEFINED : value;
    return value;
  }

  /** What is computed is no part of what the object says. */
  toJSON(): undefined {
    return undefined;
  }
}

const UNDEFINED = Symbol("computed, and undefined");
