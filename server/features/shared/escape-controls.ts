/** Makes signs visible that nobody sees and that programs obey, whatever a text or the name of a file contains. */

/**
 * Control characters, which move the cursor, set colours or write into a terminal, and marks that reverse the order of
 * the following text, so that a line reads as something else (CVE-2021-42574).
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/gu;

/** Returns one line, in which these signs and line breaks are written as `\u{1b}`. */
export function escapeControls(line: string): string {
  return line.replace(CONTROLS, sign => `\\u{${sign.charCodeAt(0).toString(16)}}`);
}
