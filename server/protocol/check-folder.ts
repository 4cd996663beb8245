/**
 * Checks all files of the workspace now; from then on what is found in them is shown, open or not. Takes a
 * `workDoneToken` for its progress.
 */
export const CHECK_FOLDER = "preambule/checkFolder";

/** How many files there are, and how many findings of each severity. */
export interface FolderCheck {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly others: number;
}
