/**
 * Words one slip of the finger away from the first word of an opener: a letter too many or too few, another letter,
 * two letters in the wrong order, any number of accents and doubled letters. They say what a paragraph was meant to be;
 * which opener is meant is for a rule.
 */
import type { CompiledPack } from "../languages/pack.ts";
import { listWordsByNumber, parseNumbers, readWordIndex } from "../languages/word-index.ts";
import { findMisforms, getSkeleton, type MisformReading } from "../morphology/misforms.ts";
import { countCommonEdges } from "../text/common-edges.ts";
import { copyString } from "../text/copy-string.ts";
import { once } from "../text/once.ts";
import { fold } from "../text/words.ts";
import type { Section } from "../tree/kinds.ts";
import type { Phrases } from "./phrases.ts";

/** Sections that an opener near to this folded word would open; none for words that the language has. */
export type MisspeltOpenerMatcher = (folded: string) => readonly Section[];

/** Shorter words are near to too many others. */
export const SHORTEST_MISSPELT = 5;

/** « Voir » begins notes. */
const SHORTEST_MISFORM = 7;
/** « Mesures » is rather a noun than « tu mesures », and infinitives begin items. */
const ELSEWHERE: ReadonlySet<string> = new Set(["person", "subjunctive", "infinitive"]);
/** Paragraphs begin with the same words over and over; the bound keeps hostile input from filling the memory. */
const MOST_KNOWN = 5_000;
const SECTIONS: readonly Section[] = ["preambular", "operative"];

export function createMisspeltOpenerMatcher(pack: CompiledPack, phrases: Phrases): MisspeltOpenerMatcher {
  const common = new Set(pack.commonWords.map(fold));
  const { skeletons, lemmas } = pack.misspellings;
  const byEdge = once(() => groupByEdge(pack));
  const bySkeleton = once(() => readWordIndex(skeletons));
  // « Rappelait » and « Rappelante » open neither section and were meant to open one.
  const verbs = once(() => new Set(lemmas.split(" ")));
  const isKnown = ({ lemma, is }: MisformReading) => !ELSEWHERE.has(is) && verbs().has(lemma);
  const told = new Map<string, readonly Section[]>();
  return word => {
    let sections = told.get(word);
    if (!sections) {
      sections = find(word);
      if (told.size >= MOST_KNOWN) told.clear();
      told.set(copyString(word), sections);
    }
    return sections;
  };

  function find(word: string): readonly Section[] {
    if (word.length < SHORTEST_MISSPELT - 1 || common.has(word)) return [];
    if (
      word.length >= SHORTEST_MISFORM &&
      findMisforms(word, pack.usage.misforms, phrases.analyse, pack.morphology).some(isKnown)
    )
      return SECTIONS;
    if (phrases.analyse(word).length > 0) return [];
    const sections = new Set(parseNumbers(bySkeleton().get(getSkeleton(word))).map(at => SECTIONS[at] as Section));
    for (const edge of getEdges(word)) {
      for (const known of byEdge().get(edge) ?? []) if (isOneSlipApart(known.word, word)) sections.add(known.section);
    }
    return SECTIONS.filter(section => sections.has(section));
  }
}

interface OpeningWord {
  readonly word: string;
  readonly section: Section;
}

/** The first words of openers, each under its first letter and under its last: a slip leaves one of them. */
function groupByEdge({ heads, firstWords }: CompiledPack): ReadonlyMap<string, readonly OpeningWord[]> {
  const byEdge = new Map<string, OpeningWord[]>();
  const seen = new Set<string>();
  for (const [place, word] of listWordsByNumber(firstWords.heads)) {
    const letter = heads[place]?.[1] ?? "o";
    if (word.length < SHORTEST_MISSPELT || seen.has(letter + word)) continue;
    seen.add(letter + word);
    for (const edge of getEdges(word)) {
      const same = byEdge.get(edge) ?? [];
      same.push({ word, section: letter === "p" ? "preambular" : "operative" });
      byEdge.set(edge, same);
    }
  }
  return byEdge;
}

function getEdges(word: string): readonly string[] {
  return [`^${word.charAt(0)}`, `${word.charAt(word.length - 1)}$`];
}

/** Whether one letter more, less or otherwise, or two letters the other way round, make `a` of `b`. */
export function isOneSlipApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const { head, tail } = countCommonEdges(a.length, b.length, (i, j) => a[i] === b[j]);
  const [x, y] = [a.length - head - tail, b.length - head - tail];
  if (x + y === 0) return false;
  return (x <= 1 && y <= 1) || (x === 2 && y === 2 && a[head] === b[head + 1] && a[head + 1] === b[head]);
}
