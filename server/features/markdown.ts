/** Text of a document inside Markdown: shown as it stands, whatever characters it has. */

export function escaped(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[\\`*_{}[\]()#+\-!|<>~&]/g, "\\$&");
}

/** Italics hold no blanks at their edges. */
export function italic(text: string): string {
  return `*${escaped(text.trim())}*`;
}
