/** Reads the section `usage.syntax` of `language.yaml`; every key may be absent. */
import type { Syntax } from "../syntax.ts";
import type { YamlNode } from "./yaml-node.ts";

const LISTS = [
  "infinitiveAfter",
  "infinitiveBeforeObject",
  "infinitiveBeforeComplement",
  "notInfinitiveAfter",
  "participleAfter",
  "adverbEndings",
  "infinitiveTakers",
  "gerundTakers",
  "nounForms",
  "clauseStarts",
  "comparing",
  "pluralDeterminers",
  "singularDeterminers",
  "bothNumbers",
  "irregularPlurals",
  "collectives",
  "ownTexts",
  "feminines",
  "ownThings",
  "ownVerbs",
] as const satisfies readonly (keyof Syntax)[];

/** `pattern` checks a pattern and expands its macros. */
export function readSyntax(node: YamlNode, pattern: (node: YamlNode) => string): Syntax {
  node.readEntriesOrNone([...LISTS, "homophones", "numberPairs", "pluralEnding"]);
  const lists = LISTS.map(name => [name, node.get(name).readStringsOrNone()] as const);
  return {
    ...(Object.fromEntries(lists) as Record<(typeof LISTS)[number], string[]>),
    homophones: readWords(node.get("homophones")),
    numberPairs: readWords(node.get("numberPairs")),
    pluralEnding: node.get("pluralEnding").readOptional(pattern) ?? null,
  };
}

function readWords(node: YamlNode): Record<string, string> {
  return Object.fromEntries(node.readEntriesOrNone().map(([word, other]) => [word, other.readString()]));
}
