/** Begins each line that the suite prints. */
export const MARK = "│ ";

/** Begins the line with the counts, where the suite can write no file. */
export const COUNTS_MARK = "╰ ";
