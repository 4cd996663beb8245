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
] as const satisfies readonly Exclude<keyof Syntax, "homophones">[];

export function readSyntax(node: YamlNode): Syntax {
  node.readEntriesOrNone([...LISTS, "homophones"]);
  const lists = LISTS.map(name => [name, node.get(name).readStringsOrNone()] as const);
  const homophones = node.get("homophones").readEntriesOrNone();
  return {
    ...(Object.fromEntries(lists) as Record<(typeof LISTS)[number], string[]>),
    homophones: Object.fromEntries(homophones.map(([ending, instead]) => [ending, instead.readString()])),
  };
}
