/** Compiles prefilters of the patterns of a language: what a text must have to match, so that most are never tried. */
import type { PatternNeeds } from "../../text/pattern-prefilter.ts";
import type { CompiledPack } from "../pack.ts";
import type { Pattern } from "../pattern.ts";
import type { LanguageSettings } from "../settings.ts";
import { findBeginnings, findPrintedBeginnings, findRequiredTexts } from "./pattern-needs.ts";

type Patterned = LanguageSettings & Pick<CompiledPack, "signs">;

export function compileNeeds({ references, blocks, instruments, signs, usage }: Patterned): CompiledPack["needs"] {
  const needs = (items: readonly { readonly pattern: Pattern }[], longest?: number) =>
    items.map(({ pattern }): PatternNeeds => {
      const begins = findBeginnings(pattern, longest);
      const holds = findRequiredTexts(pattern);
      return {
        ...(begins === null ? {} : { begins: begins.join("\n") }),
        ...(holds === null ? {} : { holds: holds.join("\n") }),
      };
    });
  // Only the first letter of a word is asked for.
  const elisions = needs(
    usage.elisions.map(({ before }) => ({ pattern: before })),
    1,
  );
  return {
    references: needs(references),
    blocks: needs(blocks),
    instruments: needs(instruments),
    signs: needs(signs),
    elisions,
  };
}

/** A rule about terms looks for both columns of its list, as they stand. */
const TERMS = "term-consistency";

export function compileWordings(
  written: CompiledPack["written"],
  { capitalAccents }: LanguageSettings["usage"],
): CompiledPack["wordings"] {
  const literal = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const patterns = Object.entries(written).map(([rule, forms]) => {
    return [rule, rule === TERMS ? forms.flat().map(literal) : forms.map(([find]) => find)] as const;
  });
  patterns.push(["capital-accent", capitalAccents.map(([plain]) => literal(plain))]);
  const begins = patterns.map(([rule, all]) => [rule, all.map(findPrintedBeginnings)] as const);
  return Object.fromEntries(
    begins.flatMap(([rule, all]) => (all.includes(null) ? [] : [[rule, all.flatMap(one => one ?? []).join("\n")]])),
  );
}
