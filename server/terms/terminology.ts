/** The glossaries that hold for a text, the nearest first, with an index for each language that is asked for. */
import type { Concept, Glossary } from "./glossary.ts";
import { TermIndex } from "./term-index.ts";

export class Terminology {
  readonly #glossaries: readonly Glossary[];
  readonly #indexes = new Map<string, TermIndex>();

  constructor(glossaries: readonly Glossary[]) {
    this.#glossaries = glossaries;
  }

  get isEmpty(): boolean {
    return this.#glossaries.every(({ concepts }) => concepts.length === 0);
  }

  getIndex(language: string): TermIndex {
    let index = this.#indexes.get(language);
    if (!index) {
      index = new TermIndex(this.#listConcepts(), language);
      this.#indexes.set(language, index);
    }
    return index;
  }

  *#listConcepts(): Iterable<Concept> {
    for (const { concepts } of this.#glossaries) yield* concepts;
  }
}
