/**
 * The phrases of a pack by their words: the longest phrase is found by a walk, and no phrase can hide another. Which
 * phrases begin with a word was told when the pack was built; where they go on is read when a text asks for it, since a
 * text has a few of thousands.
 */
import { type NumbersByWord, parseNumbers, readWordIndex } from "../languages/word-index.ts";
import { readNextWord } from "../text/words.ts";

/** A phrase of the list whose words are read up to an offset. */
interface BegunPhrase<V> {
  readonly phrase: string;
  readonly value: V;
  readonly at: number;
}

export class PhraseNode<V> {
  /** Of the phrases that end here, in the order of the list. */
  readonly values: readonly V[];
  /** Whether any phrase goes on. */
  readonly goesOn: boolean;
  readonly #begun: readonly BegunPhrase<V>[];
  #next: Map<string, PhraseNode<V>> | null = null;

  constructor(begun: readonly BegunPhrase<V>[]) {
    this.values = begun.filter(isAtEnd).map(({ value }) => value);
    this.#begun = begun;
    this.goesOn = this.values.length < begun.length;
  }

  /** Where those stand that go on with a folded word. */
  get(word: string): PhraseNode<V> | undefined {
    if (!this.goesOn) return undefined;
    this.#next ??= groupByWord(this.#begun);
    return this.#next.get(word);
  }
}

function isAtEnd({ phrase, at }: BegunPhrase<unknown>): boolean {
  return readNextWord(phrase, at) === null;
}

function groupByWord<V>(begun: readonly BegunPhrase<V>[]): Map<string, PhraseNode<V>> {
  const byWord = new Map<string, BegunPhrase<V>[]>();
  for (const { phrase, value, at } of begun) {
    const next = readNextWord(phrase, at);
    if (!next) continue;
    const same = byWord.get(next.folded) ?? [];
    same.push({ phrase, value, at: next.next });
    byWord.set(next.folded, same);
  }
  return new Map([...byWord].map(([word, same]) => [word, new PhraseNode(same)]));
}

export class PhraseIndex<V> {
  readonly #list: readonly V[];
  readonly #phraseOf: (value: V) => string;
  /** By first word, the places in the list of what begins with it, as they are written in the index. */
  readonly #places: NumbersByWord;
  readonly #nodes = new Map<string, PhraseNode<V>>();

  /** `index` has for the first word of each phrase, folded, the places in the list of those that begin with it. */
  constructor(list: readonly V[], phraseOf: (value: V) => string, index: string) {
    this.#list = list;
    this.#phraseOf = phraseOf;
    this.#places = readWordIndex(index);
  }

  firstWords(): Iterable<string> {
    return this.#places.keys();
  }

  has(word: string): boolean {
    return this.#places.has(word);
  }

  /** Where the phrases stand that begin with a folded word. */
  get(word: string): PhraseNode<V> | undefined {
    const places = this.#places.get(word);
    if (places === undefined) return undefined;
    let node = this.#nodes.get(word);
    if (!node) {
      node = new PhraseNode(parseNumbers(places).map(place => this.#begunAt(place)));
      this.#nodes.set(word, node);
    }
    return node;
  }

  #begunAt(place: number): BegunPhrase<V> {
    const value = this.#list[place] as V;
    const phrase = this.#phraseOf(value);
    return { phrase, value, at: readNextWord(phrase, 0)?.next ?? phrase.length };
  }
}

/** The value of the longest phrase whose words stand from the n-th word on, and the number of the word behind it. */
export function findLongestPhrase<V>(
  index: PhraseIndex<V>,
  words: { at(index: number): { readonly folded: string } | null },
  first: number,
): { readonly value: V; readonly next: number } | null {
  let best: { value: V; next: number } | null = null;
  let word = words.at(first);
  let node = word ? index.get(word.folded) : undefined;
  for (let at = first + 1; node; at++) {
    const value = node.values[0];
    if (value !== undefined) best = { value, next: at };
    word = words.at(at);
    node = word ? node.get(word.folded) : undefined;
  }
  return best;
}
