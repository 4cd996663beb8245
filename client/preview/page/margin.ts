/** Creates the list of findings beside a block, with buttons for fixes. */
import type { PreviewFinding } from "../../../server/protocol/preview.ts";
import type { PageTexts } from "../messages.ts";

const SVG = "http://www.w3.org/2000/svg";

/** The icons of VS Code's Problems view, as paths in a square of 16. */
const SIGNS: Readonly<Record<PreviewFinding["severity"], string>> = {
  error: "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M5.5 5.5l5 5M10.5 5.5l-5 5",
  warning: "M8 1.8L1.2 14.2H14.8ZM8 6v4.4M8 11.6v1.2",
  information: "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M8 7v4.5M8 4.3v1.2",
  hint: "M5.5 10.5a4.5 4.5 0 1 1 5 0V12h-5ZM6 14.2h4",
};

/** Buttons have `data-does` and `data-finding`, the index of the finding; Tab reaches those of one block only. */
export function createMargin(findings: readonly PreviewFinding[], texts: PageTexts): HTMLElement {
  const list = document.createElement("ul");
  list.className = "findings";
  list.lang = document.documentElement.lang;
  for (const [at, { severity, message, rule, fix, fixes }] of findings.entries()) {
    const item = document.createElement("li");
    item.className = `finding ${severity}`;
    // The list is placed by the document's direction; its text is in the interface's language, left to right.
    item.dir = "ltr";
    const go = createButton("go", at, message);
    go.title = `${message} (${rule})`;
    go.prepend(createSign(severity, texts.severities[severity] ?? severity));
    item.append(go);
    if (fix !== null) item.append(createButton("fix", at, fix));
    else if (fixes > 0) item.append(createButton("choose", at, texts.choose));
    list.append(item);
  }
  return list;
}

function createButton(does: string, at: number, text: string): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = does;
  made.dataset.does = does;
  made.dataset.finding = String(at);
  made.tabIndex = -1;
  const words = document.createElement("span");
  words.textContent = text;
  made.append(words);
  return made;
}

function createSign(severity: PreviewFinding["severity"], name: string): SVGElement {
  const sign = document.createElementNS(SVG, "svg");
  sign.setAttribute("viewBox", "0 0 16 16");
  sign.setAttribute("role", "img");
  sign.setAttribute("aria-label", name);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", SIGNS[severity]);
  sign.append(path);
  return sign;
}
