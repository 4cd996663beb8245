/** A trie over words: longest phrases first is a walk, and no phrase can hide another. */
export interface TrieNode<V> {
  readonly next: Map<string, TrieNode<V>>;
  readonly values: V[];
}

export function createTrieNode<V>(): TrieNode<V> {
  return { next: new Map(), values: [] };
}

export function insertWords<V>(root: TrieNode<V>, words: readonly string[], value: V): void {
  let node = root;
  for (const word of words) {
    let next = node.next.get(word);
    if (!next) {
      next = createTrieNode<V>();
      node.next.set(word, next);
    }
    node = next;
  }
  node.values.push(value);
}
