/** Lets whoever waits know that something changed; a burst of changes wakes them once. */
import type { CancellationToken } from "vscode-languageserver";

/** Editors tell of one deed in several messages; so long the rest is waited for, in milliseconds. */
const BURST = 100;

export class Changes {
  #count = 0;
  #waiting = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** To be handed to `after`. */
  get count(): number {
    return this.#count;
  }

  happened(): void {
    this.#count++;
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      for (const wake of [...this.#waiting]) wake();
    }, BURST);
  }

  /** Resolves when more has happened than `count`, or when nobody waits any more. */
  async after(count: number, token: CancellationToken): Promise<void> {
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
