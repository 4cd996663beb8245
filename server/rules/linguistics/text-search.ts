/** Searches texts for words and patterns of a language. */

/** Like `matchAll`, but without a copy of the expression for each call. Only for expressions with `g`. */
export function findMatches(text: string, expression: RegExp): readonly RegExpExecArray[] {
  expression.lastIndex = 0;
  let found = expression.exec(text);
  if (found === null) return NONE;
  const all: RegExpExecArray[] = [];
  for (; found !== null; found = expression.exec(text)) {
    all.push(found);
    if (found[0] === "") expression.lastIndex++;
  }
  return all;
}

const NONE: readonly RegExpExecArray[] = [];

/**
 * A capital letter, as the beginning of an expression with the flag `u`. V8 looks for `\p{Lu}` alone in a long table at
 * each character; ranges before it rule out nearly all of them.
 */
export const CAPITAL = String.raw`(?=[A-ZÀ-Þ\u{100}-\u{10ffff}])\p{Lu}`;

/** Words as alternatives of an expression, longest first; any blanks and either apostrophe match. */
export function createAlternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map(word => loosenPattern(word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")))
    .join("|");
}

/** A pattern of a pack, written for folded text, as one for text as it stands. */
export function loosenPattern(pattern: string): string {
  return pattern.replace(/ /g, "\\s+").replace(/['’]/g, "['’]");
}
