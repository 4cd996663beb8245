/** The sheet: the blocks that the server sent, as elements. Only what a splice names is touched. */
import type { PreviewAnswer, PreviewBlock } from "../../../server/protocol/preview.ts";
import type { PageTexts } from "../messages.ts";
import { LineMap } from "./line-map.ts";
import { marginOf } from "./margin.ts";

export interface Shown {
  readonly block: PreviewBlock;
  readonly element: HTMLElement;
}

export class Sheet {
  readonly element: HTMLElement;
  readonly texts: PageTexts;
  #shown: readonly Shown[] = [];
  #lines = new LineMap([]);
  /** Names are needed to tie a block to what describes it. */
  #named = 0;

  constructor(element: HTMLElement, texts: PageTexts) {
    this.element = element;
    this.texts = texts;
  }

  get shown(): readonly Shown[] {
    return this.#shown;
  }

  get lines(): LineMap {
    return this.#lines;
  }

  apply({ full, splices, language, direction, title }: PreviewAnswer): void {
    // The same once more would have the browser look at the style of everything.
    if (this.element.lang !== language) this.element.lang = language;
    if (this.element.dir !== direction) this.element.dir = direction;
    if (document.title !== title) document.title = title;
    const before = full ? [] : this.#shown;
    if (full) this.element.replaceChildren();
    const after: Shown[] = [];
    let next = 0;
    for (const { start, removed, blocks } of splices) {
      for (; next < start; next++) after.push(before[next] as Shown);
      for (; next < start + removed; next++) before[next]?.element.remove();
      const made = blocks.map(block => ({ block, element: this.#elementOf(block) }));
      const piece = document.createDocumentFragment();
      piece.append(...made.map(({ element }) => element));
      this.element.insertBefore(piece, before[next]?.element ?? null);
      after.push(...made);
    }
    for (; next < before.length; next++) after.push(before[next] as Shown);
    this.#shown = after;
    this.#lines = new LineMap(after.map(({ block }) => block));
  }

  /** The block that holds a node; -1 for a node elsewhere. */
  indexOf(node: Node | null): number {
    const element = (node instanceof Element ? node : node?.parentElement)?.closest(".block");
    return element ? this.#shown.findIndex(one => one.element === element) : -1;
  }

  #elementOf(block: PreviewBlock): HTMLElement {
    const { kind, look, html, findings } = block;
    const element = document.createElement("div");
    element.className = `block ${look}`;
    element.tabIndex = -1;
    // The server makes whatever the document says text, and the page's policy runs nothing that it did not bring.
    element.innerHTML = html;
    const content = element.firstElementChild;
    const name = `block-${this.#named++}`;
    element.setAttribute("role", "group");
    const said = this.texts.kinds[kind];
    if (said) element.setAttribute("aria-roledescription", said);
    if (content) {
      // Addresses of notes are inside the element, so its own is free.
      content.id = name;
      element.setAttribute("aria-labelledby", name);
    }
    if (findings.length > 0) {
      const margin = marginOf(findings, this.texts);
      margin.id = `${name}-findings`;
      element.classList.add("with-findings");
      element.setAttribute("aria-describedby", margin.id);
      element.append(margin);
    }
    return element;
  }
}
