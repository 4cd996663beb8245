/** The front matter of a version: that of its original, in its own language and with the original's name. */
import type { FrontMatter } from "../../../grammar/tree/tree.ts";

/** Said of one version, not of the text. */
const OWN_KEYS: ReadonlySet<string> = new Set(["lang", "translationOf"]);

/** With its fences. `original` is a path, or null for an original on no disk. */
export function writeFrontMatter(frontMatter: FrontMatter | null, language: string, original: string | null): string {
  // What is no plain value, or stands on several lines, is the person's to copy.
  const kept = Object.entries(frontMatter?.values ?? {}).filter(
    ([key, value]) => !OWN_KEYS.has(key) && value !== "" && !/[\n{}[\]]/u.test(value),
  );
  const keys = [["lang", language], ...kept, ...(original === null ? [] : [["translationOf", original]])];
  return `---\n${keys.map(([key, value]) => `${key}: ${quote(value ?? "")}\n`).join("")}---\n`;
}

/** A value that YAML reads as it stands. */
function quote(value: string): string {
  return /^[\p{L}\p{N}_./][\p{L}\p{N}_./ -]*$/u.test(value) ? value : JSON.stringify(value);
}
