/**
 * Whether a text may have a term in another form than the glossary's. It answers yes in doubt: who asks wants to tell a
 * term that is certainly missing.
 */
import { stripAccents } from "../../grammar/text/words.ts";
import { isUnspaced, tokenize } from "./term-tokens.ts";

/** Words, and the pairs of neighbouring characters of scripts without blanks. */
export interface WordSet {
  readonly words: readonly string[];
  readonly pairs: ReadonlySet<string>;
  /** Words in capitals, as printed. */
  readonly capitals: ReadonlySet<string>;
}

/** Shorter words are mostly articles and prepositions. */
const LEAST_LETTERS = 3;
/** Words and letters that are compared, so that a hostile text takes no more than its share of time. */
const MOST_WORDS = 600;
const MOST_LETTERS = 30;
/** Letters that a form and its word begin with, of long words. */
const STEM = 4;
/** The share of a word's letters that its forms keep, in scripts in which words change inside. */
const KEPT = 0.6;
const CHANGES_INSIDE = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

export function collectWords(text: string): WordSet {
  const words = new Set<string>();
  const pairs = new Set<string>();
  const capitals = new Set<string>();
  let before = "";
  for (const { folded, isWord, start, end } of tokenize(text)) {
    if (isWord && isUnspaced(folded)) {
      if (before !== "") pairs.add(before + folded);
      before = folded;
      continue;
    }
    before = "";
    if (!isWord) continue;
    if (words.size < MOST_WORDS) words.add(folded.slice(0, MOST_LETTERS));
    const printed = text.slice(start, end);
    if (/^\p{Lu}{2,}s?$/u.test(printed)) capitals.add(printed.replace(/s$/, ""));
  }
  return { words: [...words], pairs, capitals };
}

/** Whether a text with these words may have a term, in some form, shortened, or as an acronym. */
export function mayHold(words: WordSet, term: string): boolean {
  const wanted = collectWords(term);
  if (wanted.pairs.size > 0) {
    const kept = [...wanted.pairs].filter(pair => words.pairs.has(pair)).length;
    if (2 * kept >= wanted.pairs.size) return true;
  }
  const telling = wanted.words.filter(({ length }) => length >= LEAST_LETTERS);
  const asked = telling.length > 0 ? telling : wanted.words;
  // A single character of a script without blanks is everywhere.
  if (asked.length === 0) return wanted.pairs.size === 0;
  if (hasAcronym(words, [asked, wanted.words])) return true;
  const kept = asked.filter(one => words.words.some(word => areForms(word, one))).length;
  // Of a long term a text may have said the half before.
  return asked.length > 2 ? 2 * kept >= asked.length : kept === asked.length;
}

function hasAcronym({ capitals }: WordSet, phrases: readonly (readonly string[])[]): boolean {
  return phrases.some(
    phrase =>
      phrase.length > 1 &&
      capitals.has(
        phrase
          .map(word => word[0])
          .join("")
          .toUpperCase(),
      ),
  );
}

/** Whether two words, folded, may be forms of one. */
function areForms(word: string, term: string): boolean {
  if (word === term) return true;
  const needed = Math.max(2, Math.min(STEM, term.length - 2));
  if (stripAccents(word).startsWith(stripAccents(term).slice(0, needed))) return true;
  return CHANGES_INSIDE.test(term) && countShared(word, term) >= KEPT * term.length;
}

/** The length of the longest common subsequence. */
function countShared(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    const next = [0];
    for (let at = 1; at <= b.length; at++) {
      const [above = 0, beside = 0, across = 0] = [row[at], next[at - 1], row[at - 1]];
      next.push(letter === b[at - 1] ? across + 1 : Math.max(above, beside));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
