/**
 * Words one slip of the finger away from the first word of an opener: a letter too many or too few, another letter,
 * two letters in the wrong order, any number of accents and doubled letters. They say what a paragraph was meant to be;
 * which opener is meant is for a rule.
 */
import type { CompiledPack } from "../languages/pack.ts";
import { numbersAt, wordsByNumber } from "../languages/packed-index.ts";
import { type MisformReading, misformsOf, skeletonOf } from "../morphology/misform.ts";
import { fold } from "../text/words.ts";
import type { Section } from "../tree/kinds.ts";
import type { Phrases } from "./phrases.ts";

/** Sections that an opener near to this folded word would open; none for words that the language has. */
export type SlipMatcher = (folded: string) => readonly Section[];

/** Shorter words are near to too many others. */
export const SHORTEST_SLIP = 5;

/** « Voir » begins notes. */
const SHORTEST_MISFORM = 7;
/** « Mesures » is rather a noun than « tu mesures », and infinitives begin items. */
const ELSEWHERE: ReadonlySet<string> = new Set(["person", "subjunctive", "infinitive"]);
/** Paragraphs begin with the same words over and over; the bound keeps hostile input from filling the memory. */
const MOST_TOLD = 5_000;
const SECTIONS: readonly Section[] = ["preambular", "operative"];

export function createSlipMatcher(pack: CompiledPack, phrases: Phrases): SlipMatcher {
  const common = new Set(pack.commonWords.map(fold));
  const { skeletons, lemmas } = pack.slips;
  let byLength: Map<number, [word: string, section: Section][]> | undefined;
  // « Rappelait » and « Rappelante » open neither section and were meant to open one.
  let verbs: Set<string> | undefined;
  const isKnown = ({ lemma, is }: MisformReading) => {
    verbs ??= new Set(lemmas.split(" "));
    return !ELSEWHERE.has(is) && verbs.has(lemma);
  };
  const told = new Map<string, readonly Section[]>();
  return word => {
    let sections = told.get(word);
    if (!sections) {
      sections = find(word);
      if (told.size >= MOST_TOLD) told.clear();
      told.set(word, sections);
    }
    return sections;
  };

  function find(word: string): readonly Section[] {
    if (word.length < SHORTEST_SLIP - 1 || common.has(word)) return [];
    if (
      word.length >= SHORTEST_MISFORM &&
      misformsOf(word, pack.usage.misforms, phrases.analyse, pack.morphology).some(isKnown)
    )
      return SECTIONS;
    if (phrases.analyse(word).length > 0) return [];
    byLength ??= wordsByLength(pack);
    const sections = new Set((numbersAt(skeletons, skeletonOf(word)) ?? []).map(at => SECTIONS[at] as Section));
    for (const length of [word.length - 1, word.length, word.length + 1]) {
      for (const [known, section] of byLength.get(length) ?? []) if (oneSlipApart(known, word)) sections.add(section);
    }
    return [...sections];
  }
}

/** The first words of openers with the section of each, in the order of the pack. */
function wordsByLength({ heads, firstWords }: CompiledPack): Map<number, [word: string, section: Section][]> {
  const byLength = new Map<number, [word: string, section: Section][]>();
  const seen = new Set<string>();
  for (const [place, word] of wordsByNumber(firstWords.heads)) {
    const letter = heads[place]?.[1] ?? "o";
    if (word.length < SHORTEST_SLIP || seen.has(letter + word)) continue;
    seen.add(letter + word);
    const same = byLength.get(word.length) ?? [];
    same.push([word, letter === "p" ? "preambular" : "operative"]);
    byLength.set(word.length, same);
  }
  return byLength;
}

export function oneSlipApart(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (x.length + y.length === 0) return false;
  return (x.length <= 1 && y.length <= 1) || (x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0]);
}
