/** A condition variable: wakes everybody who waits for a change; each then checks what it is waiting for. */
export class Condition {
  #waiting: Promise<void> | null = null;
  #wake: () => void = () => {};

  wait(): Promise<void> {
    this.#waiting ??= new Promise(wake => {
      this.#wake = wake;
    });
    return this.#waiting;
  }

  notifyAll(): void {
    this.#waiting = null;
    this.#wake();
  }
}
