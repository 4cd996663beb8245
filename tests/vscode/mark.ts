/** Begins each line that the suite prints. */
export const MARK = "│ ";
