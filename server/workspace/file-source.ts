/** Where the files of a folder come from: a file system, the editor, or nowhere. */
import type { CancellationToken } from "vscode-languageserver";

export interface ListedFile {
  readonly uri: string;
  /** Differs when the file has changed; null where the editor tells of changes and nobody need look. */
  readonly stamp: string | null;
}

export interface FileSource {
  /** All `*.undecl` files under these folders, each file once, in the order of their names. */
  list(folders: readonly string[], token: CancellationToken): Promise<readonly ListedFile[]>;
  /** The bytes of a file; null for one that is gone, may not be read or is too large (told once in the log). */
  read(uri: string, token: CancellationToken): Promise<Uint8Array | null>;
}

/** For a server that is told of open documents and nothing else. */
export const NO_FILES: FileSource = { list: async () => [], read: async () => null };

/** Larger files are read only when somebody opens them: checking one would keep everything else waiting. */
export const LARGEST_BYTES = 4_000_000;
