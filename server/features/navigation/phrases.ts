/** Finds many phrases in many texts at once: a walk through a trie of words, whatever their number. */

import type { Word } from "../../rules/linguistics/clause-words.ts";
import { createTrieNode, insertWords, type TrieNode } from "./word-trie.ts";

export type PhraseTrie<V> = TrieNode<V>;

/** `fold` says in which form words are compared. */
export function createPhraseTrie<V>(entries: Iterable<readonly [words: readonly string[], value: V]>): PhraseTrie<V> {
  const root = createTrieNode<V>();
  for (const [words, value] of entries) insertWords(root, words, value);
  return root;
}

export interface PhraseMatch<V> {
  readonly values: readonly V[];
  readonly words: readonly Word[];
  /** Position of its first word. */
  readonly from: number;
}

/** The longest phrase at each place, from left to right; `nested` ones, inside another, only when asked for. */
export function* findPhrases<V>(
  words: readonly Word[],
  phrases: PhraseTrie<V>,
  form: (word: Word) => string,
  nested = false,
): Iterable<PhraseMatch<V>> {
  for (let from = 0; from < words.length; from++) {
    let node: TrieNode<V> | undefined = phrases;
    let found: PhraseMatch<V> | null = null;
    for (let at = from; node && at < words.length; at++) {
      node = node.next.get(form(words[at] as Word));
      if (node && node.values.length > 0) found = { values: node.values, words: words.slice(from, at + 1), from };
    }
    if (!found) continue;
    yield found;
    if (!nested) from += found.words.length - 1;
  }
}
