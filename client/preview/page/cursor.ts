/** Marks the block of the editor's cursor, and the block that the Tab key reaches. */
import type { Sheet, SheetBlock } from "./sheet.ts";

export class Cursor {
  readonly #sheet: Sheet;
  /** The line of the editor's cursor; null if no editor shows the document. */
  line: number | null = null;
  #current: HTMLElement | null = null;
  #tabStop: HTMLElement | null = null;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  /** The index of the cursor's block; null if there is none. */
  get index(): number | null {
    return this.line === null ? null : this.#sheet.lines.findBlock(this.line);
  }

  get current(): HTMLElement | null {
    return this.#current;
  }

  /** The index of the block that Tab reaches. */
  get tabStop(): number {
    return Math.max(0, this.#sheet.indexOf(this.#tabStop));
  }

  /** Marks the cursor's block, after the cursor or the blocks have changed. */
  update(): void {
    const shown = this.index === null ? undefined : this.#sheet.blocks[this.index];
    const element = shown?.element ?? null;
    if (element !== this.#current) {
      this.#current?.classList.remove("current");
      this.#current?.removeAttribute("aria-current");
      element?.classList.add("current");
      element?.setAttribute("aria-current", "true");
      this.#current = element;
    }
    if (!this.#sheet.element.contains(document.activeElement)) this.setTabStop(shown ?? this.#sheet.blocks[0]);
  }

  /** Makes one block, with the buttons of its findings, reachable by Tab; others are reached by arrow keys. */
  setTabStop(shown: SheetBlock | undefined): void {
    const element = shown?.element ?? null;
    if (element === this.#tabStop) return;
    setTabIndex(this.#tabStop, -1);
    setTabIndex(element, 0);
    this.#tabStop = element;
  }
}

function setTabIndex(element: HTMLElement | null, tabIndex: number): void {
  if (!element) return;
  element.tabIndex = tabIndex;
  for (const button of element.querySelectorAll("button")) button.tabIndex = tabIndex;
  for (const link of element.querySelectorAll("a")) link.tabIndex = tabIndex;
}
