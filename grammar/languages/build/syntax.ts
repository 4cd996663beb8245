/** Reads the section `usage.syntax` of `language.yaml`; every key may be absent. */
import type { NounGenders, Syntax } from "../syntax.ts";
import type { YamlNode } from "./yaml-node.ts";

const LISTS = [
  "infinitiveAfter",
  "infinitiveBeforeObject",
  "infinitiveBeforeComplement",
  "notInfinitiveAfter",
  "participleAfter",
  "gerundAfter",
  "infinitiveTakers",
  "gerundTakers",
  "nounForms",
  "clauseStarts",
  "prepositions",
  "comparing",
  "pluralDeterminers",
  "singularDeterminers",
  "bothNumbers",
  "irregularPlurals",
  "namesInPlural",
  "collectives",
  "ownTexts",
  "feminines",
  "ownThings",
  "ownVerbs",
  "pluralQuantifiers",
  "countNouns",
  "betweenNouns",
  "onlyBeforeNouns",
  "titling",
  "announcing",
  "notNouns",
  "pronounDeterminers",
  "notAttributes",
  "uniting",
  "preposed",
  "wholes",
  "wholeAfter",
  "sharing",
] as const satisfies readonly (keyof Syntax)[];

/** Words with another each. */
const TABLES = [
  "homophones",
  "numberPairs",
  "genderPairs",
  "demonstratives",
] as const satisfies readonly (keyof Syntax)[];
type Tables = Record<(typeof TABLES)[number], Record<string, string>>;

function readGenders(node: YamlNode): NounGenders {
  node.readMapping(["m", "f", "either", "endings", "plurals"]);
  const endings = node.get("endings");
  endings.readMapping(["m", "f"]);
  const [m, f, either] = (["m", "f", "either"] as const).map(key => node.get(key).readStrings()) as [
    string[],
    string[],
    string[],
  ];
  return {
    m,
    f,
    either,
    endings: { m: endings.get("m").readStrings(), f: endings.get("f").readStrings() },
    plurals: readWords(node.get("plurals")),
  };
}

/** `pattern` checks a pattern and expands its macros. */
export function readSyntax(node: YamlNode, pattern: (node: YamlNode) => string): Syntax {
  node.readEntriesOrNone([...LISTS, ...TABLES, "pluralEnding", "genders", "determinerRows"]);
  const lists = LISTS.map(name => [name, node.get(name).readStringsOrNone()] as const);
  return {
    ...(Object.fromEntries(lists) as Record<(typeof LISTS)[number], string[]>),
    ...(Object.fromEntries(TABLES.map(name => [name, readWords(node.get(name))])) as Tables),
    determinerRows: node
      .get("determinerRows")
      .readListOrNone()
      .map(row => row.readList().map(item => item.readString())),
    genders: node.get("genders").readOptional(readGenders) ?? null,
    pluralEnding: node.get("pluralEnding").readOptional(pattern) ?? null,
  };
}

function readWords(node: YamlNode): Record<string, string> {
  return Object.fromEntries(node.readEntriesOrNone().map(([word, other]) => [word, other.readString()]));
}
