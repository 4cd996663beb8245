/** Wakes all who wait for something to change; each looks for itself whether it is what it waits for. */
export class Signal {
  #waiting: Promise<void> | null = null;
  #wake: () => void = () => {};

  wait(): Promise<void> {
    this.#waiting ??= new Promise(wake => {
      this.#wake = wake;
    });
    return this.#waiting;
  }

  give(): void {
    this.#waiting = null;
    this.#wake();
  }
}
