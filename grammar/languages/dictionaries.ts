/** The words of the languages, for spelling. Each dictionary is read when it is first asked for. */
import { once } from "../text/once.ts";
import { dictionaries } from "./compiled/dictionaries.ts";
import { parseOnce } from "./parse-once.ts";
import { type CompiledDictionary, readWordGraph, type WordGraph } from "./word-graph.ts";

export interface Dictionary extends WordGraph {
  readonly frequent: ReadonlySet<string>;
}

const DICTIONARIES: Readonly<Record<string, () => Dictionary>> = Object.fromEntries(
  Object.entries(dictionaries).map(([code, json]) => {
    const parse = parseOnce<CompiledDictionary>(json);
    return [code, once(() => readDictionary(parse()))];
  }),
);

function readDictionary(compiled: CompiledDictionary): Dictionary {
  return { ...readWordGraph(compiled), frequent: new Set(compiled.frequent.split(" ")) };
}

/** Null for a language without a dictionary. */
export function getDictionary(code: string): Dictionary | null {
  return Object.hasOwn(DICTIONARIES, code) ? (DICTIONARIES[code]?.() ?? null) : null;
}

/** The languages that have one. */
export function listDictionaryCodes(): readonly string[] {
  return Object.keys(DICTIONARIES);
}

export function hasDictionary(code: string): boolean {
  return Object.hasOwn(DICTIONARIES, code);
}
