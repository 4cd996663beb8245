/** Definitions of an acronym with a letter more or less than the text has throughout: « (ONUI) » for `ONUCI`. */
import { distance } from "fastest-levenshtein";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { findAbbreviatedName, isKnownAcronym, type PlacedAcronym } from "./acronyms.ts";

/** All uses of an acronym in a document. */
interface AcronymUses {
  readonly uses: readonly PlacedAcronym[];
  readonly isExplained: boolean;
}

/** The text must use the other one so often, and explain it nowhere. */
const LEAST_USES = 2;
const LEAST_LETTERS = 4;
/** Acronyms of another language spell no name of this one; then they must be longer and stand oftener. */
const LONG = 5;
const OFTEN = 3;

export function* findMisprintedDefinitions(
  names: ReadonlyMap<string, AcronymUses>,
  pack: CompiledPack,
): Generator<{ readonly use: PlacedAcronym; readonly usual: string }> {
  for (const [name, { uses }] of names) {
    const [use, ...others] = uses;
    if (!use?.isDefinition || others.length > 0 || isKnownAcronym(name, pack)) continue;
    const near = [...names].filter(
      ([other, all]) =>
        other.length >= LEAST_LETTERS &&
        distance(name, other) === 1 &&
        all.uses.length >= LEAST_USES &&
        !all.isExplained &&
        !isKnownAcronym(other, pack) &&
        isMeant(use, other, all.uses.length),
    );
    const known = pack.usage.acronyms.filter(
      other => other.length > LONG && distance(name, other) === 1 && isMeant(use, other, OFTEN),
    );
    const [usual, ...rest] = [...new Set([...near.map(([other]) => other), ...known])];
    if (usual !== undefined && rest.length === 0) yield { use, usual };
  }
}

/** Whether the name before the definition is the other acronym's, or neither's that can be told. */
function isMeant(use: PlacedAcronym, other: string, times: number): boolean {
  const { clause } = use.paragraph;
  if (findAbbreviatedName(clause, { start: use.start, name: other }) !== null) return true;
  const isOwn = findAbbreviatedName(clause, use) !== null;
  return !isOwn && other.length >= LONG && times >= OFTEN;
}
