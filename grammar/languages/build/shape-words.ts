/** Reads the section `usage.shapeWords` of `language.yaml`; every key may be absent. */
import type { ShapeWords } from "../shape-words.ts";
import type { YamlNode } from "./yaml-node.ts";

const LISTS = [
  "hanging",
  "hangingBehind",
  "continuing",
  "unhyphened",
  "hyphened",
  "hyphenPrefixes",
  "placeholders",
  "beforeDay",
  "apostropheEndings",
  "sections",
  "preambular",
  "bareBefore",
] as const;

export function readShapeWords(node: YamlNode): ShapeWords {
  node.readEntriesOrNone([...LISTS, "dated"]);
  const lists = Object.fromEntries(LISTS.map(key => [key, node.get(key).readStringsOrNone()]));
  const dated = node.get("dated").readOptional(key => key.readString()) ?? null;
  return { ...(lists as Record<(typeof LISTS)[number], string[]>), dated };
}
