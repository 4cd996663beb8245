/** When documents are checked: soon after a change, the newest version only, and never so often that typing waits. */

/** A check as quick as this is done at once. */
const QUICK = 30;
const LONGEST_PAUSE = 400;

/** Whoever does not write for so long is thinking, and may be told what is missing. */
export const REST = 4000;

export class Validator {
  /** Checks a document and shows what is found. */
  readonly #validate: (uri: string) => Promise<void>;
  readonly #resting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #pending = new Map<string, ReturnType<typeof setTimeout>>();
  /** How long the last check of each document took, in milliseconds. */
  readonly #cost = new Map<string, number>();

  constructor(validate: (uri: string) => Promise<void>) {
    this.#validate = validate;
  }

  schedule(uri: string): void {
    clearTimeout(this.#resting.get(uri));
    clearTimeout(this.#pending.get(uri));
    const run = () => {
      this.#pending.delete(uri);
      void this.#run(uri);
    };
    this.#pending.set(uri, setTimeout(run, pauseFor(this.#cost.get(uri) ?? 0)));
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

  forget(uri: string): void {
    clearTimeout(this.#resting.get(uri));
    this.#resting.delete(uri);
    clearTimeout(this.#pending.get(uri));
    this.#pending.delete(uri);
    this.#cost.delete(uri);
  }

  async #run(uri: string): Promise<void> {
    const start = performance.now();
    await this.#validate(uri);
    this.#cost.set(uri, performance.now() - start);
  }
}

/** A slow check waits for a pause in the typing about as long as itself. */
export function pauseFor(cost: number): number {
  return cost <= QUICK ? 0 : Math.min(cost, LONGEST_PAUSE);
}
