/**
 * Asked of our client, which knows what the person excludes and reads what only the editor can: files in the browser,
 * on another machine, in a repository that is not cloned.
 */

/** Of files that hold texts; no others are listed or handed over. */
export const TEXT_ENDING = ".undecl";

/** URIs of all texts of the workspace, but for what only links lead to. */
export const FILES = "preambule/files";

/**
 * The bytes of a file in base 64; null for one that cannot be read, is larger than `largest` bytes, is a link or no text
 * of the workspace.
 */
export const READ_FILE = "preambule/readFile";

export interface ReadFileParams {
  readonly uri: string;
  readonly largest: number;
}
