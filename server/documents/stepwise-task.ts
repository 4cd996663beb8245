/** Work that is done once, when somebody first needs it: a little at a time, or what is left of it at once. */
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

  /** Takes one step; whether that was the last. Throws what the work throws, whenever it is asked for. */
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
      // What the work was done with is not kept.
      this.#begin = null;
      this.#steps = null;
    }
    if ("error" in this.#outcome) throw this.#outcome.error;
    return true;
  }

  /** Does all that is left. */
  finish(): T {
    while (!this.step());
    return (this.#outcome as { readonly value: T }).value;
  }
}
