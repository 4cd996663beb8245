/** The languages at hand, by code. A new one is a folder of data, built, and a line in `packs`. */
import conceptList from "./compiled/concepts.json" with { type: "json" };
import en from "./compiled/en.json" with { type: "json" };
import equivalentForms from "./compiled/equivalents.json" with { type: "json" };
import fr from "./compiled/fr.json" with { type: "json" };
import telling from "./compiled/telling.json" with { type: "json" };
import transitionTable from "./compiled/transitions.json" with { type: "json" };
import type { CompiledPack, Concept, TellingWords, Transitions } from "./pack.ts";

/** Heads of a concept in one language: preambular, operative; what stands first is the usual one. */
export interface ConceptHeads {
  readonly p: readonly string[];
  readonly o: readonly string[];
}

// JSON is typed by its content; the build has checked the shapes.
const packs = { en, fr } as unknown as Readonly<Record<string, CompiledPack>>;

/** Codes of the languages whose texts can be read. */
export function languageCodes(): readonly string[] {
  return Object.keys(packs);
}

export function packFor(code: string): CompiledPack {
  const pack = Object.hasOwn(packs, code) ? packs[code] : undefined;
  if (!pack) throw new RangeError(`no language pack “${code}” (known: ${languageCodes().join(", ")})`);
  return pack;
}

/** What tells a language from the others, of each that has a pack; apart from the packs, since it is asked before. */
export function tellingWords(code: string): TellingWords {
  const words = Object.hasOwn(telling, code) ? (telling as Readonly<Record<string, TellingWords>>)[code] : undefined;
  if (!words) throw new RangeError(`nothing tells “${code}”`);
  return words;
}

/** Every concept; the numbers in `HeadForm` count this list. */
export function concepts(): readonly Concept[] {
  return conceptList as readonly Concept[];
}

/** By language (also those without a pack), then by concept id; only forms that may be offered. */
export function equivalents(): Readonly<Record<string, Readonly<Record<string, ConceptHeads>>>> {
  return equivalentForms;
}

/** Which concept follows which. */
export function transitions(): Transitions {
  return transitionTable as Transitions;
}
