/** Where the files of the folder are read from: the file system, the editor, or nowhere. */
import type { CancellationToken } from "vscode-languageserver";
import type { FileKind } from "../protocol/files.ts";

export interface ListedFile {
  readonly uri: string;
  /** Differs after the file has changed; null if the editor reports changes. */
  readonly stamp: string | null;
}

export interface FileSource {
  /** All files of a kind under these folders, each file once, in the order of their names. */
  list(folders: readonly string[], kind: FileKind, token: CancellationToken): Promise<readonly ListedFile[]>;
  /** The bytes of a file; null if it is gone, unreadable or too large (logged once). */
  read(uri: string, kind: FileKind, token: CancellationToken): Promise<Uint8Array | null>;
}

/** The source for a server that sees open documents only. */
export const NO_FILES: FileSource = { list: async () => [], read: async () => null };

/** Larger texts are read only when they are open: checking one would block all other requests. */
export const MAX_FILE_BYTES: Readonly<Record<FileKind, number>> = { texts: 4_000_000, glossaries: 20_000_000 };
