/** For tests: performs an action in the page with the events of a person's, and reports what the page shows. */
import type { ProbeAction, ProbeResult } from "../messages.ts";
import type { PreviewPage } from "./gestures.ts";

export async function runProbe(page: PreviewPage, action: ProbeAction | null): Promise<Omit<ProbeResult, "reports">> {
  if (action) {
    performAction(page, action);
    await waitTwoFrames();
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

function performAction({ sheet, scrolling }: PreviewPage, action: ProbeAction): void {
  if (action.does === "key") {
    const options = { key: action.key, ctrlKey: action.control === true, bubbles: true, cancelable: true };
    (document.activeElement ?? sheet.element).dispatchEvent(new KeyboardEvent("keydown", options));
    return;
  }
  if (action.does === "scroll") {
    scrollTo({ top: scrolling.getLineTop(action.line), behavior: "instant" });
    return;
  }
  const found = findTextNode(sheet.element, action.text);
  if (!found) return;
  getSelection()?.collapse(found.node, found.offset);
  const options = { bubbles: true, cancelable: true };
  found.node.parentElement?.dispatchEvent(new MouseEvent("click", options));
  if (action.does === "double-click") found.node.parentElement?.dispatchEvent(new MouseEvent("dblclick", options));
}

function findTextNode(within: Element, text: string): { readonly node: Node; readonly offset: number } | null {
  const pieces = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  for (let node = pieces.nextNode(); node; node = pieces.nextNode()) {
    const offset = node.nodeValue?.indexOf(text) ?? -1;
    if (offset >= 0) return { node, offset };
  }
  return null;
}

/** Waits for two frames, or for a timer: a hidden page gets no frames. */
function waitTwoFrames(): Promise<void> {
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
