/** Reads the inputs of the command line: files, folders, globs and standard input. */
import { closeSync, openSync, readFileSync, readSync, type Stats, statSync } from "node:fs";
import { globSync, isDynamicPattern } from "tinyglobby";
import { decode, detectEncoding } from "../../documents/encoding.ts";
import type { Input, InputFault, NamedInput, UnreadInput } from "./input.ts";
import { listFolder } from "./list-folder.ts";

/** The largest input that is read. No declaration is larger. */
export const LARGEST_BYTES = 20 * 1024 * 1024;

const FAULTS_BY_CODE: Readonly<Record<string, InputFault>> = {
  ENOENT: "missing",
  ENOTDIR: "missing",
  EACCES: "forbidden",
  EPERM: "forbidden",
  EISDIR: "folder",
};

/**
 * Expands folders and globs to files, in the order given. A link that is named is followed; a link inside a folder is
 * not, since it may lead out of the folder or form a cycle.
 */
export function* expandNames(names: readonly string[]): Iterable<NamedInput> {
  for (const name of names) {
    if (name === "-") yield { file: name };
    else if (isFolder(name)) yield* listTexts(name);
    else if (findStats(name)?.isFile() || !isDynamicPattern(name)) yield { file: name };
    else yield* matchGlob(name);
  }
}

export function readInput(named: NamedInput): Input {
  if ("fault" in named) return named;
  return named.file === "-" ? decodeInput("-", readStandardInput()) : readTextFile(named.file);
}

export function* readInputs(names: readonly string[]): Iterable<Input> {
  for (const named of expandNames(names)) yield readInput(named);
}

function* listTexts(folder: string): Iterable<NamedInput> {
  let empty = true;
  for (const file of listFolder(folder)) {
    empty = false;
    yield file;
  }
  if (empty) yield { file: folder, fault: "empty-folder", detail: "" };
}

function* matchGlob(pattern: string): Iterable<NamedInput> {
  const files = globSync(pattern, { followSymbolicLinks: false }).sort();
  if (files.length === 0) yield { file: pattern, fault: "empty-glob", detail: "" };
  for (const file of files) yield { file };
}

function readTextFile(file: string): Input {
  try {
    const stats = statSync(file);
    if (stats.size > LARGEST_BYTES) return describeTooLarge(file, stats.size);
    return decodeInput(file, stats.isFile() ? readFileSync(file) : readStream(file));
  } catch (error) {
    return describeFailure(file, error);
  }
}

/** Describes an error of the file system. */
export function describeFailure(file: string, error: unknown): UnreadInput {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return { file, fault: FAULTS_BY_CODE[code] ?? "unreadable", detail: code };
}

function decodeInput(file: string, bytes: Buffer): Input {
  if (bytes.length > LARGEST_BYTES) return describeTooLarge(file, bytes.length);
  const encoding = detectEncoding(bytes);
  // Archives, images and PDF files contain NUL or begin with a signature; texts do neither.
  const binary = bytes.subarray(0, 8192).includes(0) || bytes.subarray(0, 5).toString("latin1") === "%PDF-";
  if (binary && encoding === "utf-8") return { file, fault: "binary", detail: "" };
  return { file, text: decode(bytes, encoding) };
}

export function describeTooLarge(file: string, bytes: number): UnreadInput {
  return { file, fault: "large", detail: String(Math.ceil(bytes / 1024 / 1024)) };
}

function readStandardInput(): Buffer {
  try {
    return readAtMost(0, LARGEST_BYTES + 1);
  } catch {
    return Buffer.alloc(0);
  }
}

/** Reads what is no regular file: a pipe such as `<(…)`, or a device, which may have no end. */
function readStream(file: string): Buffer {
  const descriptor = openSync(file, "r");
  try {
    return readAtMost(descriptor, LARGEST_BYTES + 1);
  } finally {
    closeSync(descriptor);
  }
}

function readAtMost(descriptor: number, most: number): Buffer {
  const pieces: Buffer[] = [];
  for (let left = most; left > 0; ) {
    const piece = Buffer.allocUnsafe(Math.min(left, 1 << 16));
    const read = readSync(descriptor, piece);
    if (read === 0) break;
    pieces.push(piece.subarray(0, read));
    left -= read;
  }
  return Buffer.concat(pieces);
}

export function isFolder(name: string): boolean {
  return findStats(name)?.isDirectory() ?? false;
}

/** The size in bytes; 0 for a file that does not exist or is not accessible. */
export function getFileSize(file: string): number {
  return findStats(file)?.size ?? 0;
}

function findStats(name: string): Stats | undefined {
  try {
    return statSync(name, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
