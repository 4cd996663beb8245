/**
 * Front matter: a small YAML mapping. Nothing in it can do harm: bounded size, no tags, plain strings out. Aliases are not
 * followed and keys that are no words are passed over: turning those into values may take time without bound.
 */
import { type Document, isMap, isScalar, isSeq, parseDocument } from "yaml";

const LONGEST = 20_000;

/** What the source says, well written or not, where it stands; null for one that is too long. Never throws. */
export function parse(source: string): Document | null {
  if (source.length > LONGEST) return null;
  try {
    // Errors are counted, never shown: making them readable takes time for each.
    const quietly = { logLevel: "silent", prettyErrors: false } as const;
    return parseDocument(source, { schema: "failsafe", uniqueKeys: false, ...quietly });
  } catch {
    return null;
  }
}

/** Top-level keys with scalar values, as text; what is no mapping gives nothing. Never throws. */
export function readFrontMatter(source: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = Object.create(null);
  const contents = parse(source)?.contents;
  if (!isMap(contents)) return values;
  for (const { key, value } of contents.items) {
    const name = textOf(key);
    if (name === null) continue;
    const text = isSeq(value) ? value.items.flatMap(item => textOf(item) ?? []).join(", ") : textOf(value);
    if (text !== null) values[name] = text;
  }
  return values;
}

/** Null for what is no plain value. */
function textOf(node: unknown): string | null {
  return isScalar(node) && typeof node.value === "string" ? node.value : null;
}

/** Whether YAML finds no fault in it; half-written front matter gives values all the same. */
export function isReadable(source: string): boolean {
  return parse(source)?.errors.length === 0;
}
