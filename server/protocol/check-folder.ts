/**
 * The request that checks all files of the workspace; from then on the diagnostics of all files are shown, open or not.
 * Takes a `workDoneToken` for progress.
 */
export const CHECK_FOLDER = "preambule/checkFolder";

/** The number of files, and of findings by severity. */
export interface FolderCheckResult {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly others: number;
}
