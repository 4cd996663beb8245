/** The compiled data, each parsed when it is first asked for: a language costs nothing until a text is in it. */
import { json as concepts } from "./compiled/concepts.ts";
import { json as emotions } from "./compiled/emotions.ts";
import { json as equivalents } from "./compiled/equivalents.ts";
import { json as exchanges } from "./compiled/exchanges.ts";
import { packs } from "./compiled/packs.ts";
import { json as telling } from "./compiled/telling.ts";
import { json as transitions } from "./compiled/transitions.ts";
import type { CompiledPack, Concept, ConceptHeads, TellingWords, Transitions } from "./pack.ts";
import { parseOnce } from "./parse-once.ts";

export const DATA = {
  concepts: parseOnce<readonly Concept[]>(concepts),
  emotions: parseOnce<Readonly<Record<string, number>>>(emotions),
  exchanges: parseOnce<Readonly<Record<string, readonly string[]>>>(exchanges),
  equivalents: parseOnce<Readonly<Record<string, Readonly<Record<string, ConceptHeads>>>>>(equivalents),
  telling: parseOnce<TellingWords>(telling),
  transitions: parseOnce<Transitions>(transitions),
};

/** By the code of the language. */
export const PACKS: Readonly<Record<string, () => CompiledPack>> = Object.fromEntries(
  Object.entries(packs).map(([code, json]) => [code, parseOnce<CompiledPack>(json)]),
);
