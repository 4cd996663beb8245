/** Reads a list of inputs from a file or standard input: one path a line, or one document as JSON a line. */
import { createReadStream } from "node:fs";
import type { Input, NamedInput } from "./input.ts";
import { describeFailure, describeTooLarge, LARGEST_BYTES } from "./read-input.ts";
import { NEWLINE, NUL, readRecords } from "./records.ts";

/** In `lines`, a line that begins with `{` is a document, any other a path. */
export const INPUT_LIST_KINDS = ["files", "files0", "documents", "lines"] as const;
export type InputListKind = (typeof INPUT_LIST_KINDS)[number];

export interface InputList {
  readonly kind: InputListKind;
  /** A file, or `-` for standard input. */
  readonly from: string;
}

/** A line with a document, not yet parsed: the thread that checks the document parses it. */
export interface DocumentLine {
  /** The list's name, and the number of the line in it, from 1. */
  readonly list: string;
  readonly line: number;
  /** Null if the line is too long. */
  readonly bytes: Uint8Array | null;
}

export type ListedInput = (NamedInput & { readonly line?: number }) | DocumentLine;

/** JSON may escape every byte of a text as `\\u00xx`; the rest of the line is short. */
const MAX_LINE_BYTES = LARGEST_BYTES * 6 + 64 * 1024;
const MAX_PATH_BYTES = 64 * 1024;

/** Yields the inputs in the order of the list, without blank lines. A faulty line yields its fault. */
export async function* readInputList({ kind, from }: InputList): AsyncIterable<ListedInput> {
  const stream = from === "-" ? process.stdin : createReadStream(from);
  const limit = kind === "documents" || kind === "lines" ? MAX_LINE_BYTES : MAX_PATH_BYTES;
  let line = 0;
  try {
    for await (const record of readRecords(stream, kind === "files0" ? NUL : NEWLINE, limit)) {
      line++;
      const bytes = record && line === 1 ? stripByteOrderMark(record) : record;
      if (kind === "documents" || (kind === "lines" && (bytes === null || looksLikeDocument(bytes)))) {
        if (bytes === null || bytes.some(byte => !isBlank(byte))) yield { list: from, line, bytes };
        continue;
      }
      if (bytes === null) {
        yield { file: `${from}:${line}`, isNameless: true, line, fault: "long-line", detail: "" };
        continue;
      }
      const text = Buffer.from(bytes.buffer).toString("utf8", bytes.byteOffset);
      const path = kind === "files0" ? text : text.replace(/\r$/, "");
      // In a list, `-` is the name of a file.
      if (path.trim() !== "") yield { file: path === "-" ? "./-" : path, line };
    }
  } catch (error) {
    yield describeFailure(from, error);
  }
}

/** Parses the document of a line. */
export function parseDocumentLine({ list, line, bytes }: DocumentLine): Input {
  const broken = { file: `${list}:${line}`, isNameless: true } as const;
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
  return size > LARGEST_BYTES ? describeTooLarge(file, size) : { file, text };
}

function looksLikeDocument(bytes: Uint8Array): boolean {
  return bytes.find(byte => !isBlank(byte)) === 0x7b;
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d;
}

/** Removes the byte order mark that some programs write before UTF-8. */
function stripByteOrderMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
