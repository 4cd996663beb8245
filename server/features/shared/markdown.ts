/** Words of a document inside Markdown, escaped so that they are shown as they are. */
import { type MarkupContent, MarkupKind } from "vscode-languageserver-types";
import { escapeControls } from "./escape-controls.ts";

export function escapeMarkdown(text: string): string {
  return escapeControls(text.replace(/\s+/gu, " ")).replace(/[\\`*_{}[\]()#+\-!|<>~&]/g, "\\$&");
}

/** Italics hold no blanks at their edges. */
export function formatItalic(text: string): string {
  return `*${escapeMarkdown(text.trim())}*`;
}

/** As `escapeMarkdown`, for text that does not begin its line: signs with a meaning only there stay as they are. */
export function escapeInline(text: string): string {
  return escapeControls(text.replace(/[^\S\u00a0\u202f]+/gu, " ")).replace(/[\\`*_[\]<>#|~&]/g, "\\$&");
}

/** A web address, up to a character that is in none. */
const ADDRESS = /(https?:\/\/[^\s<>()[\]{}"'`|\\^«»“”…]+)/u;

/**
 * As `escaping` makes it, with web addresses as explicit links: editors would make wrong links of addresses whose signs
 * are escaped.
 */
export function linkAddresses(text: string, escaping: (words: string) => string): string {
  const pieces = text.split(ADDRESS).map((piece, at) => {
    if (at % 2 === 0) return escaping(piece);
    const address = piece.replace(/[.,;:!?*_~]{1,9}$/u, "");
    return `<${address}>${escaping(piece.slice(address.length))}`;
  });
  return pieces.join("");
}

/** Markdown for an editor that shows it, plain text for one that does not. */
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
