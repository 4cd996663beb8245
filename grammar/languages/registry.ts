/** The languages at hand, by code. */
import { DATA, PACKS } from "./data.ts";
import type { Masthead } from "./masthead.ts";
import type { CompiledPack, Concept, ConceptHeads, TellingWords, Transitions } from "./pack.ts";

/** Codes of the languages whose texts can be read. */
export function languageCodes(): readonly string[] {
  return Object.keys(PACKS);
}

export function packFor(code: string): CompiledPack {
  const pack = Object.hasOwn(PACKS, code) ? PACKS[code]?.() : undefined;
  if (!pack) throw new RangeError(`no language pack “${code}” (known: ${languageCodes().join(", ")})`);
  return pack;
}

/** What tells a language from the others, of each that has a pack; apart from the packs, since it is asked before. */
export function tellingWords(code: string): TellingWords {
  const telling = DATA.telling();
  const words = Object.hasOwn(telling, code) ? telling[code] : undefined;
  if (!words) throw new RangeError(`nothing tells “${code}”`);
  return words;
}

/** Every concept; the numbers in `HeadForm` count this list. */
export function concepts(): readonly Concept[] {
  return DATA.concepts();
}

/** By language (also those without a pack), then by concept id; only forms that may be offered. */
export function equivalents(): Readonly<Record<string, Readonly<Record<string, ConceptHeads>>>> {
  return DATA.equivalents();
}

/** Which concept follows which. */
export function transitions(): Transitions {
  return DATA.transitions();
}

/** Null where a language has none. Apart from the packs, since few ask. */
export function mastheadFor(code: string): Masthead | null {
  return DATA.mastheads()[code] ?? null;
}
