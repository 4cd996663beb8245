/**
 * The phrases of a pack by their words: longest phrases first is a walk, and no phrase can hide another. Which phrases
 * begin with a word was told when the pack was built; where they go on is read when a text asks for it, since a text
 * has a few of thousands.
 */
import { numbersAt, wordsIn } from "../languages/packed-index.ts";
import { nextWordOf } from "../text/words.ts";

export interface PhraseNode<V> {
  /** Of the phrases that end here, in the order of the list. */
  readonly values: readonly V[];
  /** Whether any phrase goes on. */
  readonly goesOn: boolean;
  /** Where those stand that go on with a folded word. */
  get(word: string): PhraseNode<V> | undefined;
}

/** A phrase of the list whose words are read up to an offset. */
interface Begun<V> {
  readonly phrase: string;
  readonly value: V;
  readonly at: number;
}

class Branch<V> implements PhraseNode<V> {
  readonly values: readonly V[];
  readonly #begun: readonly Begun<V>[];
  #next: Map<string, PhraseNode<V>> | null = null;

  constructor(begun: readonly Begun<V>[]) {
    const ended = begun.filter(({ phrase, at }) => nextWordOf(phrase, at) === null);
    this.values = ended.map(({ value }) => value);
    this.#begun = ended.length === 0 ? begun : begun.filter(one => !ended.includes(one));
  }

  get goesOn(): boolean {
    return this.#begun.length > 0;
  }

  get(word: string): PhraseNode<V> | undefined {
    this.#next ??= branchesOf(this.#begun);
    return this.#next.get(word);
  }
}

function branchesOf<V>(begun: readonly Begun<V>[]): Map<string, PhraseNode<V>> {
  const byWord = new Map<string, Begun<V>[]>();
  for (const { phrase, value, at } of begun) {
    const next = nextWordOf(phrase, at);
    if (!next) continue;
    const same = byWord.get(next.folded) ?? [];
    same.push({ phrase, value, at: next.next });
    byWord.set(next.folded, same);
  }
  return new Map([...byWord].map(([word, same]) => [word, new Branch(same)]));
}

/** Texts hold the same words over and over; the bound keeps hostile input from filling the memory. */
const MOST_ASKED = 5_000;

export class PhraseIndex<V> implements PhraseNode<V> {
  readonly values: readonly V[] = [];
  readonly goesOn = true;
  readonly #list: readonly V[];
  readonly #phraseOf: (value: V) => string;
  readonly #index: string;
  readonly #asked = new Map<string, PhraseNode<V> | null>();

  /** `index` has for the first word of each phrase, folded, the places in the list of those that begin with it. */
  constructor(list: readonly V[], phraseOf: (value: V) => string, index: string) {
    this.#list = list;
    this.#phraseOf = phraseOf;
    this.#index = index;
  }

  firstWords(): readonly string[] {
    return wordsIn(this.#index);
  }

  has(word: string): boolean {
    return this.get(word) !== undefined;
  }

  get(word: string): PhraseNode<V> | undefined {
    let node = this.#asked.get(word);
    if (node === undefined) {
      node = this.#find(word);
      if (this.#asked.size >= MOST_ASKED) this.#asked.clear();
      this.#asked.set(word, node);
    }
    return node ?? undefined;
  }

  #find(word: string): PhraseNode<V> | null {
    const places = numbersAt(this.#index, word);
    if (!places) return null;
    const begun = places.map(place => {
      const value = this.#list[place] as V;
      const phrase = this.#phraseOf(value);
      return { phrase, value, at: nextWordOf(phrase, 0)?.next ?? phrase.length };
    });
    return new Branch(begun);
  }
}
