/**
 * Translates a pattern of a language pack (JavaScript, flags `iu`, written for folded text) to Oniguruma, for a line
 * as it stands: any run of blanks for a blank, any apostrophe for a straight one.
 */
import { APOSTROPHES, LINE_END } from "./expressions.ts";

const TOKEN = new RegExp(
  [
    String.raw`\\u\{?(?<code>[0-9a-fA-F]{2,6})\}?`,
    String.raw`(?<letters>\\p\{L\}\+)(?![+?])`,
    String.raw`(?<blank>\\s| )(?<count>[*+?])?`,
    String.raw`(?<escaped>\\[pP]\{[^}]*\}|\\.)`,
    String.raw`(?<group>\((?:\?<[A-Za-z]\w*>|(?!\?)))`,
    String.raw`(?<class>\[)`,
    String.raw`(?<end>\$)`,
    `(?<apostrophe>')`,
    "(?<other>[^])",
  ].join("|"),
  "uy",
);

/** `kept` is the one named group that goes on capturing. */
export function convertPattern(pattern: string, kept?: string): string {
  let source = "";
  for (let at = 0; at < pattern.length; ) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(pattern) as RegExpExecArray;
    const { code, letters, blank, count, escaped, group, class: opening, end, apostrophe, other } = found.groups ?? {};
    at = TOKEN.lastIndex;
    if (code) source += `\\x{${code}}`;
    // Words in a row, each of any length, would be tried in every division: let a word keep its letters.
    else if (letters) source += `(?-i:${letters}+)`;
    // Bounded: after `.{3,600}` a long run of blanks would be tried at each place.
    else if (blank) source += count === "?" || count === "*" ? "\\s{0,9}" : "\\s{1,9}";
    else if (escaped) source += escaped === "\\/" ? "/" : escaped;
    // Other groups are not captured: their names would number themselves among those of the rule.
    else if (group) source += group === `(?<${kept}>` ? group : "(?:";
    else if (opening) {
      const close = findClassEnd(pattern, at);
      source += convertClass(pattern.slice(at, close));
      at = close + 1;
    } else if (end) source += LINE_END;
    else if (apostrophe) source += `[${APOSTROPHES}]`;
    else source += other;
  }
  return source;
}

function findClassEnd(pattern: string, start: number): number {
  let at = start;
  while (pattern[at] !== "]") at += pattern[at] === "\\" ? 2 : 1;
  return at;
}

/** Inside a class Oniguruma reads `[` as a class within and `&&` as an intersection. */
function convertClass(content: string): string {
  const inner = content
    .replace(/\\u\{?([0-9a-fA-F]{2,6})\}?/g, "\\x{$1}")
    .replace(/\\\//g, "/")
    .replace(/(?<!\\)\[/g, "\\[")
    .replace(/&&/g, "&\\&")
    .replace(/'/g, APOSTROPHES);
  // Case makes properties slow, and matters to letters only.
  return /[A-Za-z]/.test(inner.replace(/\\(?:[pP]\{[^}]*\}|.)/g, "")) ? `[${inner}]` : `(?-i:[${inner}])`;
}
