/** When documents are checked: soon after a change, the newest version only, and never so often that typing waits. */

/** A check as quick as this is done at once. */
const QUICK = 50;
const LONGEST_PAUSE = 400;

/** Says when nobody waits any more. */
export interface Waiting {
  readonly isCancellationRequested: boolean;
  onCancellationRequested(listener: () => void): { dispose(): void };
}

/** Whoever does not write for so long is thinking, and may be told what is missing. */
export const REST = 4000;

export class Validator {
  /** Checks a document and shows what is found. */
  readonly #validate: (uri: string) => Promise<void>;
  readonly #resting = new Map<string, ReturnType<typeof setTimeout>>();
  /** What calls off the check that is due. */
  readonly #pending = new Map<string, () => void>();
  /** How long the last check of each document took, in milliseconds. */
  readonly #cost = new Map<string, number>();
  /** Who waits for the check of each document. */
  readonly #waiting = new Map<string, Set<() => void>>();

  constructor(validate: (uri: string) => Promise<void>) {
    this.#validate = validate;
  }

  schedule(uri: string): void {
    clearTimeout(this.#resting.get(uri));
    this.#pending.get(uri)?.();
    const run = () => {
      this.#pending.delete(uri);
      void this.#run(uri);
    };
    this.#pending.set(uri, after(pauseFor(this.#cost.get(uri) ?? 0), run));
  }

  /** Checks once more when the writing rests. */
  scheduleRest(uri: string, resting: () => void, rest = REST): void {
    clearTimeout(this.#resting.get(uri));
    const run = () => {
      this.#resting.delete(uri);
      resting();
      void this.#validate(uri);
    };
    this.#resting.set(uri, setTimeout(run, rest));
  }

  /** Resolves when no check of the document is due, or when nobody waits for that any more. */
  async settled(uri: string, token: Waiting): Promise<void> {
    if (!this.#pending.has(uri) || token.isCancellationRequested) return;
    const waiting = this.#waiting.get(uri) ?? new Set();
    this.#waiting.set(uri, waiting);
    await new Promise<void>(resolve => {
      const wake = () => {
        cancelled.dispose();
        waiting.delete(wake);
        resolve();
      };
      const cancelled = token.onCancellationRequested(wake);
      waiting.add(wake);
    });
  }

  forget(uri: string): void {
    clearTimeout(this.#resting.get(uri));
    this.#resting.delete(uri);
    this.#pending.get(uri)?.();
    this.#pending.delete(uri);
    this.#cost.delete(uri);
    this.#wake(uri);
  }

  async #run(uri: string): Promise<void> {
    const start = performance.now();
    await this.#validate(uri);
    // The first check reads everything, and tells nothing of what a change will cost.
    this.#cost.set(uri, this.#cost.has(uri) ? performance.now() - start : 0);
    // A change during the check calls for another.
    if (!this.#pending.has(uri)) this.#wake(uri);
  }

  #wake(uri: string): void {
    for (const wake of [...(this.#waiting.get(uri) ?? [])]) wake();
    this.#waiting.delete(uri);
  }
}

/** Runs behind what has come in already, or after a pause; what is given calls it off. */
function after(pause: number, run: () => void): () => void {
  // A timer waits for a millisecond at least, which is as long as a quick check takes.
  if (pause === 0 && typeof setImmediate === "function") {
    const immediate = setImmediate(run);
    return () => clearImmediate(immediate);
  }
  const timer = setTimeout(run, pause);
  return () => clearTimeout(timer);
}

/** A slow check waits for a pause in the typing about as long as itself. */
export function pauseFor(cost: number): number {
  return cost <= QUICK ? 0 : Math.min(cost, LONGEST_PAUSE);
}
