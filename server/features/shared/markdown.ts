/** Text of a document inside Markdown: shown as it stands, whatever characters it has. */
import { type MarkupContent, MarkupKind } from "vscode-languageserver-types";

export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[\\`*_{}[\]()#+\-!|<>~&]/g, "\\$&");
}

/** Italics hold no blanks at their edges. */
export function formatItalic(text: string): string {
  return `*${escapeMarkdown(text.trim())}*`;
}

/** As `escaped`, for text that other text precedes on its line: what only begins a line stays as it is. */
export function escapeInline(text: string): string {
  return text.replace(/[^\S\u00a0\u202f]+/gu, " ").replace(/[\\`*_[\]<>#|~&]/g, "\\$&");
}

/** What no text puts into an address ends it. */
const ADDRESS = /(https?:\/\/[^\s<>()[\]{}"'`|\\^«»“”…]+)/u;

/**
 * As `escaping` makes it, with web addresses as links to where they say: where signs in them were escaped, editors would
 * make links of them that lead elsewhere.
 */
export function linkAddresses(text: string, escaping: (words: string) => string): string {
  const pieces = text.split(ADDRESS).map((piece, at) => {
    if (at % 2 === 0) return escaping(piece);
    const address = piece.replace(/[.,;:!?*_~]{1,9}$/u, "");
    return `<${address}>${escaping(piece.slice(address.length))}`;
  });
  return pieces.join("");
}

/** Our own Markdown for an editor that shows it, and the words alone for one that does not. */
export function createMarkup(value: string, markdown: boolean): MarkupContent {
  return markdown
    ? { kind: MarkupKind.Markdown, value }
    : {
        kind: MarkupKind.PlainText,
        value: value
          .split("\n")
          .map(toPlainLine)
          .join("\n")
          .replace(/\n{3,}/g, "\n\n"),
      };
}

function toPlainLine(line: string): string {
  if (/^(?:\|[ -]+\|[ -]+\||---)$/.test(line)) return "";
  const between = line.startsWith("| ") && line.endsWith(" |") ? line.lastIndexOf(" | ", line.length - 3) : -1;
  const text = between > 0 ? `${line.slice(2, between)} — ${line.slice(between + 3, -2)}` : line.replace(/^> /, "");
  return text.replace(
    /\\(.)|<(https?:\/\/[^<>\s]*)>|\[((?:\\.|[^[\]\\])*)\]\(((?:[^()\s]|\([^()\s]*\))*)\)|\*+/g,
    (_, mark = "", bare = "", link?: string, address = "") =>
      link === undefined ? mark || bare : `${toPlainLine(link)} (${address})`,
  );
}
