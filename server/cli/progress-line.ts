/** A line at the terminal that shows how far the work is; it is erased before anything else is printed. */

export interface ProgressStream {
  readonly columns?: number;
  write(text: string): unknown;
}

/** Shorter work shows no progress. */
const FIRST_AFTER_MS = 400;
const BETWEEN_MS = 100;

const ERASE = "\r\x1b[2K";

/** Whether the stream is a terminal that can erase a line, outside of CI (all CI services set `CI`). */
export function isProgressWanted(
  stream: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const { CI, TERM } = environment;
  return stream.isTTY === true && !(CI && CI !== "false") && TERM !== "dumb";
}

export class ProgressLine {
  readonly #stream: ProgressStream;
  readonly #formatText: (done: number, total: number | null) => string;
  readonly #now: () => number;
  #nextUpdate: number;
  #isShown = false;
  #total: number | null = null;

  constructor(stream: ProgressStream, text: (done: number, total: number | null) => string, now = () => Date.now()) {
    this.#stream = stream;
    this.#formatText = text;
    this.#now = now;
    this.#nextUpdate = now() + FIRST_AFTER_MS;
  }

  update(done: number): void {
    const now = this.#now();
    if (now < this.#nextUpdate) return;
    this.#nextUpdate = now + BETWEEN_MS;
    const room = Math.max(10, (this.#stream.columns || 80) - 1);
    // The cursor returns to the margin, so that the next line begins there even if the program is killed.
    this.#stream.write(`${ERASE}${this.#formatText(done, this.#total).slice(0, room)}\r`);
    this.#isShown = true;
  }

  clear(): void {
    if (!this.#isShown) return;
    this.#stream.write(ERASE);
    this.#isShown = false;
  }

  /** Counts the inputs in the background; the total is shown once it is known. */
  async count(all: Iterable<unknown>): Promise<void> {
    let total = 0;
    for (const _ of all) {
      if (++total % 1_000 === 0) await new Promise(setImmediate);
    }
    this.#total = total;
  }
}
