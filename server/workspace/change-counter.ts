/** Counts changes and wakes those who wait for one; a burst of changes wakes them once. */
import type { CancellationToken } from "vscode-languageserver";

/** Editors report one action in several messages: how long to wait for the rest of them. */
const BURST_MS = 100;

export class ChangeCounter {
  #count = 0;
  #waiting = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** The number of changes so far, for `waitForMore`. */
  get count(): number {
    return this.#count;
  }

  increase(): void {
    this.#count++;
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      for (const wake of [...this.#waiting]) wake();
    }, BURST_MS);
  }

  /** Resolves when there are more changes than `count`, or when the token is cancelled. */
  async waitForMore(count: number, token: CancellationToken): Promise<void> {
    if (token.isCancellationRequested || (this.#count > count && this.#timer === null)) return;
    await new Promise<void>(resolve => {
      const wake = () => {
        cancelled.dispose();
        this.#waiting.delete(wake);
        resolve();
      };
      const cancelled = token.onCancellationRequested(wake);
      this.#waiting.add(wake);
    });
  }
}
