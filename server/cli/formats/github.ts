/** Workflow commands that GitHub shows as annotations on the changed lines. */
import type { CheckedFile } from "../contract.ts";
import type { Format } from "./format.ts";

const COMMAND: Readonly<Record<string, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

export const github: Format = { file: commands, tail: () => "" };

function commands({ file, diagnostics }: CheckedFile): string {
  return diagnostics
    .map(({ severity, range, code, message }) => {
      const place = [
        `file=${property(file)}`,
        `line=${range.start.line + 1}`,
        `col=${range.start.character + 1}`,
        `endLine=${range.end.line + 1}`,
        `endColumn=${range.end.character + 1}`,
        `title=${property(code)}`,
      ].join(",");
      return `::${COMMAND[severity]} ${place}::${data(message)}\n`;
    })
    .join("");
}

function data(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function property(text: string): string {
  return data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
