/** References inside prose: resolutions, symbols, paragraphs, annexes, dates. Patterns from the packs. */
import type { CompiledPack } from "../grammar/languages/pack.ts";
import type { ReferencePattern } from "../grammar/languages/settings.ts";
import { convertPattern } from "./convert-pattern.ts";
import { createNamedCaptures, joinAlternatives } from "./expressions.ts";
import { SCOPES } from "./scopes.ts";
import type { MatchRule } from "./textmate.ts";

/** What contains others comes first: « l'alinéa a) du paragraphe 2 », a resolution with its date. */
const KINDS: readonly ReferencePattern["kind"][] = [
  "item",
  "paragraph",
  "article",
  "annex",
  "resolution",
  "symbol",
  "date",
];

/**
 * A short word and a number after a match: « articles 26 et 27 » goes on in one language only, so the patterns of the
 * others are tried first.
 */
const GOES_ON = "(?!\\s\\p{L}{1,3}\\s\\d)";

export function createReferenceRules(packs: readonly CompiledPack[]): MatchRule[] {
  return KINDS.flatMap((kind): MatchRule[] => {
    const patterns = listPatterns(packs, kind);
    if (patterns.length === 0) return [];
    if (kind === "date") return [{ name: SCOPES.date, match: createReferenceSource(patterns) }];
    const complete = patterns.map(pattern => `(?>${pattern})${GOES_ON}`);
    const match = createReferenceSource(patterns.length > 1 ? [...complete, ...patterns] : patterns);
    // Captures by group: rules inside a capture would make the engine copy the line for each reference.
    const date = match.includes("(?<date>") ? createNamedCaptures(match, { date: { name: SCOPES.date } }) : {};
    return [{ match, captures: { 0: { name: SCOPES.reference(kind) }, ...date } }];
  });
}

function listPatterns(packs: readonly CompiledPack[], kind: ReferencePattern["kind"]): string[] {
  const found = packs.flatMap(pack => pack.references.filter(one => one.kind === kind));
  return [...new Set(found.map(({ pattern }) => convertPattern(pattern, kind === "date" ? undefined : "date")))];
}

function createReferenceSource(patterns: readonly string[]): string {
  return `(?<![\\p{L}\\p{N}])(?i:${joinAlternatives(patterns)})`;
}
