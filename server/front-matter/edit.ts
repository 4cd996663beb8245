/**
 * Sets or removes a key of front matter. Everything else stays as it is written, including comments and quotes: the
 * YAML is parsed for positions, and the edit touches only what changes.
 */
import { isMap, isScalar, type Node, type Pair, type YAMLMap } from "yaml";
import { isReadable, parseYaml, readFrontMatter } from "./read.ts";

/** An edit in offsets of the source, which is the text between the fences. */
export interface SourceEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/**
 * The edit that sets a top-level key to a plain value (letters and hyphens), or removes it if the value is null. Null
 * if the result would not read back as intended.
 */
export function createKeyEdit(source: string, key: string, value: string | null, newLine: string): SourceEdit | null {
  const edit = value === null ? createRemoval(key, source) : createAssignment(key, value, source, newLine);
  if (!edit) return null;
  const after = source.slice(0, edit.start) + edit.newText + source.slice(edit.end);
  // With anchors, tags and the like, the edit might do something else: then there is none.
  return isReadable(after) && (readFrontMatter(after)[key] ?? null) === value ? edit : null;
}

/** The edit that gives a key a value; null for a source that is no mapping. */
function createAssignment(key: string, value: string, source: string, newLine: string): SourceEdit | null {
  const mapping = findMapping(source);
  if (mapping === null) return null;
  if (mapping === "empty") return { start: source.length, end: source.length, newText: `${key}: ${value}${newLine}` };
  const written = findPairs(mapping, key).at(-1);
  if (written) return createValueEdit(written, value, source);
  const [first] = mapping.items;
  const last = mapping.items.at(-1);
  if (mapping.flow) {
    const at = last ? findPairEnd(last) : null;
    return at === null ? null : { start: at, end: at, newText: `, ${key}: ${value}` };
  }
  const indent = first ? getIndent(getPairStart(first), source) : "";
  return { start: source.length, end: source.length, newText: `${indent}${key}: ${value}${newLine}` };
}

function createValueEdit(pair: Pair, value: string, source: string): SourceEdit | null {
  const range = (pair.value as Node | null)?.range;
  if (!range) return null;
  const [start, end] = range;
  const written = source.slice(start, end);
  const quote = isScalar(pair.value) && /^(["'])[\s\S]*\1$/.test(written) ? written.charAt(0) : "";
  const space = source[start - 1] === ":" ? " " : "";
  const lineEnding = /\r?\n$/.exec(written)?.[0] ?? "";
  return { start, end, newText: `${space}${quote}${value}${quote}${lineEnding}` };
}

/** The edit that removes a key with its comment; null if the key is absent or ambiguous. */
function createRemoval(key: string, source: string): SourceEdit | null {
  const mapping = findMapping(source);
  if (mapping === null || mapping === "empty") return null;
  const [only, second] = findPairs(mapping, key);
  // If the key is written twice, removing one would make the other take effect.
  if (!only || second) return null;
  const end = findPairEnd(only);
  if (end === null) return null;
  if (mapping.flow) return createFlowRemoval(mapping, only, end);
  const start = source.lastIndexOf("\n", getPairStart(only) - 1) + 1;
  const next = source[end - 1] === "\n" ? end : source.indexOf("\n", end) + 1;
  return { start, end: next === 0 ? source.length : next, newText: "" };
}

/** Removes a pair with the comma before it, or else the one after it. */
function createFlowRemoval({ items }: YAMLMap, pair: Pair, end: number): SourceEdit {
  const at = items.indexOf(pair);
  const before = items[at - 1];
  const after = items[at + 1];
  if (before) return { start: findPairEnd(before) ?? getPairStart(pair), end, newText: "" };
  return { start: getPairStart(pair), end: after ? getPairStart(after) : end, newText: "" };
}

function findMapping(source: string): YAMLMap | "empty" | null {
  const parsed = parseYaml(source);
  if (!parsed || parsed.errors.length > 0) return null;
  if (parsed.contents === null) return "empty";
  return isMap(parsed.contents) ? (parsed.contents as unknown as YAMLMap) : null;
}

function findPairs({ items }: YAMLMap, key: string): Pair[] {
  return items.filter(pair => isScalar(pair.key) && pair.key.value === key);
}

function getPairStart({ key }: Pair): number {
  return (key as Node).range?.[0] ?? 0;
}

function findPairEnd({ value }: Pair): number | null {
  return (value as Node | null)?.range?.[1] ?? null;
}

function getIndent(offset: number, source: string): string {
  return /^[ ]*/.exec(source.slice(source.lastIndexOf("\n", offset - 1) + 1))?.[0] ?? "";
}
