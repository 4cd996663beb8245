/** What is told of a pack's words when it is built, so that nothing is when a language is loaded. */

import { SHORTEST_SLIP } from "../../clause/slips.ts";
import { skeletonOf } from "../../morphology/misform.ts";
import { createWordForms } from "../../morphology/word-forms.ts";
import { fold, wordsOf } from "../../text/words.ts";
import type { CompiledPack, Morphology, SlipWords, TellingWords } from "../pack.ts";
import { packIndex } from "./packed-index.ts";

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
      wordsOf(phrase)
        .slice(0, 1)
        .map(word => [word, at] as const),
    ),
  );
}

export function compileSlips({ heads }: Listed, morphology: Morphology): SlipWords {
  const first = heads
    .map(([form, section]) => ({ word: wordsOf(form)[0] ?? "", section }))
    .filter(({ word }) => word.length >= SHORTEST_SLIP);
  const analyse = createWordForms(morphology).analyse;
  return {
    skeletons: packIndex(first.map(({ word, section }) => [skeletonOf(word), section === "p" ? 0 : 1] as const)),
    lemmas: listOf(first.flatMap(({ word }) => analyse(word).map(({ lemma }) => lemma))),
  };
}

export function compileTellingWords({
  commonWords,
  heads,
  bodies,
}: Listed & Pick<CompiledPack, "commonWords">): TellingWords {
  const openers = heads.flatMap(([form]) => wordsOf(form).slice(0, 1));
  return {
    common: listOf(commonWords.map(fold)),
    known: listOf([...openers, ...bodies.flatMap(({ name }) => wordsOf(name))]),
  };
}

/** Each word once, in order, with spaces between. */
function listOf(words: readonly string[]): string {
  return [...new Set(words)].join(" ");
}
