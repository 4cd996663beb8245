/** One line at the terminal that says how far the work is, and is gone when something else is printed there. */

export interface ProgressStream {
  readonly columns?: number;
  write(text: string): unknown;
}

/** Work that is done sooner shows nothing. */
const FIRST_AFTER_MS = 400;
const BETWEEN_MS = 100;

const ERASE = "\r\x1b[2K";

/** A person sits before it, and nobody has asked for quiet. `CI` is set by all services that build. */
export function wantsProgress(
  stream: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const { CI, TERM } = environment;
  return stream.isTTY === true && !(CI && CI !== "false") && TERM !== "dumb";
}

export class Progress {
  readonly #stream: ProgressStream;
  readonly #text: (done: number, total: number | null) => string;
  readonly #now: () => number;
  #next: number;
  #shown = false;
  #total: number | null = null;

  constructor(stream: ProgressStream, text: (done: number, total: number | null) => string, now = () => Date.now()) {
    this.#stream = stream;
    this.#text = text;
    this.#now = now;
    this.#next = now() + FIRST_AFTER_MS;
  }

  update(done: number): void {
    const now = this.#now();
    if (now < this.#next) return;
    this.#next = now + BETWEEN_MS;
    const room = Math.max(10, (this.#stream.columns || 80) - 1);
    // The cursor goes back to the margin: whatever ends the program, the next line begins there.
    this.#stream.write(`${ERASE}${this.#text(done, this.#total).slice(0, room)}\r`);
    this.#shown = true;
  }

  clear(): void {
    if (!this.#shown) return;
    this.#stream.write(ERASE);
    this.#shown = false;
  }

  /** Counts what there is to do meanwhile; a total that is not known yet is not shown. */
  async count(all: Iterable<unknown>): Promise<void> {
    let total = 0;
    for (const _ of all) {
      if (++total % 1_000 === 0) await new Promise(setImmediate);
    }
    this.#total = total;
  }
}
