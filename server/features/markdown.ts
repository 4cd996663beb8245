/** Text of a document inside Markdown: shown as it stands, whatever characters it has. */

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
