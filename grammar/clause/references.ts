/** References inside a clause: resolutions, symbols, paragraphs, annexes, dates. Patterns come from the pack. */

import type { CompiledPack } from "../languages/pack.ts";
import { createLazyExpression } from "../languages/pattern.ts";
import { ALPHANUMERIC, getKindAt, IDEOGRAPH } from "../text/characters.ts";
import { toEuropeanDigits } from "../text/digits.ts";
import { createPatternPrefilter, readBeginnings } from "../text/pattern-prefilter.ts";
import type { Reference } from "../tree/tree.ts";

export interface ReferenceMatcher {
  /** The longest reference that begins at an offset where a word may begin. */
  match(text: string, offset: number): Reference | null;
  /** What references begin with, as `getPlainCode` writes it; an empty text for anything. */
  readonly beginnings: readonly string[];
}

export function createReferenceMatcher(pack: CompiledPack): ReferenceMatcher {
  const patterns = pack.references.map(({ kind, pattern }) => ({
    kind,
    expression: createReferenceExpression(pattern),
  }));
  const candidates = createPatternPrefilter(patterns, pack.needs.references);
  return { match, beginnings: pack.needs.references.flatMap(readBeginnings) };

  function match(text: string, offset: number): Reference | null {
    const here = candidates(text, offset);
    if (here.length === 0) return null;
    if (isInsideWord(text, offset)) return null;
    let longest: Reference | null = null;
    for (const { kind, expression } of here) {
      const sticky = expression();
      sticky.lastIndex = offset;
      const found = sticky.exec(text);
      if (!found || found[0] === "" || (longest && found[0].length <= longest.text.length)) continue;
      const groups: Record<string, string> = {};
      for (const name in found.groups) {
        const value = found.groups[name];
        if (value !== undefined) groups[name] = toEuropeanDigits(value);
      }
      longest = { kind, text: found[0], start: offset, end: offset + found[0].length, groups };
    }
    return longest;
  }
}

/** An ideograph is a word by itself: « 第70/1号 » may stand right behind one, and a date right before one. */
function isInsideWord(text: string, offset: number): boolean {
  if (offset === 0 || (getKindAt(text, offset - 1) & ALPHANUMERIC) === 0) return false;
  return ((getKindAt(text, offset - 1) | getKindAt(text, offset)) & IDEOGRAPH) === 0;
}

export function createReferenceExpression(pattern: string): () => RegExp {
  return createLazyExpression(`(?:${loosenPattern(pattern)})`, "iuy");
}

/** Patterns are written on folded text: let a space be any blanks, an apostrophe any apostrophe. */
function loosenPattern(pattern: string): string {
  return pattern.replace(/ (?![*+?{])/g, "\\s+").replace(/'/g, "['’]");
}
