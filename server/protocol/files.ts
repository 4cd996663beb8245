/**
 * Asked of our client, which knows what the person excludes and reads what only the editor can: files in the browser,
 * on another machine, in a repository that is not cloned.
 */

/** URIs of all files of the workspace with this ending. */
export const FILES = "preambule/files";

export interface FilesParams {
  /** Without the dot. */
  readonly ending: string;
}

/** The bytes of a file in base 64; null for one that cannot be read or is larger than `largest` bytes. */
export const READ_FILE = "preambule/readFile";

export interface ReadFileParams {
  readonly uri: string;
  readonly largest: number;
}
