/**
 * Writes a key into front matter, or takes it out. Everything else stays as it is written, comments and quotes too: the
 * YAML is read for where its parts stand, and only what has to change is edited.
 */
import { isMap, isScalar, type Node, type Pair, type YAMLMap } from "yaml";
import { isReadable, parse, readFrontMatter } from "./read.ts";

/** In offsets of the source, which is what stands between the fences. */
export interface SourceEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Has a top-level key say something plain (letters and hyphens), or nothing more; null where that is not sure. */
export function setKey(source: string, key: string, value: string | null, newLine: string): SourceEdit | null {
  const edit = value === null ? without(key, source) : withValue(key, value, source, newLine);
  if (!edit) return null;
  const after = source.slice(0, edit.start) + edit.newText + source.slice(edit.end);
  // Anchors, tags and other arts of YAML: rather nothing than something else.
  return isReadable(after) && (readFrontMatter(after)[key] ?? null) === value ? edit : null;
}

/** The edit of a source that gives a key a value; null for a source that is no mapping. */
function withValue(key: string, value: string, source: string, newLine: string): SourceEdit | null {
  const mapping = mappingOf(source);
  if (mapping === null) return null;
  if (mapping === "empty") return { start: source.length, end: source.length, newText: `${key}: ${value}${newLine}` };
  const written = pairsOf(mapping, key).at(-1);
  if (written) return valueEdit(written, value, source);
  const [first] = mapping.items;
  const last = mapping.items.at(-1);
  if (mapping.flow) {
    const at = last ? endOf(last) : null;
    return at === null ? null : { start: at, end: at, newText: `, ${key}: ${value}` };
  }
  const indent = first ? indentAt(startOf(first), source) : "";
  return { start: source.length, end: source.length, newText: `${indent}${key}: ${value}${newLine}` };
}

function valueEdit(pair: Pair, value: string, source: string): SourceEdit | null {
  const range = (pair.value as Node | null)?.range;
  if (!range) return null;
  const [start, end] = range;
  const written = source.slice(start, end);
  const quote = isScalar(pair.value) && /^(["'])[\s\S]*\1$/.test(written) ? written.charAt(0) : "";
  const space = source[start - 1] === ":" ? " " : "";
  const lineEnding = /\r?\n$/.exec(written)?.[0] ?? "";
  return { start, end, newText: `${space}${quote}${value}${quote}${lineEnding}` };
}

/** The edit of a source that takes out a key wherever it stands, with its comment; null where that is not sure. */
function without(key: string, source: string): SourceEdit | null {
  const mapping = mappingOf(source);
  if (mapping === null || mapping === "empty") return null;
  const [only, second] = pairsOf(mapping, key);
  // Written twice, one would come to hold when the other goes.
  if (!only || second) return null;
  const end = endOf(only);
  if (end === null) return null;
  if (mapping.flow) return withoutInFlow(mapping, only, end);
  const start = source.lastIndexOf("\n", startOf(only) - 1) + 1;
  const next = source[end - 1] === "\n" ? end : source.indexOf("\n", end) + 1;
  return { start, end: next === 0 ? source.length : next, newText: "" };
}

/** With the comma before it, or else the one behind it. */
function withoutInFlow({ items }: YAMLMap, pair: Pair, end: number): SourceEdit {
  const at = items.indexOf(pair);
  const before = items[at - 1];
  const after = items[at + 1];
  if (before) return { start: endOf(before) ?? startOf(pair), end, newText: "" };
  return { start: startOf(pair), end: after ? startOf(after) : end, newText: "" };
}

function mappingOf(source: string): YAMLMap | "empty" | null {
  const parsed = parse(source);
  if (!parsed || parsed.errors.length > 0) return null;
  if (parsed.contents === null) return "empty";
  return isMap(parsed.contents) ? (parsed.contents as unknown as YAMLMap) : null;
}

function pairsOf({ items }: YAMLMap, key: string): Pair[] {
  return items.filter(pair => isScalar(pair.key) && pair.key.value === key);
}

function startOf({ key }: Pair): number {
  return (key as Node).range?.[0] ?? 0;
}

function endOf({ value }: Pair): number | null {
  return (value as Node | null)?.range?.[1] ?? null;
}

function indentAt(offset: number, source: string): string {
  return /^[ ]*/.exec(source.slice(source.lastIndexOf("\n", offset - 1) + 1))?.[0] ?? "";
}
