/**
 * Where the page stands, as a line of the source. Each scrolling that the page itself has caused is remembered by where
 * it came to rest, so that only a person's own is told to the editor: otherwise the two would push each other around.
 */
import type { Place } from "./line-map.ts";
import type { Sheet } from "./sheet.ts";

/** Positions are rounded to the screen's pixels. */
const CLOSE = 1.5;
/** Space left above and below a block that is brought into view. */
const MARGIN = 24;

export class Scrolling {
  readonly #sheet: Sheet;
  readonly #report: (line: number) => void;
  /** Where the page came to rest when it was last moved by itself. */
  #settled = 0;
  /** What is at the upper edge: a block's element, since its place in the list may change; null before the first. */
  #anchor: { readonly element: HTMLElement | null; readonly index: number; readonly part: number } | null = null;
  #waiting = false;

  constructor(sheet: Sheet, report: (line: number) => void) {
    this.#sheet = sheet;
    this.#report = report;
    addEventListener("scroll", () => this.#scrolled(), { passive: true });
    // Another width makes other lines; what was at the upper edge stays there.
    new ResizeObserver(() => this.#restore()).observe(sheet.element);
  }

  get line(): number {
    return this.#sheet.lines.lineOf(this.#placeAt(scrollY));
  }

  /** Puts a line at the upper edge. */
  toLine(line: number): void {
    this.#moveTo(this.heightOf(line));
    this.#drop();
  }

  /** How far down the page a line stands, in pixels. */
  heightOf(line: number): number {
    return this.#topOf(this.#sheet.lines.placeOf(line));
  }

  /** Moves as little as shows a block; not at all when it is seen, or fills the page. */
  reveal(index: number): void {
    const element = this.#sheet.shown[index]?.element;
    if (!element) return;
    const { top, bottom } = element.getBoundingClientRect();
    const fills = top <= 0 && bottom >= innerHeight;
    if (fills || (top >= 0 && bottom <= innerHeight)) return;
    const down = bottom - innerHeight + MARGIN;
    this.#moveTo(scrollY + (top < 0 ? top - MARGIN : Math.min(down, top - MARGIN)));
    this.#drop();
  }

  /** Changes what stands in the page, and keeps what is at the upper edge where it is. */
  keeping(change: () => void): void {
    if (!this.#anchor) this.#drop();
    change();
    this.#restore();
  }

  #scrolled(): void {
    if (Math.abs(scrollY - this.#settled) <= CLOSE) return;
    this.#settled = scrollY;
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      this.#drop();
      this.#report(this.line);
    });
  }

  #moveTo(top: number): void {
    if (Math.abs(top - scrollY) > CLOSE) scrollTo({ top, behavior: "instant" });
    this.#settled = scrollY;
  }

  #drop(): void {
    const { block, part } = this.#placeAt(scrollY);
    this.#anchor = { element: this.#sheet.shown[block]?.element ?? null, index: block, part };
  }

  #restore(): void {
    if (!this.#anchor) return;
    const { element, index, part } = this.#anchor;
    const { shown } = this.#sheet;
    const found = element?.isConnected ? shown.findIndex(one => one.element === element) : index;
    this.#moveTo(this.#topOf({ block: Math.min(found, shown.length - 1), part }));
    this.#drop();
  }

  #edges(index: number): { readonly top: number; readonly bottom: number } {
    const element = this.#sheet.shown[index]?.element;
    if (!element) return { top: 0, bottom: 0 };
    const { top, bottom } = element.getBoundingClientRect();
    // With the sheet's upper margin, the first line begins the page.
    const begins = index === 0 && this.#sheet.lines.startOf(0) === 0;
    return { top: begins ? 0 : top + scrollY, bottom: bottom + scrollY };
  }

  #topOf({ block, part }: Place): number {
    const { top, bottom } = this.#edges(block);
    if (part <= 1) return top + part * (bottom - top);
    const next = block + 1 < this.#sheet.shown.length ? this.#edges(block + 1).top : bottom;
    return bottom + (part - 1) * (next - bottom);
  }

  #placeAt(y: number): Place {
    let low = 0;
    let high = this.#sheet.shown.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#edges(middle).top <= y) low = middle + 1;
      else high = middle;
    }
    const block = low - 1;
    const { top, bottom } = this.#edges(block);
    if (y < bottom) return { block, part: (y - top) / (bottom - top) };
    const next = block + 1 < this.#sheet.shown.length ? this.#edges(block + 1).top : bottom;
    return { block, part: next > bottom ? 1 + Math.min(1, (y - bottom) / (next - bottom)) : 1 };
  }
}
