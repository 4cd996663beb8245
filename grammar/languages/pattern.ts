/**
 * The source of a regular expression, compiled with the flags `iu` and tried at the start of a paragraph whose line
 * breaks were folded to single spaces and apostrophes to `'`.
 */
export type Pattern = string;
