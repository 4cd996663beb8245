/** Makes lines safe to print on a terminal or into a log, whatever a text or the name of a file contains. */
import { escapeControls } from "../features/shared/escape-controls.ts";

/** GitHub Actions runs lines that begin so as commands. Only the name of a file can begin one of our lines so. */
const COMMAND = /^(?=\s*(?:::|##\[))/;

/** Returns one line in which control characters are escaped, as `\u{1b}`. */
export function toPrintable(line: string): string {
  return escapeControls(line).replace(COMMAND, "./");
}

/** Escapes each line of a text by itself. */
export function toPrintableLines(text: string): string {
  return text.split("\n").map(toPrintable).join("\n");
}
