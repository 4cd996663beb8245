/** The forms of a language's words, both ways: which word a form is of, and which form a word has. */

import { memoizePerPack } from "../languages/memoize.ts";
import type { Morphology } from "../languages/pack.ts";
import { readWordIndex } from "../languages/word-index.ts";
import { once } from "../text/once.ts";
import { type Analyser, createAnalyser } from "./analyse.ts";
import { createInflector, type Inflector } from "./inflect.ts";

export interface WordMorphology {
  readonly analyse: Analyser;
  readonly inflect: Inflector;
}

export function createWordMorphology(morphology: Morphology): WordMorphology {
  const stems = once(() => readWordIndex(morphology.stems));
  return { analyse: createAnalyser(morphology, stems), inflect: createInflector(morphology, stems) };
}

/** Those of a pack. */
export const getWordMorphology = memoizePerPack(pack => createWordMorphology(pack.morphology));
