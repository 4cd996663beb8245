/** What the build has compiled, as text. A language costs nothing until a text is in it. */
import { json as concepts } from "./compiled/concepts.ts";
import { json as en } from "./compiled/en.ts";
import { json as equivalents } from "./compiled/equivalents.ts";
import { json as fr } from "./compiled/fr.ts";
import { json as mastheads } from "./compiled/mastheads.ts";
import { json as telling } from "./compiled/telling.ts";
import { json as transitions } from "./compiled/transitions.ts";
import type { Masthead } from "./masthead.ts";
import type { CompiledPack, Concept, ConceptHeads, TellingWords, Transitions } from "./pack.ts";
import { parseOnce } from "./parse-once.ts";

export const DATA = {
  concepts: parseOnce<readonly Concept[]>(concepts),
  equivalents: parseOnce<Readonly<Record<string, Readonly<Record<string, ConceptHeads>>>>>(equivalents),
  mastheads: parseOnce<Readonly<Record<string, Masthead>>>(mastheads),
  telling: parseOnce<Readonly<Record<string, TellingWords>>>(telling),
  transitions: parseOnce<Transitions>(transitions),
};

/** A new language is a folder of data, built, and a line here. */
export const PACKS: Readonly<Record<string, () => CompiledPack>> = {
  en: parseOnce(en),
  fr: parseOnce(fr),
};
