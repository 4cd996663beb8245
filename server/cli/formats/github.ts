/** Findings as GitHub workflow commands, which GitHub shows as annotations on the changed lines. */
import { escapeControls } from "../../features/shared/escape-controls.ts";
import type { CheckedFile } from "../contract.ts";
import type { OutputFormat } from "./output-format.ts";

const COMMANDS: Readonly<Record<string, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

export const githubFormat: OutputFormat = { formatFile: formatCommands, formatTail: () => "" };

function formatCommands({ file, diagnostics }: CheckedFile): string {
  return diagnostics
    .map(({ severity, range, code, message }) => {
      const place = [
        `file=${escapeProperty(file)}`,
        `line=${range.start.line + 1}`,
        `col=${range.start.character + 1}`,
        `endLine=${range.end.line + 1}`,
        `endColumn=${range.end.character + 1}`,
        `title=${escapeProperty(code)}`,
      ].join(",");
      return `::${COMMANDS[severity]} ${place}::${escapeData(message)}\n`;
    })
    .join("");
}

/** Line breaks have a writing of their own here, which GitHub shows as line breaks. */
function escapeData(text: string): string {
  const escaped = text.replace(/[^\r\n]+/g, escapeControls);
  return escaped.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
