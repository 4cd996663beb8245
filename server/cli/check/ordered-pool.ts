/**
 * Gives work to threads and hands the results on in the order of the work. What is held at once is bounded, however
 * much work there is and however slow its first piece or the one who takes the results.
 */
import type { Worker } from "node:worker_threads";
import { Signal } from "./signal.ts";

export interface Work<I, R> {
  /** Threads at most. */
  readonly threads: number;
  /** A thread that says `READY` once it can work, and then answers each message with its result. */
  readonly begin: () => Worker;
  /** Stands for the result of what its thread was at when it ended. */
  readonly lost: (input: I, error: unknown) => R;
  /** Does the work here, where no thread can be begun. */
  readonly here: (input: I) => Promise<R>;
  /** What takes a result's place in memory, in characters. */
  readonly sizeOf: (result: R) => number;
  /** Two inputs of one key are never worked on at the same time. */
  readonly keyOf?: ((input: I) => string | null) | undefined;
  /** Called before threads are ended that may be at work. */
  readonly ending?: () => void;
}

export const READY = "ready";

/** Inputs that are taken before the first of them has been handed on: as far as others may run ahead of a slow one. */
export const MOST_HELD = 1_000;
const MOST_CHARACTERS_HELD = 32_000_000;

/** Inputs that a thread has at hand beside the one it works on, so that it need not wait. */
const AHEAD = 2;

interface Slot<I, R> {
  readonly input: I;
  readonly key: string | null;
  result?: { readonly value: R };
}

interface Thread<I, R> {
  readonly worker: Worker;
  /** In the order in which it works on them. */
  readonly given: Slot<I, R>[];
  ready: boolean;
  error: unknown;
}

export class OrderedPool<I, R> {
  readonly #work: Work<I, R>;
  readonly #changed = new Signal();
  readonly #threads: Thread<I, R>[] = [];
  /** Taken and not yet handed on, in order. */
  readonly #slots: Slot<I, R>[] = [];
  /** Of these, those that wait for a thread. */
  readonly #waiting: Slot<I, R>[] = [];
  readonly #keys = new Set<string>();
  #held = 0;
  #ended = false;
  #stopped = false;
  /** Threads that can be begun. */
  #most: number;
  #failure: { readonly error: unknown } | null = null;

  constructor(work: Work<I, R>) {
    this.#work = work;
    this.#most = work.threads;
  }

  async *results(inputs: AsyncIterable<I> | Iterable<I>): AsyncIterable<R> {
    this.#take(inputs).catch(error => {
      this.#failure = { error };
      this.#changed.give();
    });
    try {
      for (;;) {
        const [first] = this.#slots;
        if (this.#failure) throw this.#failure.error;
        if (first?.result) {
          this.#slots.shift();
          this.#held -= this.#work.sizeOf(first.result.value);
          this.#changed.give();
          yield first.result.value;
        } else if (this.#ended && !first) {
          return;
        } else if (first && this.#most === 0) {
          await this.#workHere();
        } else {
          await this.#changed.wait();
        }
      }
    } finally {
      this.#stopped = true;
      this.#changed.give();
      this.#work.ending?.();
      await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
    }
  }

  async #take(inputs: AsyncIterable<I> | Iterable<I>): Promise<void> {
    for await (const input of inputs) {
      const key = this.#work.keyOf?.(input) ?? null;
      while (!this.#stopped && key !== null && this.#keys.has(key)) await this.#changed.wait();
      if (key !== null) this.#keys.add(key);
      const slot: Slot<I, R> = { input, key };
      this.#slots.push(slot);
      this.#waiting.push(slot);
      this.#give();
      if (this.#most === 0) this.#changed.give();
      while (!this.#stopped && this.#isFull()) await this.#changed.wait();
      if (this.#stopped) return;
    }
    this.#ended = true;
    this.#changed.give();
  }

  #isFull(): boolean {
    return this.#waiting.length > 0 || this.#slots.length >= MOST_HELD || this.#held >= MOST_CHARACTERS_HELD;
  }

  /** To the thread that has least to do; another is begun as long as all have some. */
  #give(): void {
    while (this.#waiting.length > 0 && !this.#stopped) {
      let thread = this.#idlest();
      if ((!thread || thread.given.length > 0) && this.#threads.length < this.#most) thread = this.#begin() ?? thread;
      if (!thread || thread.given.length > AHEAD) return;
      const slot = this.#waiting.shift() as Slot<I, R>;
      thread.given.push(slot);
      thread.worker.postMessage(slot.input);
    }
  }

  #idlest(): Thread<I, R> | undefined {
    let idlest: Thread<I, R> | undefined;
    for (const thread of this.#threads) {
      if (!idlest || thread.given.length < idlest.given.length) idlest = thread;
    }
    return idlest;
  }

  #begin(): Thread<I, R> | null {
    let worker: Worker;
    try {
      worker = this.#work.begin();
    } catch {
      this.#most = this.#threads.length;
      return null;
    }
    const thread: Thread<I, R> = { worker, given: [], ready: false, error: null };
    this.#threads.push(thread);
    worker.on("message", (message: R | typeof READY) => {
      if (message === READY) thread.ready = true;
      else this.#finish(thread.given.shift(), message);
    });
    worker.on("error", error => {
      thread.error = error;
    });
    worker.on("exit", code => this.#lose(thread, thread.error ?? `exit ${code}`));
    return thread;
  }

  #finish(slot: Slot<I, R> | undefined, value: R): void {
    if (!slot) return;
    slot.result = { value };
    if (slot.key !== null) this.#keys.delete(slot.key);
    this.#held += this.#work.sizeOf(value);
    this.#give();
    this.#changed.give();
  }

  /** Only what it was at is lost with a thread; the rest goes to others. One that could not even begin lost nothing. */
  #lose(thread: Thread<I, R>, error: unknown): void {
    if (this.#stopped) return;
    this.#threads.splice(this.#threads.indexOf(thread), 1);
    if (!thread.ready) this.#most = this.#threads.length;
    const current = thread.ready ? thread.given.shift() : undefined;
    this.#waiting.unshift(...thread.given);
    if (current) this.#finish(current, this.#work.lost(current.input, error));
    this.#give();
    this.#changed.give();
  }

  /** What waits when there is no thread for it. */
  async #workHere(): Promise<void> {
    const slot = this.#waiting.shift();
    if (slot) this.#finish(slot, await this.#work.here(slot.input));
    await new Promise(setImmediate);
  }
}
