/** A queue of documents that are due to be checked, now or later. */

export interface DueCheck {
  readonly uri: string;
  /** Whether writing has paused: nothing changed, but findings about unfinished text are due. */
  readonly isRest: boolean;
}

export class CheckQueue {
  readonly #due = new Map<string, { readonly at: number; readonly isRest: boolean }>();
  #wake: () => void = () => {};

  /** The document has changed. */
  add(uri: string): void {
    this.#put(uri, { at: 0, isRest: false });
  }

  /** Checks once more when nothing has changed for so many milliseconds. */
  addRest(uri: string, delay: number): void {
    if (!this.#due.has(uri)) this.#put(uri, { at: performance.now() + delay, isRest: true });
  }

  delete(uri: string): void {
    this.#due.delete(uri);
  }

  /** Resolves when a document is due, with the one that has waited longest. */
  async next(): Promise<DueCheck> {
    for (;;) {
      const [first] = [...this.#due].sort(([, one], [, other]) => one.at - other.at);
      const wait = first ? first[1].at - performance.now() : null;
      if (first && wait !== null && wait <= 0) {
        this.#due.delete(first[0]);
        return { uri: first[0], isRest: first[1].isRest };
      }
      await this.#sleep(wait);
    }
  }

  #put(uri: string, due: { readonly at: number; readonly isRest: boolean }): void {
    this.#due.set(uri, due);
    this.#wake();
  }

  /** Waits until something is added, or for so many milliseconds. */
  async #sleep(wait: number | null): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    await new Promise<void>(resolve => {
      this.#wake = resolve;
      if (wait !== null) timer = setTimeout(resolve, wait);
    });
    clearTimeout(timer);
  }
}
