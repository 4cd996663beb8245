/** Remembers answers that texts ask for over and over, without letting hostile input fill the memory. */

export interface BoundedCache<K, V> {
  /** The remembered answer to a key, or a new one. */
  get(key: K, compute: (key: K) => V): V;
}

/** Once it holds `most` answers it forgets all of them: what is asked for often comes back at once. */
export function createBoundedCache<K, V>(most: number): BoundedCache<K, V> {
  const known = new Map<K, V>();
  return {
    get(key, compute) {
      const found = known.get(key);
      // An answer may be undefined, too.
      if (found !== undefined || known.has(key)) return found as V;
      const computed = compute(key);
      if (known.size >= most) known.clear();
      known.set(key, computed);
      return computed;
    },
  };
}
