/** Reads the section `usage.openerGovernment` of `language.yaml`; every key may be absent. */
import type { OpenerGovernment } from "../opener-government.ts";
import type { YamlNode } from "./yaml-node.ts";

const LISTS = ["prepositions", "beforeObjects", "partitives", "datives", "droppable"] as const;

export function readOpenerGovernment(node: YamlNode): OpenerGovernment {
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
