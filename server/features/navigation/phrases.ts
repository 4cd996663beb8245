/** Finds many phrases in many texts at once: a walk through a trie of words, whatever their number. */
import type { ClauseWord } from "../../rules/linguistics/clause-words.ts";

/** A node for the words read so far; no phrase can hide a longer one. */
export interface PhraseTrie<V> {
  readonly next: Map<string, PhraseTrie<V>>;
  /** Of the phrases that end here. */
  readonly values: V[];
}

export function createPhraseTrie<V>(entries: Iterable<readonly [words: readonly string[], value: V]>): PhraseTrie<V> {
  const root: PhraseTrie<V> = { next: new Map(), values: [] };
  for (const [words, value] of entries) {
    let node = root;
    for (const word of words) {
      const next: PhraseTrie<V> = node.next.get(word) ?? { next: new Map(), values: [] };
      node.next.set(word, next);
      node = next;
    }
    node.values.push(value);
  }
  return root;
}

export interface PhraseMatch<V> {
  readonly values: readonly V[];
  readonly words: readonly ClauseWord[];
  /** Index of its first word. */
  readonly from: number;
}

/** The longest phrase at each word, from left to right; with `nested`, also phrases that begin inside another. */
export function* findPhrases<V>(
  words: readonly ClauseWord[],
  phrases: PhraseTrie<V>,
  form: (word: ClauseWord) => string,
  nested = false,
): Iterable<PhraseMatch<V>> {
  for (let from = 0; from < words.length; from++) {
    let node: PhraseTrie<V> | undefined = phrases;
    let match: PhraseMatch<V> | null = null;
    for (let at = from; node && at < words.length; at++) {
      node = node.next.get(form(words[at] as ClauseWord));
      if (node && node.values.length > 0) match = { values: node.values, words: words.slice(from, at + 1), from };
    }
    if (!match) continue;
    yield match;
    if (!nested) from += match.words.length - 1;
  }
}
