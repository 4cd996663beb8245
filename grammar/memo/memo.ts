/**
 * What was computed from one object, each thing once. A memo lives on the object that it is about and goes with it, so
 * nothing is kept in modules, and nothing has to be cleared.
 */

/** Computes something from an object, and from what belongs to it for good (the pack of a clause). */
export type Compute<K, A extends readonly unknown[], T> = (key: K, ...rest: A) => T;

export interface Memo {
  /** The value of `compute` for `key`, the memo's own object; computed at the first call. */
  get<K, A extends readonly unknown[], T>(compute: Compute<K, A, T>, key: K, rest: A): T;
}

export interface Memoized {
  readonly memo: Memo;
}

export function createMemo(): Memo {
  return new ObjectMemo();
}

/** A function that computes once for each object that has a memo; `rest` must be the same for one object. */
export function memoize<K extends Memoized, A extends readonly unknown[], T>(
  compute: Compute<K, A, T>,
): Compute<K, A, T> {
  return (key, ...rest) => key.memo.get(compute, key, rest);
}

class ObjectMemo implements Memo {
  /** Made when something is computed: most objects are many. */
  #values: Map<object, unknown> | null = null;

  get<K, A extends readonly unknown[], T>(compute: Compute<K, A, T>, key: K, rest: A): T {
    this.#values ??= new Map();
    const known = this.#values.get(compute);
    if (known !== undefined || this.#values.has(compute)) return known as T;
    const value = compute(key, ...rest);
    this.#values.set(compute, value);
    return value;
  }

  /** What is computed is no part of what the object says. */
  toJSON(): undefined {
    return undefined;
  }
}
