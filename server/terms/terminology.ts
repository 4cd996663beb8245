/** The glossaries that hold for a text, the nearest first, with an index for each language that is asked for. */
import { finishSteps, type Steps } from "../../grammar/text/steps.ts";
import type { Concept, Glossary } from "./glossary.ts";
import { TermIndex } from "./term-index.ts";

const CONCEPTS_PER_STEP = 200;

export class Terminology {
  readonly #glossaries: readonly Glossary[];
  readonly #indexes = new Map<string, TermIndex>();

  constructor(glossaries: readonly Glossary[]) {
    this.#glossaries = glossaries;
  }

  get isEmpty(): boolean {
    return this.#glossaries.every(({ concepts }) => concepts.length === 0);
  }

  /** Made at once, unless `prepareIndex` has made it. */
  getIndex(language: string): TermIndex {
    return this.#indexes.get(language) ?? finishSteps(this.prepareIndex(language));
  }

  /** In steps, some concepts each: a large glossary takes a while. */
  *prepareIndex(language: string): Steps<TermIndex> {
    const known = this.#indexes.get(language);
    if (known) return known;
    const index = new TermIndex(language);
    let count = 0;
    for (const concept of this.#listConcepts()) {
      index.addConcept(concept);
      if (++count % CONCEPTS_PER_STEP === 0) yield;
    }
    this.#indexes.set(language, index);
    return index;
  }

  *#listConcepts(): Iterable<Concept> {
    for (const { concepts } of this.#glossaries) yield* concepts;
  }
}
