/**
 * Reads front matter, a small YAML mapping. Safe for hostile input: the size is limited, tags are ignored, all values
 * are strings. Aliases are not followed and complex keys are skipped, since resolving them may take unlimited time.
 */
import { type Document, isMap, isScalar, isSeq, parseDocument } from "yaml";

const MAX_LENGTH = 20_000;

/** Parses YAML with positions, faulty or not; null if the source is too long. Never throws. */
export function parseYaml(source: string): Document | null {
  if (source.length > MAX_LENGTH) return null;
  try {
    // Only the number of errors matters: formatting each of them would take time.
    const quietly = { logLevel: "silent", prettyErrors: false } as const;
    return parseDocument(source, { schema: "failsafe", uniqueKeys: false, ...quietly });
  } catch {
    return null;
  }
}

/** The top-level keys with their scalar values as text; empty for a source that is no mapping. Never throws. */
export function readFrontMatter(source: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = Object.create(null);
  const contents = parseYaml(source)?.contents;
  if (!isMap(contents)) return values;
  for (const { key, value } of contents.items) {
    const name = findText(key);
    if (name === null) continue;
    const text = isSeq(value) ? value.items.flatMap(item => findText(item) ?? []).join(", ") : findText(value);
    if (text !== null) values[name] = text;
  }
  return values;
}

/** The text of a plain scalar; null for any other node. */
function findText(node: unknown): string | null {
  return isScalar(node) && typeof node.value === "string" ? node.value : null;
}

/** Whether the source is YAML without errors. (`readFrontMatter` also reads front matter with errors.) */
export function isReadable(source: string): boolean {
  return parseYaml(source)?.errors.length === 0;
}
