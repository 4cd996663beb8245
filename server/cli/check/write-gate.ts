/** Lets threads write files, until they are to be ended: then no write is cut off in its midst, and none begins. */

/** Two numbers that all threads see: how many are writing, and whether the gate is closed. */
const WRITING = 0;
const CLOSED = 1;

/** A disk that takes longer is not waited for. */
const LONGEST_WAIT_MS = 2_000;

export class WriteGate {
  readonly shared: SharedArrayBuffer;
  readonly #state: Int32Array;

  constructor(shared = new SharedArrayBuffer(8)) {
    this.shared = shared;
    this.#state = new Int32Array(shared);
  }

  /** Behind the closed gate a thread waits for its end. */
  pass<T>(write: () => T): T {
    Atomics.add(this.#state, WRITING, 1);
    try {
      if (Atomics.load(this.#state, CLOSED) === 1) {
        this.#leave();
        Atomics.wait(this.#state, CLOSED, 1);
      }
      return write();
    } finally {
      this.#leave();
    }
  }

  /** Returns when nobody is writing. */
  close(): void {
    Atomics.store(this.#state, CLOSED, 1);
    const end = Date.now() + LONGEST_WAIT_MS;
    for (;;) {
      const writing = Atomics.load(this.#state, WRITING);
      const left = end - Date.now();
      if (writing <= 0 || left <= 0) return;
      Atomics.wait(this.#state, WRITING, writing, left);
    }
  }

  #leave(): void {
    Atomics.sub(this.#state, WRITING, 1);
    Atomics.notify(this.#state, WRITING);
  }
}
