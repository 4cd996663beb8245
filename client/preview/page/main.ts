/** The script of the preview page: applies the messages of the extension and reports what a person does. */
import type { MessageFromPage, MessageToPage, PageState, PageTexts } from "../messages.ts";
import { Cursor } from "./cursor.ts";
import { listenToGestures, type PreviewPage } from "./gestures.ts";
import { runProbe } from "./probe.ts";
import { Scrolling } from "./scrolling.ts";
import { Sheet } from "./sheet.ts";

declare function acquireVsCodeApi(): {
  postMessage(message: MessageFromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

/** Receives the extension's messages, and keeps the state of the page. */
class PageApp {
  readonly #api = acquireVsCodeApi();
  readonly #element = document.querySelector("main") as HTMLElement;
  readonly #notice = document.querySelector("[role=status]") as HTMLElement;
  /** Created by the first `begin`. */
  #page: PreviewPage | undefined;
  /** The number of `scrolled` messages so far, for tests. */
  #reports = 0;
  /** The line at the upper edge when the page was left; null once it is shown again. */
  #resumeLine = this.#api.getState()?.line ?? null;

  start(): void {
    // Other windows may post here, too; only the window of this page speaks for the extension.
    addEventListener("message", ({ data, origin }: MessageEvent<MessageToPage>) => {
      if (origin === globalThis.origin) this.#handleMessage(data);
    });
    this.#post({ type: "ready" });
  }

  #post(message: MessageFromPage): void {
    this.#api.postMessage(message);
  }

  #handleMessage(message: MessageToPage): void {
    if (message.type === "begin") {
      document.documentElement.style.fontSize = `${message.fontSize}px`;
      this.#element.classList.toggle("without-findings", !message.findings);
      this.#page ??= this.#createPage(message.texts);
      return;
    }
    const page = this.#page;
    if (!page) return;
    const { scrolling, cursor } = page;
    switch (message.type) {
      case "update":
        this.#update(page, message);
        this.#notice.textContent = page.sheet.blocks.length === 0 ? page.sheet.texts.empty : "";
        break;
      case "cursor":
        cursor.line = message.line;
        cursor.update();
        if (message.reveal && cursor.index !== null) scrolling.revealBlock(cursor.index);
        break;
      case "scroll":
        scrolling.scrollToLine(message.line);
        this.#saveState(message.line);
        break;
      case "notice":
        this.#notice.textContent = message.text;
        break;
      case "probe":
        void runProbe(page, message.action).then(seen =>
          this.#post({ type: "probed", id: message.id, seen: { ...seen, reports: this.#reports } }),
        );
    }
  }

  #createPage(texts: PageTexts): PreviewPage {
    this.#element.setAttribute("aria-label", texts.document);
    const sheet = new Sheet(this.#element, texts);
    const scrolling = new Scrolling(sheet, line => {
      this.#reports++;
      this.#saveState(line);
      this.#post({ type: "scrolled", line });
    });
    const post = (message: MessageFromPage) => this.#post(message);
    const page = { sheet, scrolling, cursor: new Cursor(sheet), post };
    listenToGestures(page);
    return page;
  }

  #update(
    { sheet, scrolling, cursor }: PreviewPage,
    { uri, locked, answer }: Extract<MessageToPage, { type: "update" }>,
  ): void {
    const isOther = this.#element.dataset.uri !== uri;
    Object.assign(this.#element.dataset, { uri, locked });
    const focused = sheet.indexOf(document.activeElement);
    scrolling.keepPosition(() => sheet.apply(answer));
    // A block that was replaced has lost the focus.
    if (focused >= 0 && sheet.indexOf(document.activeElement) < 0) {
      sheet.blocks[Math.min(focused, sheet.blocks.length - 1)]?.element.focus({ preventScroll: true });
    }
    cursor.update();
    if (this.#resumeLine !== null) scrolling.scrollToLine(this.#resumeLine);
    else if (isOther) scrolling.scrollToLine(0);
    this.#resumeLine = null;
    this.#saveState(scrolling.line);
    this.#post({ type: "shown", sequence: answer.sequence });
  }

  #saveState(line: number): void {
    const { uri, locked } = this.#element.dataset;
    if (uri !== undefined) this.#api.setState({ uri, locked: locked === "true", line });
  }
}

new PageApp().start();
