/** What a person does in the page, with the pointer or the keyboard, as messages to the editor. */
import type { FromPage, LineRange } from "../messages.ts";
import { wordAt } from "../words.ts";
import type { Cursor } from "./cursor.ts";
import type { Scrolling } from "./scrolling.ts";
import type { Sheet } from "./sheet.ts";

export interface Page {
  readonly sheet: Sheet;
  readonly cursor: Cursor;
  readonly scrolling: Scrolling;
  readonly post: (message: FromPage) => void;
}

export function listenTo(page: Page): void {
  const { element } = page.sheet;
  element.addEventListener("click", event => clicked(page, event, false));
  element.addEventListener("dblclick", event => clicked(page, event, true));
  // On the whole page: at first nothing in it has the focus.
  addEventListener("keydown", event => pressed(page, event));
  element.addEventListener("focusin", ({ target }) => page.cursor.stopAt(shownAt(page, target)));
  // The page has the focus, but nothing in it: keys would do nothing.
  addEventListener("focus", () => {
    if (document.activeElement !== document.body) return;
    page.sheet.shown[page.cursor.stop]?.element.focus({ preventScroll: true });
  });
}

const shownAt = ({ sheet }: Page, target: EventTarget | null) => sheet.shown[sheet.indexOf(target as Node | null)];

function clicked(page: Page, event: MouseEvent, focus: boolean): void {
  const target = event.target as Element;
  const link = target.closest("a");
  const button = target.closest("button");
  if (link) {
    // The editor's own way with links would do, but not keep the two in step.
    event.preventDefault();
    event.stopPropagation();
    follow(page, link);
  } else if (button) {
    if (!focus) press(page, button);
  } else if (focus || getSelection()?.isCollapsed !== false) {
    go(page, page.sheet.indexOf(target), focus);
  }
}

/** From the call of a note to the note, and back. */
function follow(page: Page, link: HTMLAnchorElement): void {
  const name = decodeURIComponent(link.hash.slice(1));
  const index = page.sheet.indexOf(document.getElementById(name));
  if (index < 0) return;
  page.sheet.shown[index]?.element.focus({ preventScroll: true });
  page.scrolling.reveal(index);
}

function go({ sheet, post }: Page, index: number, focus: boolean): void {
  const content = sheet.shown[index]?.element.firstElementChild;
  if (!content) return;
  const word = clickedWord(content);
  post({ type: "go", line: sheet.lines.startOf(index), lines: sheet.lines.linesOf(index), word, focus });
}

/** A click leaves the page's own, invisible cursor where it was. */
function clickedWord(content: Element) {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || !content.contains(selection.anchorNode)) return null;
  const { startContainer, startOffset } = selection.getRangeAt(0);
  const before = document.createRange();
  before.setStart(content, 0);
  before.setEnd(startContainer, startOffset);
  return wordAt(content.textContent ?? "", before.toString().length);
}

function press(page: Page, button: HTMLElement): void {
  const { sheet, post } = page;
  const index = sheet.indexOf(button);
  const finding = sheet.shown[index]?.block.findings[Number(button.dataset.finding)];
  const { does } = button.dataset;
  if (!finding || (does !== "go" && does !== "fix" && does !== "choose")) return;
  const [line, character, endLine, endCharacter] = finding.range;
  const first = sheet.lines.startOf(index);
  const range: LineRange = [first + line, character, first + endLine, endCharacter];
  post({ type: "finding", does, rule: finding.rule, range });
}

function pressed(page: Page, event: KeyboardEvent): void {
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "z") {
    event.preventDefault();
    page.post({ type: "undo" });
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const { sheet, scrolling, cursor } = page;
  const target = event.target as Element;
  const inBlock = target === document.body || target.classList.contains("block");
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: cursor.stop + 1,
    ArrowUp: cursor.stop - 1,
    Home: 0,
    End: sheet.shown.length - 1,
  };
  const step = steps[event.key];
  if (step !== undefined) {
    event.preventDefault();
    const index = Math.min(Math.max(step, 0), sheet.shown.length - 1);
    sheet.shown[index]?.element.focus({ preventScroll: true });
    scrolling.reveal(index);
  } else if (event.key === "Enter" && inBlock) {
    event.preventDefault();
    getSelection()?.removeAllRanges();
    go(page, cursor.stop, true);
  }
}
