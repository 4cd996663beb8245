/**
 * Runs work in threads and yields the results in the order of the inputs. The number of inputs and results in memory is
 * bounded, even when the first input is slow or the results are consumed slowly.
 */
import type { Worker } from "node:worker_threads";
import { Condition } from "./condition.ts";

export interface PoolOptions<I, R> {
  /** The largest number of threads. */
  readonly threads: number;
  /** Starts a thread, which sends `READY` when it can work and then answers each message with its result. */
  readonly createWorker: () => Worker;
  /** Makes the result of an input whose thread ended while working on it. */
  readonly resultOfLost: (input: I, error: unknown) => R;
  /** Does the work in this thread; used when no thread can be started. */
  readonly runHere: (input: I) => Promise<R>;
  /** The size of a result in memory, in characters. */
  readonly measureResult: (result: R) => number;
  /** Two inputs with the same key are never worked on at the same time; null for an input without a key. */
  readonly getKey?: ((input: I) => string | null) | undefined;
  /** Called before threads are terminated that may be at work. */
  readonly onEnding?: () => void;
}

export const READY = "ready";

/** The largest number of inputs accepted and not yet yielded: how far others may run ahead of a slow one. */
export const MAX_HELD = 1_000;
const MAX_CHARACTERS_HELD = 32_000_000;

/** Inputs queued in a thread behind the one it works on, so that it never waits for the next. */
const MAX_QUEUED = 2;

interface Slot<I, R> {
  readonly input: I;
  readonly key: string | null;
  result?: { readonly value: R };
}

interface Thread<I, R> {
  readonly worker: Worker;
  /** In the order in which it works on them. */
  readonly queue: Slot<I, R>[];
  isReady: boolean;
  error: unknown;
}

export class OrderedPool<I, R> {
  readonly #options: PoolOptions<I, R>;
  readonly #changed = new Condition();
  readonly #threads: Thread<I, R>[] = [];
  /** Inputs accepted and not yet yielded, in order. */
  readonly #slots: Slot<I, R>[] = [];
  /** Those of them that wait for a thread. */
  readonly #waiting: Slot<I, R>[] = [];
  readonly #keys = new Set<string>();
  #heldCharacters = 0;
  #allAccepted = false;
  #isStopped = false;
  /** How many threads may run; fewer than asked for when the system refuses some. */
  #maxThreads: number;
  #failure: { readonly error: unknown } | null = null;

  constructor(work: PoolOptions<I, R>) {
    this.#options = work;
    this.#maxThreads = work.threads;
  }

  async *run(inputs: AsyncIterable<I> | Iterable<I>): AsyncIterable<R> {
    this.#acceptInputs(inputs).catch(error => {
      this.#failure = { error };
      this.#changed.notifyAll();
    });
    try {
      for (;;) {
        const [first] = this.#slots;
        if (this.#failure) throw this.#failure.error;
        if (first?.result) {
          this.#slots.shift();
          this.#heldCharacters -= this.#options.measureResult(first.result.value);
          this.#changed.notifyAll();
          yield first.result.value;
        } else if (this.#allAccepted && !first) {
          return;
        } else if (first && this.#maxThreads === 0) {
          await this.#runHere();
        } else {
          await this.#changed.wait();
        }
      }
    } finally {
      this.#isStopped = true;
      this.#changed.notifyAll();
      this.#options.onEnding?.();
      await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
    }
  }

  async #acceptInputs(inputs: AsyncIterable<I> | Iterable<I>): Promise<void> {
    for await (const input of inputs) {
      const key = this.#options.getKey?.(input) ?? null;
      while (!this.#isStopped && key !== null && this.#keys.has(key)) await this.#changed.wait();
      if (key !== null) this.#keys.add(key);
      const slot: Slot<I, R> = { input, key };
      this.#slots.push(slot);
      this.#waiting.push(slot);
      this.#assignWork();
      if (this.#maxThreads === 0) this.#changed.notifyAll();
      while (!this.#isStopped && this.#isFull()) await this.#changed.wait();
      if (this.#isStopped) return;
    }
    this.#allAccepted = true;
    this.#changed.notifyAll();
  }

  #isFull(): boolean {
    return this.#waiting.length > 0 || this.#slots.length >= MAX_HELD || this.#heldCharacters >= MAX_CHARACTERS_HELD;
  }

  /** Sends waiting inputs to the thread with the shortest queue; starts another thread while all are busy. */
  #assignWork(): void {
    while (this.#waiting.length > 0 && !this.#isStopped) {
      let thread = this.#findIdlestThread();
      if ((!thread || thread.queue.length > 0) && this.#threads.length < this.#maxThreads)
        thread = this.#startThread() ?? thread;
      if (!thread || thread.queue.length > MAX_QUEUED) return;
      const slot = this.#waiting.shift() as Slot<I, R>;
      thread.queue.push(slot);
      thread.worker.postMessage(slot.input);
    }
  }

  #findIdlestThread(): Thread<I, R> | undefined {
    let idlest: Thread<I, R> | undefined;
    for (const thread of this.#threads) {
      if (!idlest || thread.queue.length < idlest.queue.length) idlest = thread;
    }
    return idlest;
  }

  #startThread(): Thread<I, R> | null {
    let worker: Worker;
    try {
      worker = this.#options.createWorker();
    } catch {
      this.#maxThreads = this.#threads.length;
      return null;
    }
    const thread: Thread<I, R> = { worker, queue: [], isReady: false, error: null };
    this.#threads.push(thread);
    worker.on("message", (message: R | typeof READY) => {
      if (message === READY) thread.isReady = true;
      else this.#storeResult(thread.queue.shift(), message);
    });
    worker.on("error", error => {
      thread.error = error;
    });
    worker.on("exit", code => this.#handleExit(thread, thread.error ?? `exit ${code}`));
    return thread;
  }

  #storeResult(slot: Slot<I, R> | undefined, value: R): void {
    if (!slot) return;
    slot.result = { value };
    if (slot.key !== null) this.#keys.delete(slot.key);
    this.#heldCharacters += this.#options.measureResult(value);
    this.#assignWork();
    this.#changed.notifyAll();
  }

  /** Replaces the result that the thread was working on; the rest of its queue goes to other threads. */
  #handleExit(thread: Thread<I, R>, error: unknown): void {
    if (this.#isStopped) return;
    this.#threads.splice(this.#threads.indexOf(thread), 1);
    if (!thread.isReady) this.#maxThreads = this.#threads.length;
    const current = thread.isReady ? thread.queue.shift() : undefined;
    this.#waiting.unshift(...thread.queue);
    if (current) this.#storeResult(current, this.#options.resultOfLost(current.input, error));
    this.#assignWork();
    this.#changed.notifyAll();
  }

  /** Works on a waiting input in this thread, then yields to the event loop. */
  async #runHere(): Promise<void> {
    const slot = this.#waiting.shift();
    if (slot) this.#storeResult(slot, await this.#options.runHere(slot.input));
    await new Promise(setImmediate);
  }
}
