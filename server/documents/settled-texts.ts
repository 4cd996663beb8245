/**
 * The latest texts of a document at which nobody was writing, so that all findings were shown. Who comes back to one of
 * them, as by undoing, is not writing it: what was shown of it is shown again at once.
 */

/** As many texts; of long ones fewer, in UTF-16 code units. */
const MOST_TEXTS = 20;
const MOST_LENGTH = 2_000_000;

export class SettledTexts {
  /** The latest is last. */
  #texts: string[] = [];

  add(text: string): void {
    if (this.#texts.at(-1) === text) return;
    this.#texts.push(text);
    let length = 0;
    const first = this.#texts.findLastIndex((one, at) => {
      length += one.length;
      return length > MOST_LENGTH || this.#texts.length - at > MOST_TEXTS;
    });
    if (first >= 0) this.#texts.splice(0, first + 1);
  }

  has(text: string): boolean {
    return this.#texts.includes(text);
  }
}
