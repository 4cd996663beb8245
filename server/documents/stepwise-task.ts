/** Work that is done once, on demand: step by step, or the rest of it at once. */
import type { Steps } from "../../grammar/text/steps.ts";

type Outcome<T> = { readonly value: T } | { readonly error: unknown };

export class StepwiseTask<T> {
  #begin: (() => Steps<T>) | null;
  #steps: Steps<T> | null = null;
  #outcome: Outcome<T> | null = null;

  constructor(begin: () => Steps<T>) {
    this.#begin = begin;
  }

  get isDone(): boolean {
    return this.#outcome !== null;
  }

  /** Takes one step; true if the work is done. Throws what the work has thrown, at each call. */
  step(): boolean {
    if (!this.#outcome) {
      try {
        this.#steps ??= (this.#begin as () => Steps<T>)();
        const next = this.#steps.next();
        if (!next.done) return false;
        this.#outcome = { value: next.value };
      } catch (error) {
        this.#outcome = { error };
      }
      // Releases what the work used.
      this.#begin = null;
      this.#steps = null;
    }
    if ("error" in this.#outcome) throw this.#outcome.error;
    return true;
  }

  /** Does the rest and returns the result. */
  finish(): T {
    while (!this.step());
    return (this.#outcome as { readonly value: T }).value;
  }
}
