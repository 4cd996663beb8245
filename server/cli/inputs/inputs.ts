/** What the command line reads: files, folders, globs, standard input; each a text or a reason why not. */
import { closeSync, openSync, readFileSync, readSync, type Stats, statSync } from "node:fs";
import { globSync, isDynamicPattern } from "tinyglobby";
import { decode, encodingOf } from "../../documents/encoding.ts";
import { folderFiles } from "./folder-files.ts";
import type { Input, InputFault, Named, Unread } from "./input.ts";

/** Larger texts are no declarations; reading them would only keep a person waiting. */
export const LARGEST_BYTES = 20 * 1024 * 1024;

const REASONS: Readonly<Record<string, InputFault>> = {
  ENOENT: "missing",
  ENOTDIR: "missing",
  EACCES: "forbidden",
  EPERM: "forbidden",
  EISDIR: "folder",
};

/**
 * In the order given; a folder's files in the order of their names. A link that is named is followed, one that is come
 * upon in a folder is not: it may lead out of it, or round in a circle.
 */
export function* namedInputs(names: readonly string[]): Iterable<Named> {
  for (const name of names) {
    if (name === "-") yield { file: name };
    else if (isFolder(name)) yield* filesOf(name);
    else if (statsOf(name)?.isFile() || !isDynamicPattern(name)) yield { file: name };
    else yield* matchesOf(name);
  }
}

export function readInput(named: Named): Input {
  if ("fault" in named) return named;
  return named.file === "-" ? fromBytes("-", readStandardInput()) : fromFile(named.file);
}

export function* readInputs(names: readonly string[]): Iterable<Input> {
  for (const named of namedInputs(names)) yield readInput(named);
}

function* filesOf(folder: string): Iterable<Named> {
  let empty = true;
  for (const file of folderFiles(folder)) {
    empty = false;
    yield file;
  }
  if (empty) yield { file: folder, fault: "empty-folder", detail: "" };
}

function* matchesOf(pattern: string): Iterable<Named> {
  const files = globSync(pattern, { followSymbolicLinks: false }).sort();
  if (files.length === 0) yield { file: pattern, fault: "empty-glob", detail: "" };
  for (const file of files) yield { file };
}

function fromFile(file: string): Input {
  try {
    const found = statSync(file);
    if (found.size > LARGEST_BYTES) return tooLarge(file, found.size);
    return fromBytes(file, found.isFile() ? readFileSync(file) : readStream(file));
  } catch (error) {
    return failedInput(file, error);
  }
}

/** For an error of the file system. */
export function failedInput(file: string, error: unknown): Unread {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return { file, fault: REASONS[code] ?? "unreadable", detail: code };
}

function fromBytes(file: string, bytes: Buffer): Input {
  if (bytes.length > LARGEST_BYTES) return tooLarge(file, bytes.length);
  const encoding = encodingOf(bytes);
  // Texts hold no NUL; archives, images and PDF files do, or begin with a signature.
  const binary = bytes.subarray(0, 8192).includes(0) || bytes.subarray(0, 5).toString("latin1") === "%PDF-";
  if (binary && encoding === "utf-8") return { file, fault: "binary", detail: "" };
  return { file, text: decode(bytes, encoding) };
}

export function tooLarge(file: string, bytes: number): Unread {
  return { file, fault: "large", detail: String(Math.ceil(bytes / 1024 / 1024)) };
}

function readStandardInput(): Buffer {
  try {
    return readAtMost(0, LARGEST_BYTES + 1);
  } catch {
    return Buffer.alloc(0);
  }
}

/** What a shell hands over as a file, `<(…)`; a device may have no end. */
function readStream(file: string): Buffer {
  const opened = openSync(file, "r");
  try {
    return readAtMost(opened, LARGEST_BYTES + 1);
  } finally {
    closeSync(opened);
  }
}

function readAtMost(opened: number, most: number): Buffer {
  const pieces: Buffer[] = [];
  for (let left = most; left > 0; ) {
    const piece = Buffer.allocUnsafe(Math.min(left, 1 << 16));
    const read = readSync(opened, piece);
    if (read === 0) break;
    pieces.push(piece.subarray(0, read));
    left -= read;
  }
  return Buffer.concat(pieces);
}

export function isFolder(name: string): boolean {
  return statsOf(name)?.isDirectory() ?? false;
}

/** In bytes; 0 for what is not there or may not be looked at. */
export function sizeOf(file: string): number {
  return statsOf(file)?.size ?? 0;
}

function statsOf(name: string): Stats | undefined {
  try {
    return statSync(name, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
