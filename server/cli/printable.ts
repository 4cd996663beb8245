/** Lines for a terminal or a log: what stands in a text or is the name of a file cannot act on either. */

/**
 * Control characters, with which terminals are moved, coloured and written to, and marks that turn the order of what
 * follows, so that a line reads as something else (CVE-2021-42574).
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const ACTING = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/gu;

/** GitHub takes lines that begin so for commands. In ours only the name of a file can. */
const COMMAND = /^(?=\s*(?:::|##\[))/;

/** One line, whatever it is made of; what acts is shown by its number, as `\u{1b}`. */
export function printable(line: string): string {
  return line.replace(ACTING, sign => `\\u{${sign.charCodeAt(0).toString(16)}}`).replace(COMMAND, "./");
}

/** Of several lines, each. */
export function printableLines(text: string): string {
  return text.split("\n").map(printable).join("\n");
}
