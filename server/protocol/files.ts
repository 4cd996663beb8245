/**
 * Requests from the server to our own client, which knows the excluded files and reads what only the editor can reach:
 * files in the browser, on another machine, in a repository that is not cloned.
 */

/** The ending of the files that are listed and read; the client gives no others. */
export const TEXT_ENDING = ".undecl";

/** Answered with the URIs of all texts of the workspace, except those behind links. */
export const LIST_FILES = "preambule/files";

/**
 * Answered with the bytes of a file in base64; null if it cannot be read, is larger than `largest` bytes, is a link, or
 * is no text of the workspace.
 */
export const READ_FILE = "preambule/readFile";

export interface ReadFileParams {
  readonly uri: string;
  readonly largest: number;
}
