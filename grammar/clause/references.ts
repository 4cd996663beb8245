/** References inside a clause: resolutions, symbols, paragraphs, annexes, dates. Patterns come from the pack. */
import type { ReferencePattern } from "../languages/settings.ts";
import type { Reference } from "../tree/tree.ts";

export type ReferenceMatcher = (text: string, offset: number) => Reference | null;

const INSIDE_WORD = /[\p{L}\p{N}]/u;

export function createReferenceMatcher(patterns: readonly ReferencePattern[]): ReferenceMatcher {
  const compiled = patterns.map(({ kind, pattern }) => ({
    kind,
    expression: new RegExp(`(?:${loose(pattern)})`, "iuy"),
  }));
  // One expression tells at most offsets that no reference begins there; names of groups may not repeat in it.
  const anonymous = patterns.map(({ pattern }) => loose(pattern).replace(/\(\?<\w+>/g, "(?:"));
  const any = new RegExp(`(?:${anonymous.join("|")})`, "iuy");
  return (text, offset) => {
    any.lastIndex = offset;
    if (!any.test(text)) return null;
    if (offset > 0 && INSIDE_WORD.test(text[offset - 1] as string)) return null;
    let longest: Reference | null = null;
    for (const { kind, expression } of compiled) {
      expression.lastIndex = offset;
      const found = expression.exec(text);
      if (!found || found[0] === "" || (longest && found[0].length <= longest.text.length)) continue;
      const groups: Record<string, string> = {};
      for (const [name, value] of Object.entries(found.groups ?? {})) if (value !== undefined) groups[name] = value;
      longest = { kind, text: found[0], start: offset, end: offset + found[0].length, groups };
    }
    return longest;
  };
}

/** Patterns are written on folded text: let a space be any blanks, an apostrophe any apostrophe. */
function loose(pattern: string): string {
  return pattern.replace(/ (?![*+?{])/g, "\\s+").replace(/'/g, "['’]");
}
