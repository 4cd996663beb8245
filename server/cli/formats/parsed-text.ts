/** The outline of parsed files for a person: one line a paragraph. */
import type { ParsedFile } from "../contract.ts";
import { printable } from "../printable.ts";

export function parsedAsText(files: readonly ParsedFile[]): string {
  return files
    .map(({ file, language, profile, paragraphs }) => {
      const lines = paragraphs.map(({ range, kind, level, label, opener, terminator }) => {
        const place = `${String(range.start.line + 1).padStart(5)}  ${"  ".repeat(level)}${kind.padEnd(11)}`;
        return [place, label, opener?.text, terminator].filter(part => part !== null && part !== undefined).join("  ");
      });
      return [`${file}  (${language}, ${profile})`, ...lines, ""].map(printable).join("\n");
    })
    .join("\n");
}
