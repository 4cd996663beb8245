/** Front matter: a small YAML mapping. Nothing in it can do harm: no aliases, no tags, bounded size, plain strings out. */
import { parseDocument } from "yaml";

const LONGEST = 20_000;

/** Top-level keys with scalar values, as text; what is no mapping gives nothing. Never throws. */
export function readFrontMatter(source: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = Object.create(null);
  if (source.length > LONGEST) return values;
  try {
    const parsed = parseDocument(source, { schema: "failsafe", logLevel: "silent", uniqueKeys: false });
    const mapping: unknown = parsed.toJS({ maxAliasCount: 0 });
    if (typeof mapping !== "object" || mapping === null || Array.isArray(mapping)) return values;
    for (const [key, value] of Object.entries(mapping)) {
      if (typeof value === "string") values[key] = value;
      else if (Array.isArray(value)) values[key] = value.filter(item => typeof item === "string").join(", ");
    }
  } catch {
    // Half-written YAML while typing: the document itself is still read.
  }
  return values;
}

/** Whether YAML finds no fault in it; half-written front matter gives values all the same. */
export function isReadable(source: string): boolean {
  if (source.length > LONGEST) return false;
  return parseDocument(source, { schema: "failsafe", logLevel: "silent", uniqueKeys: false }).errors.length === 0;
}
