/**
 * The scroll position of the page as a line of the source. Scrolling that the page itself causes is recognised by its
 * final position and not reported; otherwise page and editor would move each other.
 */
import type { BlockPlace } from "./line-map.ts";
import type { Sheet } from "./sheet.ts";

/** The tolerance for equal positions, since browsers round them to pixels. */
const TOLERANCE = 1.5;
/** The space above and below a block that is scrolled into view, in pixels. */
const MARGIN = 24;

export class Scrolling {
  readonly #sheet: Sheet;
  readonly #report: (line: number) => void;
  /** The position after the last scrolling by the page itself. */
  #restingTop = 0;
  /** The position at the upper edge, as a block's element, since indexes change; null above the first block. */
  #anchor: { readonly element: HTMLElement | null; readonly index: number; readonly part: number } | null = null;
  #isReporting = false;

  constructor(sheet: Sheet, report: (line: number) => void) {
    this.#sheet = sheet;
    this.#report = report;
    addEventListener("scroll", () => this.#handleScroll(), { passive: true });
    // When the width changes, lines are wrapped differently: the upper edge stays at the same text.
    new ResizeObserver(() => this.#restoreAnchor()).observe(sheet.element);
  }

  get line(): number {
    return this.#sheet.lines.getLine(this.#findPlace(scrollY));
  }

  /** Scrolls a line to the upper edge. */
  scrollToLine(line: number): void {
    this.#moveTo(this.getLineTop(line));
    this.#setAnchor();
  }

  /** The distance of a line from the top of the page, in pixels. */
  getLineTop(line: number): number {
    return this.#getPlaceTop(this.#sheet.lines.getPlace(line));
  }

  /** Scrolls as little as possible to show a block; not at all if it is visible or fills the page. */
  revealBlock(index: number): void {
    const element = this.#sheet.blocks[index]?.element;
    if (!element) return;
    const { top, bottom } = element.getBoundingClientRect();
    const fills = top <= 0 && bottom >= innerHeight;
    if (fills || (top >= 0 && bottom <= innerHeight)) return;
    const down = bottom - innerHeight + MARGIN;
    this.#moveTo(scrollY + (top < 0 ? top - MARGIN : Math.min(down, top - MARGIN)));
    this.#setAnchor();
  }

  /** Runs a change of the page and keeps the text at the upper edge in place. */
  keepPosition(change: () => void): void {
    if (!this.#anchor) this.#setAnchor();
    change();
    this.#restoreAnchor();
  }

  #handleScroll(): void {
    if (Math.abs(scrollY - this.#restingTop) <= TOLERANCE) return;
    this.#restingTop = scrollY;
    if (this.#isReporting) return;
    this.#isReporting = true;
    requestAnimationFrame(() => {
      this.#isReporting = false;
      this.#setAnchor();
      this.#report(this.line);
    });
  }

  #moveTo(top: number): void {
    if (Math.abs(top - scrollY) > TOLERANCE) scrollTo({ top, behavior: "instant" });
    this.#restingTop = scrollY;
  }

  #setAnchor(): void {
    const { block, part } = this.#findPlace(scrollY);
    this.#anchor = { element: this.#sheet.blocks[block]?.element ?? null, index: block, part };
  }

  #restoreAnchor(): void {
    if (!this.#anchor) return;
    const { element, index, part } = this.#anchor;
    const { blocks } = this.#sheet;
    const found = element?.isConnected ? blocks.findIndex(one => one.element === element) : index;
    this.#moveTo(this.#getPlaceTop({ block: Math.min(found, blocks.length - 1), part }));
    this.#setAnchor();
  }

  #measureBlock(index: number): { readonly top: number; readonly bottom: number } {
    const element = this.#sheet.blocks[index]?.element;
    if (!element) return { top: 0, bottom: 0 };
    const { top, bottom } = element.getBoundingClientRect();
    // Line 0 includes the sheet's upper margin.
    const begins = index === 0 && this.#sheet.lines.getStart(0) === 0;
    return { top: begins ? 0 : top + scrollY, bottom: bottom + scrollY };
  }

  #getPlaceTop({ block, part }: BlockPlace): number {
    const { top, bottom } = this.#measureBlock(block);
    if (part <= 1) return top + part * (bottom - top);
    const next = block + 1 < this.#sheet.blocks.length ? this.#measureBlock(block + 1).top : bottom;
    return bottom + (part - 1) * (next - bottom);
  }

  #findPlace(y: number): BlockPlace {
    let low = 0;
    let high = this.#sheet.blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#measureBlock(middle).top <= y) low = middle + 1;
      else high = middle;
    }
    const block = low - 1;
    const { top, bottom } = this.#measureBlock(block);
    if (y < bottom) return { block, part: (y - top) / (bottom - top) };
    const next = block + 1 < this.#sheet.blocks.length ? this.#measureBlock(block + 1).top : bottom;
    return { block, part: next > bottom ? 1 + Math.min(1, (y - bottom) / (next - bottom)) : 1 };
  }
}
