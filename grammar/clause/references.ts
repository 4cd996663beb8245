/** References inside a clause: resolutions, symbols, paragraphs, annexes, dates. Patterns come from the pack. */

import { candidatesBy } from "../languages/needs.ts";
import type { CompiledPack } from "../languages/pack.ts";
import type { Reference } from "../tree/tree.ts";

export type ReferenceMatcher = (text: string, offset: number) => Reference | null;

const INSIDE_WORD = /[\p{L}\p{N}]/u;

export function createReferenceMatcher(pack: CompiledPack): ReferenceMatcher {
  const compiled = pack.references.map(({ kind, pattern }) => ({
    kind,
    // Names of groups may not repeat in one expression.
    anonymous: loose(pattern).replace(/\(\?<\w+>/g, "(?:"),
    expression: new RegExp(`(?:${loose(pattern)})`, "iuy"),
  }));
  const candidates = candidatesBy(compiled, pack.needs.references);
  // One expression tells at most offsets that no reference begins there.
  const expressions = new Map<readonly unknown[], RegExp>();
  const anyOf = (here: readonly { readonly anonymous: string }[]): RegExp => {
    let any = expressions.get(here);
    if (!any) {
      any = new RegExp(`(?:${here.map(({ anonymous }) => anonymous).join("|")})`, "iuy");
      expressions.set(here, any);
    }
    return any;
  };
  return (text, offset) => {
    const here = candidates(text, offset);
    if (here.length === 0) return null;
    const any = anyOf(here);
    any.lastIndex = offset;
    if (!any.test(text)) return null;
    if (offset > 0 && INSIDE_WORD.test(text[offset - 1] as string)) return null;
    let longest: Reference | null = null;
    for (const { kind, expression } of here) {
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
