/** Indexes of the first words of a pack's phrases, made at build time so that loading a language builds nothing. */

import { SHORTEST_MISSPELT } from "../../clause/misspelt-openers.ts";
import { getSkeleton } from "../../morphology/misforms.ts";
import { createWordMorphology } from "../../morphology/word-morphology.ts";
import { foldWords, OBJECT } from "../../text/words.ts";
import type { CompiledPack, HeadForm, MisspellingIndex, Morphology } from "../pack.ts";
import { createWordIndex } from "./word-index.ts";

type Listed = Pick<CompiledPack, "heads" | "modifiers" | "bodies" | "subjectNouns">;

export function compileFirstWords({ heads, modifiers, bodies, subjectNouns }: Listed): CompiledPack["firstWords"] {
  return {
    heads: indexFirstWords(heads.map(([form]) => form)),
    modifiers: indexFirstWords(modifiers.map(([form]) => form)),
    bodies: indexFirstWords(bodies.map(({ name }) => name)),
    subjectNouns: indexFirstWords(subjectNouns.map(({ word }) => word)),
  };
}

function indexFirstWords(phrases: readonly string[]): string {
  return createWordIndex(
    phrases.flatMap((phrase, at) =>
      foldWords(phrase)
        .slice(0, 1)
        .map(word => [word, at] as const),
    ),
  );
}

/** Heads around their object, `对…表示关切`: by what stands before it, the longest first. */
export function groupPartedHeads(heads: readonly HeadForm[]): CompiledPack["partedHeads"] {
  const byStart = new Map<string, HeadForm[]>();
  for (const head of heads) {
    const start = head[0].slice(0, head[0].indexOf(OBJECT));
    byStart.set(start, [...(byStart.get(start) ?? []), head]);
  }
  return [...byStart]
    .sort(([a], [b]) => b.length - a.length)
    .map(([start, own]) => ({
      start,
      heads: own,
      firstWords: indexFirstWords(own.map(([form]) => form.slice(start.length + OBJECT.length))),
    }));
}

export function compileMisspellings({ heads }: Listed, morphology: Morphology): MisspellingIndex {
  const first = heads
    .map(([form, section]) => ({ word: foldWords(form)[0] ?? "", section }))
    .filter(({ word }) => word.length >= SHORTEST_MISSPELT);
  const analyse = createWordMorphology(morphology).analyse;
  return {
    skeletons: createWordIndex(first.map(({ word, section }) => [getSkeleton(word), section === "p" ? 0 : 1] as const)),
    lemmas: joinUnique(first.flatMap(({ word }) => analyse(word).map(({ lemma }) => lemma))),
  };
}

/** Each word once, in order, with spaces between. */
function joinUnique(words: readonly string[]): string {
  return [...new Set(words)].join(" ");
}
