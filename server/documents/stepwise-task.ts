/** Work that is done once, when somebody first needs it: a little at a time, or what is left of it at once. */
import type { Steps } from "../../grammar/steps.ts";

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
    if (!this.#outcome) this.#advance();
    if (this.#outcome && "error" in this.#outcome) throw this.#outcome.error;
    return this.#outcome !== null;
  }

  /** Does all that is left. */
  finish(): T {
    while (!this.step());
    return (this.#outcome as { readonly value: T }).value;
  }

  /** The same in steps, whoever else takes some of them. */
  *join(): Steps<T> {
    while (!this.step()) yield;
    return this.finish();
  }

  #advance(): void {
    try {
      this.#steps ??= (this.#begin as () => Steps<T>)();
      const next = this.#steps.next();
      if (next.done) this.#outcome = { value: next.value };
    } catch (error) {
      this.#outcome = { error };
    }
    if (!this.#outcome) return;
    // What the work was done with is not kept.
    this.#begin = null;
    this.#steps = null;
  }
}
