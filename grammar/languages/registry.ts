/** The languages at hand, by code. */
import { DATA, PACKS } from "./data.ts";
import type { CompiledPack, Concept, ConceptHeads, TellingWords, Transitions } from "./pack.ts";

/** Codes of the languages whose texts can be read. */
export function listLanguageCodes(): readonly string[] {
  return Object.keys(PACKS);
}

export function getPack(code: string): CompiledPack {
  const pack = Object.hasOwn(PACKS, code) ? PACKS[code]?.() : undefined;
  if (!pack) throw new RangeError(`no language pack “${code}” (known: ${listLanguageCodes().join(", ")})`);
  return pack;
}

/** What tells languages from one another; apart from the packs, since it is asked before. */
export function getTellingWords(): TellingWords {
  return DATA.telling();
}

/** Every concept; the numbers in `HeadForm` count this list. */
export function getConcepts(): readonly Concept[] {
  return DATA.concepts();
}

/** By language (also those without a pack), then by concept id; only forms that may be offered. */
export function getEquivalents(): Readonly<Record<string, Readonly<Record<string, ConceptHeads>>>> {
  return DATA.equivalents();
}

/** Which concept follows which. */
export function getTransitions(): Transitions {
  return DATA.transitions();
}
