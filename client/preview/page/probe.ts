/** For tests: does in the page what a person would, by the same events, and tells what is then to be seen. */
import type { ProbeAction, Seen } from "../messages.ts";
import type { Page } from "./gestures.ts";

export async function probe(page: Page, action: ProbeAction | null): Promise<Omit<Seen, "reports">> {
  if (action) {
    act(page, action);
    await twoFrames();
  }
  const { sheet, cursor, scrolling } = page;
  return {
    text: sheet.element.textContent,
    language: sheet.element.lang,
    direction: sheet.element.dir,
    current: cursor.current?.firstElementChild?.textContent ?? null,
    line: scrolling.line,
    findings: [...sheet.element.querySelectorAll(".finding .go")].map(({ textContent }) => textContent ?? ""),
  };
}

function act({ sheet, scrolling }: Page, action: ProbeAction): void {
  if (action.does === "key") {
    const options = { key: action.key, ctrlKey: action.control === true, bubbles: true, cancelable: true };
    (document.activeElement ?? sheet.element).dispatchEvent(new KeyboardEvent("keydown", options));
    return;
  }
  if (action.does === "scroll") {
    scrollTo({ top: scrolling.heightOf(action.line), behavior: "instant" });
    return;
  }
  const found = pieceWith(sheet.element, action.text);
  if (!found) return;
  getSelection()?.collapse(found.node, found.offset);
  const options = { bubbles: true, cancelable: true };
  found.node.parentElement?.dispatchEvent(new MouseEvent("click", options));
  if (action.does === "double-click") found.node.parentElement?.dispatchEvent(new MouseEvent("dblclick", options));
}

function pieceWith(within: Element, text: string): { readonly node: Node; readonly offset: number } | null {
  const pieces = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  for (let node = pieces.nextNode(); node; node = pieces.nextNode()) {
    const offset = node.nodeValue?.indexOf(text) ?? -1;
    if (offset >= 0) return { node, offset };
  }
  return null;
}

/** Frames do not come to a page that nobody sees, and timers do. */
function twoFrames(): Promise<void> {
  return new Promise(done => {
    const late = setTimeout(done, 200);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(late);
        done();
      }),
    );
  });
}
