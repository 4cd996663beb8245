/** Converts what a person does in the page, with pointer or keyboard, to messages to the extension. */
import type { LineRange, MessageFromPage } from "../messages.ts";
import { findWordAt } from "../words.ts";
import type { Cursor } from "./cursor.ts";
import type { Scrolling } from "./scrolling.ts";
import type { Sheet } from "./sheet.ts";

export interface PreviewPage {
  readonly sheet: Sheet;
  readonly cursor: Cursor;
  readonly scrolling: Scrolling;
  readonly post: (message: MessageFromPage) => void;
}

export function listenToGestures(page: PreviewPage): void {
  const { element } = page.sheet;
  element.addEventListener("click", event => handleClick(page, event, false));
  element.addEventListener("dblclick", event => handleClick(page, event, true));
  // On the whole page, since at first no element has the focus.
  addEventListener("keydown", event => handleKey(page, event));
  element.addEventListener("focusin", ({ target }) => page.cursor.setTabStop(findBlock(page, target)));
  // If the page gets the focus, a block must have it, or keys would do nothing.
  addEventListener("focus", () => {
    if (document.activeElement !== document.body) return;
    page.sheet.blocks[page.cursor.tabStop]?.element.focus({ preventScroll: true });
  });
}

const findBlock = ({ sheet }: PreviewPage, target: EventTarget | null) =>
  sheet.blocks[sheet.indexOf(target as Node | null)];

function handleClick(page: PreviewPage, event: MouseEvent, focus: boolean): void {
  const target = event.target as Element;
  const link = target.closest("a");
  const button = target.closest("button");
  if (link) {
    // VS Code would follow the link, but not synchronize page and editor.
    event.preventDefault();
    event.stopPropagation();
    followLink(page, link);
  } else if (button) {
    if (!focus) pressButton(page, button);
  } else if (focus || getSelection()?.isCollapsed !== false) {
    goToSource(page, page.sheet.indexOf(target), focus);
  }
}

/** Goes from the call of a note to the note, and back. */
function followLink(page: PreviewPage, link: HTMLAnchorElement): void {
  const name = decodeURIComponent(link.hash.slice(1));
  const index = page.sheet.indexOf(document.getElementById(name));
  if (index < 0) return;
  page.sheet.blocks[index]?.element.focus({ preventScroll: true });
  page.scrolling.revealBlock(index);
}

function goToSource({ sheet, post }: PreviewPage, index: number, focus: boolean): void {
  const content = sheet.blocks[index]?.element.firstElementChild;
  if (!content) return;
  const word = findClickedWord(content);
  post({ type: "go", line: sheet.lines.getStart(index), lines: sheet.lines.countLines(index), word, focus });
}

/** The word at the selection, which a click has put there; null between words. */
function findClickedWord(content: Element) {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || !content.contains(selection.anchorNode)) return null;
  const { startContainer, startOffset } = selection.getRangeAt(0);
  const before = document.createRange();
  before.setStart(content, 0);
  before.setEnd(startContainer, startOffset);
  return findWordAt(content.textContent ?? "", before.toString().length);
}

function pressButton(page: PreviewPage, button: HTMLElement): void {
  const { sheet, post } = page;
  const index = sheet.indexOf(button);
  const finding = sheet.blocks[index]?.block.findings[Number(button.dataset.finding)];
  const { does } = button.dataset;
  if (!finding || (does !== "go" && does !== "fix" && does !== "choose")) return;
  const [line, character, endLine, endCharacter] = finding.range;
  const first = sheet.lines.getStart(index);
  const range: LineRange = [first + line, character, first + endLine, endCharacter];
  post({ type: "finding", does, rule: finding.rule, range });
}

function handleKey(page: PreviewPage, event: KeyboardEvent): void {
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "z") {
    event.preventDefault();
    page.post({ type: "undo" });
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const { sheet, scrolling, cursor } = page;
  const target = event.target as Element;
  const inBlock = target === document.body || target.classList.contains("block");
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: cursor.tabStop + 1,
    ArrowUp: cursor.tabStop - 1,
    Home: 0,
    End: sheet.blocks.length - 1,
  };
  const step = steps[event.key];
  if (step !== undefined) {
    event.preventDefault();
    const index = Math.min(Math.max(step, 0), sheet.blocks.length - 1);
    sheet.blocks[index]?.element.focus({ preventScroll: true });
    scrolling.revealBlock(index);
  } else if (event.key === "Enter" && inBlock) {
    event.preventDefault();
    getSelection()?.removeAllRanges();
    goToSource(page, cursor.tabStop, true);
  }
}
