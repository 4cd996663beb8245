import { once } from "../text/once.ts";

/**
 * The source of a regular expression, compiled with the flags `iu` and tried at the start of a paragraph whose line
 * breaks were folded to single spaces and apostrophes to `'`.
 */
export type Pattern = string;

/** An expression that is read when it is first asked for: a language has hundreds, a text needs a dozen. */
export function createLazyExpression(source: string, flags: string): () => RegExp {
  return once(() => new RegExp(source, flags));
}
