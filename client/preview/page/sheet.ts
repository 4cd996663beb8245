/** The sheet: the server's blocks as elements. Applies splices, and touches no other elements. */
import type { PreviewAnswer, PreviewBlock } from "../../../server/protocol/preview.ts";
import type { PageTexts } from "../messages.ts";
import { LineMap } from "./line-map.ts";
import { createMargin } from "./margin.ts";

export interface SheetBlock {
  readonly block: PreviewBlock;
  readonly element: HTMLElement;
}

export class Sheet {
  readonly element: HTMLElement;
  readonly texts: PageTexts;
  #blocks: readonly SheetBlock[] = [];
  #lines = new LineMap([]);
  /** For the ids that link a block to its description. */
  #elementCount = 0;

  constructor(element: HTMLElement, texts: PageTexts) {
    this.element = element;
    this.texts = texts;
  }

  get blocks(): readonly SheetBlock[] {
    return this.#blocks;
  }

  get lines(): LineMap {
    return this.#lines;
  }

  apply({ full, splices, language, direction, title }: PreviewAnswer): void {
    // Setting the same value again would make the browser recalculate all styles.
    if (this.element.lang !== language) this.element.lang = language;
    if (this.element.dir !== direction) this.element.dir = direction;
    if (document.title !== title) document.title = title;
    const before = full ? [] : this.#blocks;
    if (full) this.element.replaceChildren();
    const after: SheetBlock[] = [];
    let next = 0;
    for (const { start, removed, blocks } of splices) {
      for (; next < start; next++) after.push(before[next] as SheetBlock);
      for (; next < start + removed; next++) before[next]?.element.remove();
      const made = blocks.map(block => ({ block, element: this.#createElement(block) }));
      const piece = document.createDocumentFragment();
      piece.append(...made.map(({ element }) => element));
      this.element.insertBefore(piece, before[next]?.element ?? null);
      after.push(...made);
    }
    for (; next < before.length; next++) after.push(before[next] as SheetBlock);
    this.#blocks = after;
    this.#lines = new LineMap(after.map(({ block }) => block));
  }

  /** The index of the block that contains a node; -1 for a node elsewhere. */
  indexOf(node: Node | null): number {
    const element = (node instanceof Element ? node : node?.parentElement)?.closest(".block");
    return element ? this.#blocks.findIndex(one => one.element === element) : -1;
  }

  #createElement(block: PreviewBlock): HTMLElement {
    const { kind, look, html, findings } = block;
    const element = document.createElement("div");
    element.className = `block ${look}`;
    element.tabIndex = -1;
    // The server escapes the document's text, and the page's policy allows no other script.
    element.innerHTML = html;
    const content = element.firstElementChild;
    const name = `block-${this.#elementCount++}`;
    element.setAttribute("role", "group");
    const description = this.texts.kinds[kind];
    if (description) element.setAttribute("aria-roledescription", description);
    if (content) {
      // The ids of notes are on elements inside, so this element has none yet.
      content.id = name;
      element.setAttribute("aria-labelledby", name);
    }
    if (findings.length > 0) {
      const margin = createMargin(findings, this.texts);
      margin.id = `${name}-findings`;
      element.classList.add("with-findings");
      element.setAttribute("aria-describedby", margin.id);
      element.append(margin);
    }
    return element;
  }
}
