/** The page of the preview, as VS Code shows it: takes what the extension sends, says what a person does. */
import type { FromPage, PageState, PageTexts, ToPage } from "../messages.ts";
import { Cursor } from "./cursor.ts";
import { listenTo, type Page } from "./gestures.ts";
import { probe } from "./probe.ts";
import { Scrolling } from "./scrolling.ts";
import { Sheet } from "./sheet.ts";

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const api = acquireVsCodeApi();
let page: Page | undefined;
let reports = 0;
/** Where the page stood when it was left; until the first blocks are there. */
let resume = api.getState()?.line ?? null;

const element = document.querySelector("main") as HTMLElement;
const notice = document.querySelector("[role=status]") as HTMLElement;

function begin(texts: PageTexts): Page {
  element.setAttribute("aria-label", texts.document);
  const sheet = new Sheet(element, texts);
  const scrolling = new Scrolling(sheet, line => {
    reports++;
    keep(line);
    api.postMessage({ type: "scrolled", line });
  });
  const made = { sheet, scrolling, cursor: new Cursor(sheet), post: (message: FromPage) => api.postMessage(message) };
  listenTo(made);
  return made;
}

function keep(line: number): void {
  const { uri, locked } = element.dataset;
  if (uri !== undefined) api.setState({ uri, locked: locked === "true", line });
}

function update(
  { sheet, scrolling, cursor }: Page,
  { uri, locked, answer }: Extract<ToPage, { type: "update" }>,
): void {
  const another = element.dataset.uri !== uri;
  Object.assign(element.dataset, { uri, locked });
  const focused = sheet.indexOf(document.activeElement);
  scrolling.keeping(() => sheet.apply(answer));
  // What was written anew has lost the focus.
  if (focused >= 0 && sheet.indexOf(document.activeElement) < 0) {
    sheet.shown[Math.min(focused, sheet.shown.length - 1)]?.element.focus({ preventScroll: true });
  }
  cursor.mark();
  if (resume !== null) scrolling.toLine(resume);
  else if (another) scrolling.toLine(0);
  resume = null;
  keep(scrolling.line);
  api.postMessage({ type: "shown", sequence: answer.sequence });
}

function take(message: ToPage): void {
  if (message.type === "begin") {
    document.documentElement.style.fontSize = `${message.fontSize}px`;
    element.classList.toggle("without-findings", !message.findings);
    page ??= begin(message.texts);
    return;
  }
  if (!page) return;
  const { scrolling, cursor } = page;
  switch (message.type) {
    case "update":
      update(page, message);
      notice.textContent = page.sheet.shown.length === 0 ? page.sheet.texts.empty : "";
      break;
    case "cursor":
      cursor.line = message.line;
      cursor.mark();
      if (message.reveal && cursor.index !== null) scrolling.reveal(cursor.index);
      break;
    case "scroll":
      scrolling.toLine(message.line);
      keep(message.line);
      break;
    case "notice":
      notice.textContent = message.text;
      break;
    case "probe":
      void probe(page, message.action).then(seen =>
        api.postMessage({ type: "probed", id: message.id, seen: { ...seen, reports } }),
      );
  }
}

// Other windows may post here, too; only the one that holds this page speaks for the extension.
addEventListener("message", ({ data, origin }: MessageEvent<ToPage>) => {
  if (origin === globalThis.origin) take(data);
});
api.postMessage({ type: "ready" });
