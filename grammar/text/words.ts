/**
 * Words with their offsets, folded for matching.
 */
import { skipGap, wordEnd } from "./characters.ts";
import { copyString } from "./copy-string.ts";

export { skipGap };

export interface Word {
  readonly start: number;
  readonly end: number;
  /** Lower case, NFC, straight apostrophe; an elided word keeps it: `qu'`. */
  readonly folded: string;
}

/** The last answer: one offset is asked about by everything that may begin there. */
let lastText = "";
let lastOffset = -1;
let lastWord: Word | null = null;

export function wordAt(text: string, offset: number): Word | null {
  if (lastOffset === offset && lastText === text) return lastWord;
  const end = wordEnd(text, offset);
  lastWord = end > offset ? { start: offset, end, folded: foldWord(text.slice(offset, end)) } : null;
  lastText = text;
  lastOffset = offset;
  return lastWord;
}

/** Texts say the same words over and over; the bound keeps hostile input from filling the memory. */
const foldedWords = new Map<string, string>();
const MOST_FOLDED_WORDS = 50_000;

/** One word, as `fold` makes it; remembered. */
export function foldWord(word: string): string {
  let folded = foldedWords.get(word);
  if (folded === undefined) {
    const own = copyString(word);
    folded = fold(own);
    if (foldedWords.size >= MOST_FOLDED_WORDS) foldedWords.clear();
    foldedWords.set(own, folded);
  }
  return folded;
}

export function fold(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u2019\u02bc\u2018]/g, "'");
}

/** The word of a phrase at an offset, folded, and where the one after it begins; null at the end. */
export function nextWordOf(phrase: string, offset: number): { readonly folded: string; readonly next: number } | null {
  const at = skipGap(phrase, offset);
  const word = wordAt(phrase, at);
  if (!word) return null;
  // Lists write elided words alone: `qu'`.
  const elided = !word.folded.endsWith("'") && "'\u2019".includes(phrase[word.end] ?? " ");
  return {
    folded: elided ? `${word.folded}'` : word.folded,
    next: skipGap(phrase, word.end + (elided ? 1 : 0)),
  };
}

/** The folded words of a phrase, e.g. of a head in a pack. */
export function wordsOf(phrase: string): string[] {
  const words: string[] = [];
  for (let word = nextWordOf(phrase, 0); word; word = nextWordOf(phrase, word.next)) words.push(word.folded);
  return words;
}

/** Reads the words from an offset on, on demand; stops at anything that is neither word nor gap. */
export class WordStream {
  readonly #text: string;
  readonly #words: Word[] = [];
  #next: number;

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#next = skipGap(text, offset);
  }

  at(index: number): Word | null {
    while (this.#words.length <= index) {
      const word = this.#next < this.#text.length ? wordAt(this.#text, this.#next) : null;
      if (!word) return null;
      this.#words.push(word);
      this.#next = skipGap(this.#text, word.end);
    }
    return this.#words[index] as Word;
  }
}

/** The last stream: what may begin at an offset is asked by several in turn, and what was read stays read. */
let lastStream: { readonly text: string; readonly offset: number; readonly words: WordStream } | null = null;

/** The words from an offset on. */
export function wordsFrom(text: string, offset: number): WordStream {
  if (lastStream?.offset === offset && lastStream.text === text) return lastStream.words;
  const words = new WordStream(text, offset);
  lastStream = { text, offset, words };
  return words;
}
