/** What is told of a pack's words when it is built, so that nothing is when a language is loaded. */

import { SHORTEST_MISSPELT } from "../../clause/misspelt-openers.ts";
import { getSkeleton } from "../../morphology/misforms.ts";
import { createWordMorphology } from "../../morphology/word-morphology.ts";
import { foldWords } from "../../text/words.ts";
import type { CompiledPack, Morphology, SlipWords } from "../pack.ts";
import { packIndex } from "./word-index.ts";

type Listed = Pick<CompiledPack, "heads" | "modifiers" | "bodies" | "subjectNouns">;

export function compileFirstWords({ heads, modifiers, bodies, subjectNouns }: Listed): CompiledPack["firstWords"] {
  return {
    heads: firstWords(heads.map(([form]) => form)),
    modifiers: firstWords(modifiers.map(([form]) => form)),
    bodies: firstWords(bodies.map(({ name }) => name)),
    subjectNouns: firstWords(subjectNouns.map(({ word }) => word)),
  };
}

function firstWords(phrases: readonly string[]): string {
  return packIndex(
    phrases.flatMap((phrase, at) =>
      foldWords(phrase)
        .slice(0, 1)
        .map(word => [word, at] as const),
    ),
  );
}

export function compileSlips({ heads }: Listed, morphology: Morphology): SlipWords {
  const first = heads
    .map(([form, section]) => ({ word: foldWords(form)[0] ?? "", section }))
    .filter(({ word }) => word.length >= SHORTEST_MISSPELT);
  const analyse = createWordMorphology(morphology).analyse;
  return {
    skeletons: packIndex(first.map(({ word, section }) => [getSkeleton(word), section === "p" ? 0 : 1] as const)),
    lemmas: listOf(first.flatMap(({ word }) => analyse(word).map(({ lemma }) => lemma))),
  };
}

/** Each word once, in order, with spaces between. */
function listOf(words: readonly string[]): string {
  return [...new Set(words)].join(" ");
}
