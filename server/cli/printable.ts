/** Makes lines safe to print on a terminal or into a log, whatever a text or the name of a file contains. */

/**
 * Control characters, which move the cursor, set colours or write into a terminal, and marks that reverse the order of
 * the following text, so that a line reads as something else (CVE-2021-42574).
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/gu;

/** GitHub Actions runs lines that begin so as commands. Only the name of a file can begin one of our lines so. */
const COMMAND = /^(?=\s*(?:::|##\[))/;

/** Returns one line in which control characters are escaped, as `\u{1b}`. */
export function toPrintable(line: string): string {
  return line.replace(CONTROLS, sign => `\\u{${sign.charCodeAt(0).toString(16)}}`).replace(COMMAND, "./");
}

/** Escapes each line of a text by itself. */
export function toPrintableLines(text: string): string {
  return text.split("\n").map(toPrintable).join("\n");
}
