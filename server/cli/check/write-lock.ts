/** A lock that all threads share: closed before threads are terminated, so that no write is interrupted half-way. */

/** Indexes of the shared numbers: how many threads are writing, and whether the lock is closed. */
const WRITING = 0;
const CLOSED = 1;

/** How long `close` waits for writes that have begun. */
const MAX_WAIT_MS = 2_000;

export class WriteLock {
  readonly buffer: SharedArrayBuffer;
  readonly #state: Int32Array;

  constructor(shared = new SharedArrayBuffer(8)) {
    this.buffer = shared;
    this.#state = new Int32Array(shared);
  }

  /** Runs `write`. On a closed lock it blocks until the thread is terminated. */
  run<T>(write: () => T): T {
    Atomics.add(this.#state, WRITING, 1);
    try {
      if (Atomics.load(this.#state, CLOSED) === 1) {
        this.#release();
        Atomics.wait(this.#state, CLOSED, 1);
      }
      return write();
    } finally {
      this.#release();
    }
  }

  /** Lets no further write begin, and returns when none is running or after `MAX_WAIT_MS`. */
  close(): void {
    Atomics.store(this.#state, CLOSED, 1);
    const end = Date.now() + MAX_WAIT_MS;
    for (;;) {
      const writing = Atomics.load(this.#state, WRITING);
      const left = end - Date.now();
      if (writing <= 0 || left <= 0) return;
      Atomics.wait(this.#state, WRITING, writing, left);
    }
  }

  #release(): void {
    Atomics.sub(this.#state, WRITING, 1);
    Atomics.notify(this.#state, WRITING);
  }
}
