/** The languages at hand, by code. */
import { DATA, PACKS } from "./data.ts";
import type { Masthead } from "./masthead.ts";
import type { CompiledPack, Concept, TellingWords, Transitions } from "./pack.ts";
import type { RuleInLanguage } from "./rule-examples.ts";

/** Heads of a concept in one language: preambular, operative; what stands first is the usual one. */
export interface ConceptHeads {
  readonly p: readonly string[];
  readonly o: readonly string[];
}

// JSON is typed by its content; the build has checked the shapes.
const packs = PACKS as unknown as Readonly<Record<string, () => CompiledPack>>;

/** Codes of the languages whose texts can be read. */
export function languageCodes(): readonly string[] {
  return Object.keys(packs);
}

export function packFor(code: string): CompiledPack {
  const pack = Object.hasOwn(packs, code) ? packs[code]?.() : undefined;
  if (!pack) throw new RangeError(`no language pack “${code}” (known: ${languageCodes().join(", ")})`);
  return pack;
}

/** What tells a language from the others, of each that has a pack; apart from the packs, since it is asked before. */
export function tellingWords(code: string): TellingWords {
  const telling = DATA.telling();
  const words = Object.hasOwn(telling, code) ? (telling as Readonly<Record<string, TellingWords>>)[code] : undefined;
  if (!words) throw new RangeError(`nothing tells “${code}”`);
  return words;
}

/** Every concept; the numbers in `HeadForm` count this list. */
export function concepts(): readonly Concept[] {
  return DATA.concepts() as readonly Concept[];
}

/** By language (also those without a pack), then by concept id; only forms that may be offered. */
export function equivalents(): Readonly<Record<string, Readonly<Record<string, ConceptHeads>>>> {
  return DATA.equivalents();
}

/** Which concept follows which. */
export function transitions(): Transitions {
  return DATA.transitions() as Transitions;
}

/** Null where a language has none. Apart from the packs, since few ask. */
export function mastheadFor(code: string): Masthead | null {
  return (DATA.mastheads() as Readonly<Record<string, Masthead>>)[code] ?? null;
}

/** By language, then by the id of a rule. */
export function ruleExamples(): Readonly<Record<string, Readonly<Record<string, RuleInLanguage>>>> {
  return DATA.ruleExamples();
}
