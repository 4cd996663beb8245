/** Which block is the cursor's, and which one the keyboard is at. */
import type { Sheet, Shown } from "./sheet.ts";

export class Cursor {
  readonly #sheet: Sheet;
  /** The editor's line; null when no editor shows the document. */
  line: number | null = null;
  #current: HTMLElement | null = null;
  #stop: HTMLElement | null = null;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  /** The block of the editor's cursor; null when there is none. */
  get index(): number | null {
    return this.line === null ? null : this.#sheet.lines.blockOf(this.line);
  }

  get current(): HTMLElement | null {
    return this.#current;
  }

  /** The block that Tab comes to. */
  get stop(): number {
    return Math.max(0, this.#sheet.indexOf(this.#stop));
  }

  /** Marks the cursor's block; called when the cursor or the blocks have changed. */
  mark(): void {
    const shown = this.index === null ? undefined : this.#sheet.shown[this.index];
    const element = shown?.element ?? null;
    if (element !== this.#current) {
      this.#current?.classList.remove("current");
      this.#current?.removeAttribute("aria-current");
      element?.classList.add("current");
      element?.setAttribute("aria-current", "true");
      this.#current = element;
    }
    if (!this.#sheet.element.contains(document.activeElement)) this.stopAt(shown ?? this.#sheet.shown[0]);
  }

  /** One block, with the buttons of its findings, is reached by Tab: a thousand would keep people from the rest. */
  stopAt(shown: Shown | undefined): void {
    const element = shown?.element ?? null;
    if (element === this.#stop) return;
    setTabIndex(this.#stop, -1);
    setTabIndex(element, 0);
    this.#stop = element;
  }
}

function setTabIndex(element: HTMLElement | null, tabIndex: number): void {
  if (!element) return;
  element.tabIndex = tabIndex;
  for (const button of element.querySelectorAll("button")) button.tabIndex = tabIndex;
  for (const link of element.querySelectorAll("a")) link.tabIndex = tabIndex;
}
