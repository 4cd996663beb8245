/** Text of a document inside Markdown: shown as it stands, whatever characters it has. */
import { type MarkupContent, MarkupKind } from "vscode-languageserver-types";

export function escaped(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[\\`*_{}[\]()#+\-!|<>~&]/g, "\\$&");
}

/** Italics hold no blanks at their edges. */
export function italic(text: string): string {
  return `*${escaped(text.trim())}*`;
}

/** As `escaped`, for text that other text precedes on its line: what only begins a line stays as it is. */
export function escapedInline(text: string): string {
  return text.replace(/[^\S\u00a0\u202f]+/gu, " ").replace(/[\\`*_[\]<>#|~&]/g, "\\$&");
}

/** Our own Markdown for an editor that shows it, and the words alone for one that does not. */
export function markup(value: string, markdown: boolean): MarkupContent {
  return markdown
    ? { kind: MarkupKind.Markdown, value }
    : {
        kind: MarkupKind.PlainText,
        value: value
          .split("\n")
          .map(plainLine)
          .join("\n")
          .replace(/\n{3,}/g, "\n\n"),
      };
}

function plainLine(line: string): string {
  if (/^(?:\|[ -]+\|[ -]+\||---)$/.test(line)) return "";
  const between = line.startsWith("| ") && line.endsWith(" |") ? line.lastIndexOf(" | ", line.length - 3) : -1;
  const text = between > 0 ? `${line.slice(2, between)} — ${line.slice(between + 3, -2)}` : line.replace(/^> /, "");
  return text.replace(
    /\\(.)|\[((?:\\.|[^[\]\\])*)\]\(((?:[^()\s]|\([^()\s]*\))*)\)|\*+/g,
    (_, mark = "", link?: string, address = "") => (link === undefined ? mark : `${plainLine(link)} (${address})`),
  );
}
