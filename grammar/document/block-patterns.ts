/** What a line is by the words that it begins with, as the patterns of a language say. */
import { createLazyExpression, type Pattern } from "../languages/pattern.ts";
import { createPatternPrefilter, type PatternNeeds } from "../text/pattern-prefilter.ts";

/** The kind of the first pattern that a line begins with. */
export function createKindLookup<K>(
  patterns: readonly { readonly kind: K; readonly pattern: Pattern }[],
  needs: readonly PatternNeeds[],
): (line: string) => K | null {
  // In small letters, an expression need not try both cases of each, which V8 takes several times as long to compile.
  const compiled = patterns.map(({ kind, pattern }, at) => ({
    kind,
    holds: (needs[at]?.holds ?? "").split("\n"),
    expression: createLazyExpression(`^(?:${toSmallLetters(pattern)})`, "u"),
  }));
  const candidates = createPatternPrefilter(compiled, needs);
  return line => {
    const begun = candidates(line, 0);
    if (begun.length === 0) return null;
    const lower = line.toLowerCase();
    const fits = begun.find(
      ({ holds, expression }) => holds.some(text => lower.includes(text)) && expression().test(lower),
    );
    return fits?.kind ?? null;
  };
}

/** The source of an expression that fits a text in small letters where `pattern` fits the text in any. */
function toSmallLetters(pattern: Pattern): string {
  return pattern.replace(/\\[pP]\{[^}]*\}|\\.|[^\\]+/gsu, part => (part.startsWith("\\") ? part : part.toLowerCase()));
}
