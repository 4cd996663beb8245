/**
 * Requests from the server to our own client, which knows the excluded files and reads what only the editor can reach:
 * files in the browser, on another machine, in a repository that is not cloned.
 */

/** The ending of texts. */
export const TEXT_ENDING = ".undecl";

/** Kinds of files that are listed and read, by the glob of their names; the client gives no others. */
export const FILE_GLOBS = { texts: `*${TEXT_ENDING}`, glossaries: "{terms.tsv,terms.csv,*.tbx}" } as const;
export type FileKind = keyof typeof FILE_GLOBS;

/** The kind of a file by its path or URI; null for one that is neither listed nor read. */
export function findFileKind(path: string): FileKind | null {
  if (path.endsWith(TEXT_ENDING)) return "texts";
  return /(?:^|\/)terms\.(?:tsv|csv)$|\.tbx$/.test(path) ? "glossaries" : null;
}

/** Answered with the URIs of all files of a kind in the workspace, except those behind links. */
export const LIST_FILES = "preambule/files";

export interface ListFilesParams {
  readonly kind: FileKind;
}

/**
 * Answered with the bytes of a file in base64; null if it cannot be read, is larger than `largest` bytes, is a link, or
 * is neither a text nor a glossary of the workspace.
 */
export const READ_FILE = "preambule/readFile";

export interface ReadFileParams {
  readonly uri: string;
  readonly largest: number;
}
