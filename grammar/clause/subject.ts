/**
 * The enacting line: who acts. A body known by name, or a determiner and a noun that may head such a line
 * (« Les chefs d'État … , »). It gives the person, number and gender that every opener agrees with
 * (drafting-rules STR-2, §4.1).
 */

import type { CompiledPack } from "../languages/pack.ts";
import type { Agreement, EnactingBody } from "../languages/settings.ts";
import type { Profile, Subject } from "../tree/tree.ts";
import { insert, type TrieNode, trieNode } from "./trie.ts";
import { type Word, WordStream, wordsOf } from "./words.ts";

export interface SubjectMatch {
  readonly subject: Subject;
  readonly profile: Profile | null;
  /** Offset after the name of a known body, or after the head noun. */
  readonly end: number;
}

export type SubjectMatcher = (text: string, offset: number) => SubjectMatch | null;

/** Words between a determiner and the noun that heads the line: « Les deux hautes parties ». */
const MOST_WORDS_BEFORE_NOUN = 3;

export function createSubjectMatcher(pack: CompiledPack): SubjectMatcher {
  const bodies = trieNode<EnactingBody>();
  for (const body of pack.bodies) insert(bodies, wordsOf(body.name), body);
  const determiners = new Map(pack.subjectDeterminers.map(entry => [wordsOf(entry.word)[0] ?? "", entry]));
  const nouns = trieNode<(typeof pack.subjectNouns)[number]>();
  for (const noun of pack.subjectNouns) insert(nouns, wordsOf(noun.word), noun);

  return (text, offset) => {
    const words = new WordStream(text, offset);
    const body = longest(bodies, words, 0);
    if (body) {
      return match(text, words, body.next, body.value, body.value.profile ?? null, true);
    }
    const determiner = determiners.get(words.at(0)?.folded ?? "");
    if (!determiner) return null;
    if (determiner.person === 1) {
      return match(text, words, 1, { person: 1, number: "p", ...determiner }, null, true);
    }
    for (let at = 1; at <= 1 + MOST_WORDS_BEFORE_NOUN; at++) {
      const noun = longest(nouns, words, at);
      if (!noun || (determiner.number && determiner.number !== noun.value.number)) continue;
      return match(text, words, noun.next, { person: 3, ...noun.value }, null, false);
    }
    return null;
  };

  function match(
    text: string,
    words: WordStream,
    next: number,
    features: Agreement,
    profile: Profile | null,
    known: boolean,
  ): SubjectMatch {
    const { person, number, gender } = features;
    const agreement: Agreement = gender ? { person, number, gender } : { person, number };
    const start = (words.at(0) as Word).start;
    const end = (words.at(next - 1) as Word).end;
    const subject = { text: text.slice(start, end), agreement, mask: maskFor(pack, agreement), known };
    return { subject, profile, end };
  }
}

/** The cells of the language that agree with a subject (bits). */
export function maskFor(pack: CompiledPack, { person, number, gender }: Agreement): number {
  return pack.cells.reduce((mask, cell, bit) => {
    const fits =
      cell.person === person && cell.number === number && (!gender || !cell.gender || cell.gender === gender);
    return fits ? mask | (1 << bit) : mask;
  }, 0);
}

function longest<V>(root: TrieNode<V>, words: WordStream, first: number): { value: V; next: number } | null {
  let best: { value: V; next: number } | null = null;
  let node: TrieNode<V> | undefined = root;
  for (let at = first; node; at++) {
    const value = node.values[0];
    if (value !== undefined) best = { value, next: at };
    const word = words.at(at);
    node = word ? node.next.get(word.folded) : undefined;
  }
  return best;
}
