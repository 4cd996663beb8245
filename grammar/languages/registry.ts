/** Gives the compiled data of the languages. Each is parsed when it is first asked for. */
import { DATA, PACKS } from "./data.ts";
import { listLanguageCodes } from "./language-codes.ts";
import type { CompiledPack, Concept, ConceptHeads, TellingWords, Transitions } from "./pack.ts";

export function getPack(code: string): CompiledPack {
  const pack = Object.hasOwn(PACKS, code) ? PACKS[code]?.() : undefined;
  if (!pack) throw new RangeError(`no language pack “${code}” (known: ${listLanguageCodes().join(", ")})`);
  return pack;
}

/** Words by which languages are detected; apart from the packs, since they are needed before any is loaded. */
export function getTellingWords(): TellingWords {
  return DATA.telling();
}

/** Every concept; the numbers in `HeadForm` count this list. */
export function getConcepts(): readonly Concept[] {
  return DATA.concepts();
}

/** By concept, other families from which translators take openers for it; `*` for all. */
export function getExchanges(): Readonly<Record<string, readonly string[]>> {
  return DATA.exchanges();
}

/** By the id of a modifier, the attitude that it adds to an opener: « avec satisfaction ». */
export function getEmotions(): Readonly<Record<string, number>> {
  return DATA.emotions();
}

/** By language (also those without a pack), then by concept id; only forms that may be offered. */
export function getEquivalents(): Readonly<Record<string, Readonly<Record<string, ConceptHeads>>>> {
  return DATA.equivalents();
}

/** Which concept follows which. */
export function getTransitions(): Transitions {
  return DATA.transitions();
}
