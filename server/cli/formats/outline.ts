/** The output of `parse` for a person: one line a paragraph, indented by level. */
import type { ParsedFile } from "../contract.ts";
import { toPrintable } from "../printable.ts";

export function formatOutline(files: readonly ParsedFile[]): string {
  return files
    .map(({ file, language, profile, paragraphs }) => {
      const lines = paragraphs.map(({ range, kind, level, label, opener, terminator }) => {
        const place = `${String(range.start.line + 1).padStart(5)}  ${"  ".repeat(level)}${kind.padEnd(11)}`;
        return [place, label, opener?.text, terminator].filter(part => part !== null && part !== undefined).join("  ");
      });
      return [`${file}  (${language}, ${profile})`, ...lines, ""].map(toPrintable).join("\n");
    })
    .join("\n");
}
