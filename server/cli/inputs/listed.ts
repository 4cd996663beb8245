/** Inputs that a file or standard input lists: paths, or documents themselves as JSON, one a line. */
import { createReadStream } from "node:fs";
import type { Input, Named } from "./input.ts";
import { failedInput, LARGEST_BYTES, tooLarge } from "./inputs.ts";
import { NEWLINE, NUL, records } from "./records.ts";

/** `lines`: each line is told by how it begins: a document with `{`, else a path. */
export const LIST_KINDS = ["files", "files0", "documents", "lines"] as const;
export type ListKind = (typeof LIST_KINDS)[number];

export interface List {
  readonly kind: ListKind;
  /** A file, or `-` for standard input. */
  readonly from: string;
}

/** A line that holds a document; it is understood where it is checked, maybe in another thread. */
export interface DocumentLine {
  /** The list's name, and the number of the line in it, from 1. */
  readonly list: string;
  readonly line: number;
  /** Null: too long to be held. */
  readonly bytes: Uint8Array | null;
}

export type Listed = (Named & { readonly line?: number }) | DocumentLine;

/** JSON may write every byte of a text as `\\u00xx`; what else stands in the line is short. */
const LONGEST_LINE = LARGEST_BYTES * 6 + 64 * 1024;
const LONGEST_PATH = 64 * 1024;

/** In the order of the list; blank lines are passed over. What is wrong with a line is told in its place. */
export async function* listed({ kind, from }: List): AsyncIterable<Listed> {
  const stream = from === "-" ? process.stdin : createReadStream(from);
  const limit = kind === "documents" || kind === "lines" ? LONGEST_LINE : LONGEST_PATH;
  let line = 0;
  try {
    for await (const record of records(stream, kind === "files0" ? NUL : NEWLINE, limit)) {
      line++;
      const bytes = record && line === 1 ? withoutMark(record) : record;
      if (kind === "documents" || (kind === "lines" && (bytes === null || isDocument(bytes)))) {
        if (bytes === null || bytes.some(byte => !isBlank(byte))) yield { list: from, line, bytes };
        continue;
      }
      if (bytes === null) {
        yield { file: `${from}:${line}`, nameless: true, line, fault: "long-line", detail: "" };
        continue;
      }
      const text = Buffer.from(bytes.buffer).toString("utf8", bytes.byteOffset);
      const path = kind === "files0" ? text : text.replace(/\r$/, "");
      // A file of this name is meant: standard input holds the list.
      if (path.trim() !== "") yield { file: path === "-" ? "./-" : path, line };
    }
  } catch (error) {
    yield failedInput(from, error);
  }
}

/** The document of a line. */
export function documentOf({ list, line, bytes }: DocumentLine): Input {
  const broken = { file: `${list}:${line}`, nameless: true } as const;
  if (bytes === null) return { ...broken, fault: "long-line", detail: "" };
  let value: { readonly file?: unknown; readonly text?: unknown } | null;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    return { ...broken, fault: "no-json", detail: (error as Error).message };
  }
  const { file, text } = value ?? {};
  if (typeof file !== "string" || typeof text !== "string") return { ...broken, fault: "no-document", detail: "" };
  const size = Buffer.byteLength(text);
  return size > LARGEST_BYTES ? tooLarge(file, size) : { file, text };
}

function isDocument(bytes: Uint8Array): boolean {
  return bytes.find(byte => !isBlank(byte)) === 0x7b;
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d;
}

/** Some programs begin what they write as UTF-8 with a byte order mark. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
