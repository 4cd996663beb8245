/** Finds many phrases in many texts at once: a walk through a trie of words, whatever their number. */

import type { Word } from "../../rules/linguistics/clause-words.ts";
import { insert, type TrieNode, trieNode } from "./word-trie.ts";

export type Phrases<V> = TrieNode<V>;

/** `fold` says in which form words are compared. */
export function phrasesOf<V>(entries: Iterable<readonly [words: readonly string[], value: V]>): Phrases<V> {
  const root = trieNode<V>();
  for (const [words, value] of entries) insert(root, words, value);
  return root;
}

export interface FoundPhrase<V> {
  readonly values: readonly V[];
  readonly words: readonly Word[];
  /** Position of its first word. */
  readonly from: number;
}

/** The longest phrase at each place, from left to right; `nested` ones, inside another, only when asked for. */
export function* phrasesIn<V>(
  words: readonly Word[],
  phrases: Phrases<V>,
  form: (word: Word) => string,
  nested = false,
): Iterable<FoundPhrase<V>> {
  for (let from = 0; from < words.length; from++) {
    let node: TrieNode<V> | undefined = phrases;
    let found: FoundPhrase<V> | null = null;
    for (let at = from; node && at < words.length; at++) {
      node = node.next.get(form(words[at] as Word));
      if (node && node.values.length > 0) found = { values: node.values, words: words.slice(from, at + 1), from };
    }
    if (!found) continue;
    yield found;
    if (!nested) from += found.words.length - 1;
  }
}
