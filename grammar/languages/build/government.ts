/** Reads the section `usage.government` of `language.yaml`; every key may be absent. */
import type { Government } from "../government.ts";
import type { YamlNode } from "./yaml-node.ts";

const LISTS = ["prepositions", "beforeObjects", "partitives", "datives", "droppable"] as const;

export function readGovernment(node: YamlNode): Government {
  node.readEntriesOrNone([...LISTS, "adverbials", "besides"]);
  const words = Object.fromEntries(LISTS.map(name => [name, node.get(name).readStringsOrNone()]));
  const adverbials = node
    .get("adverbials")
    .readEntriesOrNone()
    .map(([word, nouns]) => [word, nouns.readStrings()]);
  const besides = node
    .get("besides")
    .readEntriesOrNone()
    .flatMap(([heads, list]) => heads.split(" | ").map(head => [head, list.readStrings()] as const));
  return {
    ...(words as Record<(typeof LISTS)[number], string[]>),
    adverbials: Object.fromEntries(adverbials),
    besides: Object.fromEntries(besides),
  };
}
