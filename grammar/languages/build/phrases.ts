/** Reads `phrases.yaml`: complex prepositions with the word that they ask for, and phrases that are always put alike. */
import type { GoverningPhrases, SetPhrases } from "../phrases.ts";
import type { SourceFile } from "./source-file.ts";
import { readYaml, type YamlNode } from "./yaml-node.ts";

const NONE: SetPhrases = {
  governing: [],
  asides: [],
  notNouns: [],
  verbs: [],
  pasts: [],
  fixed: [],
  confused: [],
  sound: [],
  pluralEnding: "",
};

/** A language may have no such file. */
export function compilePhrases(file: SourceFile | undefined): SetPhrases {
  if (!file) return NONE;
  const root = readYaml(file);
  root.readMapping([
    "prepositions",
    "governing",
    "asides",
    "notNouns",
    "verbs",
    "pasts",
    "fixed",
    "confused",
    "sound",
    "pluralEnding",
  ]);
  const prepositions = new Map(
    root
      .get("prepositions")
      .readEntries()
      .map(([name, node]) => [name, node.readStrings()]),
  );
  const readForms = (node: YamlNode): string[] =>
    node.readStringsOrNone().flatMap(name => prepositions.get(name) ?? [name]);
  return {
    governing: root
      .get("governing")
      .readList()
      .map(node => readGoverning(node, readForms, [...prepositions.keys()])),
    asides: root.get("asides").readStringsOrNone(),
    notNouns: root.get("notNouns").readStringsOrNone(),
    verbs: root.get("verbs").readStringsOrNone(),
    pasts: root.get("pasts").readStringsOrNone(),
    fixed: root.get("fixed").readStringsOrNone(),
    confused: root
      .get("confused")
      .readListOrNone()
      .map(group => group.readStrings()),
    sound: root.get("sound").readStringsOrNone(),
    pluralEnding: root.get("pluralEnding").readOptional(node => node.readString()) ?? "",
  };
}

function readGoverning(
  node: YamlNode,
  readForms: (node: YamlNode) => string[],
  prepositions: readonly string[],
): GoverningPhrases {
  node.readMapping(["takes", "also", "wrong", "lost", "free", "notAfter", "phrases"]);
  const takes = [...readForms(node.get("takes")), ...readForms(node.get("also"))];
  const named = readForms(node.get("wrong"));
  for (const name of node.get("wrong").readStringsOrNone()) {
    if (name !== "none" && !prepositions.includes(name)) node.get("wrong").fail(`no preposition “${name}”`);
  }
  return {
    phrases: node.get("phrases").readStrings(),
    takes,
    wrong: named.filter(word => word !== "none" && !takes.includes(word)),
    lost: node.get("lost").readOptional(one => one.readOneOf(["determiner", "any", "verb", "none"])) ?? "determiner",
    free: node.get("free").readOptional(one => one.readOneOf(["alone", "clause", "adverb"])) ?? "no",
    notAfter: node.get("notAfter").readStringsOrNone(),
  };
}
