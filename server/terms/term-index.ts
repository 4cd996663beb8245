/**
 * The terms of one language as a trie of words, which finds all of them in a text in one pass: the longest that begins
 * at each word, and none inside it.
 */
import type { Concept } from "./glossary.ts";
import { joinTokens, type TermToken, tokenize } from "./term-tokens.ts";

/** A word or phrase of the glossary, with every concept that has it. */
export interface IndexedTerm {
  /** As the first concept spells it. */
  readonly text: string;
  readonly concepts: readonly Concept[];
  /** The concepts that it must not stand for. */
  readonly forbiddenBy: readonly Concept[];
}

export interface TermMatch {
  readonly start: number;
  readonly end: number;
  readonly term: IndexedTerm;
  /** Whether the text has the very words, and no longer forms of them (“Member States” for “Member State”). */
  readonly isExact: boolean;
}

interface Entry {
  readonly text: string;
  readonly concepts: Concept[];
  readonly forbiddenBy: Concept[];
  /** Written in capitals alone: “WHO” is not “who”. */
  readonly isCapitals: boolean;
}

interface Node {
  next: Map<string, Node> | null;
  /** Usually one; “WHO” and “who” may end at one place. */
  entries: Entry[] | null;
}

/** In words and signs: what is longer is no term, and finding it would take time. */
const LONGEST = 24;
/** Letters that a form may have more than the term, and that the term needs for that. */
const MOST_ENDING = 2;
const LEAST_STEM = 4;

export class TermIndex {
  readonly language: string;
  readonly #root: Node = { next: null, entries: null };
  /** All terms that may be used, for completion. */
  readonly #usable: Entry[] = [];
  /** What was found in a clause, which is the same object as long as nobody edits it. */
  readonly #found = new WeakMap<object, readonly TermMatch[]>();
  #sorted: readonly { readonly folded: string; readonly entry: Entry }[] | null = null;

  constructor(language: string) {
    this.language = language;
  }

  /** Before anything is looked for. */
  addConcept(concept: Concept): void {
    for (const term of concept.terms.get(this.language) ?? []) this.#add(term, concept, false);
    for (const word of concept.forbidden.get(this.language) ?? []) this.#add(word, concept, true);
  }

  get isEmpty(): boolean {
    return this.#root.next === null;
  }

  /** As `find`, once for an object that holds a text. */
  findIn(clause: { readonly text: string }): readonly TermMatch[] {
    const found = this.#found.get(clause) ?? this.find(clause.text);
    this.#found.set(clause, found);
    return found;
  }

  /** Terms in a text from left to right; where one begins, the longest, and nothing inside it. */
  find(text: string, tokens: readonly TermToken[] = tokenize(text)): TermMatch[] {
    const matches: TermMatch[] = [];
    for (let at = 0; at < tokens.length; ) {
      const match = this.#findAt(text, tokens, at);
      if (match) matches.push(match.match);
      at = match ? match.next : at + 1;
    }
    return matches;
  }

  /** Terms that begin with what is typed, but are longer, in the order of the alphabet; at most `most`. */
  complete(folded: string, most: number): IndexedTerm[] {
    this.#sorted ??= this.#usable
      .map(entry => ({ folded: joinTokens(entry.text), entry }))
      .sort((a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : 0));
    const sorted = this.#sorted;
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((sorted[middle]?.folded ?? "") < folded) from = middle + 1;
      else to = middle;
    }
    const found: IndexedTerm[] = [];
    for (let at = from; at < sorted.length && found.length < most; at++) {
      const one = sorted[at];
      if (!one?.folded.startsWith(folded)) break;
      if (one.folded !== folded) found.push(one.entry);
    }
    return found;
  }

  #add(text: string, concept: Concept, isForbidden: boolean): void {
    const tokens = tokenize(text);
    if (tokens.length === 0 || tokens.length > LONGEST || !tokens.some(({ isWord }) => isWord)) return;
    let node = this.#root;
    for (const { folded } of tokens) {
      node.next ??= new Map();
      let next = node.next.get(folded);
      if (!next) {
        next = { next: null, entries: null };
        node.next.set(folded, next);
      }
      node = next;
    }
    const isCapitals = isInCapitals(text);
    node.entries ??= [];
    let entry = node.entries.find(one => one.isCapitals === isCapitals);
    if (!entry) {
      entry = { text, concepts: [], forbiddenBy: [], isCapitals };
      node.entries.push(entry);
    }
    if (!isForbidden && entry.concepts.length === 0) this.#usable.push(entry);
    const concepts = isForbidden ? entry.forbiddenBy : entry.concepts;
    // A concept may have a term in two spellings that are found alike.
    if (concepts.at(-1) !== concept) concepts.push(concept);
  }

  #findAt(text: string, tokens: readonly TermToken[], first: number): { match: TermMatch; next: number } | null {
    let node: Node = this.#root;
    let isExact = true;
    let best: { match: TermMatch; next: number } | null = null;
    for (let at = first; at < tokens.length && at - first < LONGEST; at++) {
      const { folded, end } = tokens[at] as TermToken;
      const exact = node.next?.get(folded);
      const next = exact ?? findStem(node, folded);
      if (!next) break;
      isExact &&= exact !== undefined;
      node = next;
      // A form of a single word may be another word.
      if (!node.entries || (!isExact && at === first)) continue;
      const { start } = tokens[first] as TermToken;
      const entry = selectEntry(node.entries, text.slice(start, end));
      if (entry) best = { match: { start, end, term: entry, isExact }, next: at + 1 };
    }
    return best;
  }
}

function findStem({ next }: Node, folded: string): Node | undefined {
  for (let cut = 1; cut <= MOST_ENDING && folded.length - cut >= LEAST_STEM; cut++) {
    const stem = next?.get(folded.slice(0, -cut));
    if (stem) return stem;
  }
  return undefined;
}

function selectEntry(entries: readonly Entry[], printed: string): Entry | undefined {
  const capitals = entries.find(({ isCapitals }) => isCapitals);
  if (capitals && isInCapitals(printed)) return capitals;
  return entries.find(({ isCapitals }) => !isCapitals);
}

/** At least two letters, all capitals. */
function isInCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(text) && text === text.toUpperCase();
}
