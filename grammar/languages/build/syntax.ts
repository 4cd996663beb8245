/** Reads the section `usage.syntax` of `language.yaml`; every key may be absent. */
import type { Auxiliaries, NounGenders, Syntax } from "../syntax.ts";
import type { YamlNode } from "./yaml-node.ts";

const LISTS = [
  "infinitiveAfter",
  "infinitiveBeforeObject",
  "infinitiveBeforeComplement",
  "notInfinitiveAfter",
  "participleAfter",
  "notParticipleAfter",
  "gerundAfter",
  "infinitiveTakers",
  "gerundTakers",
  "nounForms",
  "plainAdjectives",
  "plainParticiples",
  "proVerbs",
  "freeRelatives",
  "superlatives",
  "subjunctiveTakers",
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
  "countedOnes",
  "countedMany",
  "onlyAttributive",
  "massNouns",
  "abstractEndings",
  "pointedNouns",
  "bareNouns",
  "personRelatives",
  "pointedAfter",
  "neverSideBySide",
  "participleModals",
  "agents",
  "datings",
  "participleAfterSubject",
  "objectless",
  "prepositional",
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
  "modalForms",
  "pastForms",
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

const readRows = (node: YamlNode): string[][] =>
  node.readListOrNone().map(row => row.readList().map(item => item.readString()));

function readSoundForms(node: YamlNode): Syntax["soundForms"] {
  const keys = ["plain", "vowel", "vowels", "untold", "asVowel", "asConsonant"] as const;
  node.readEntriesOrNone(keys);
  return Object.fromEntries(keys.map(key => [key, node.get(key).readStringsOrNone()])) as Record<
    (typeof keys)[number],
    string[]
  >;
}

function readAntecedents(node: YamlNode): Syntax["antecedents"] {
  node.readEntriesOrNone(["singular", "plural", "among"]);
  const [singular = [], plural = [], among = []] = ["singular", "plural", "among"].map(key =>
    node.get(key).readStringsOrNone(),
  );
  return { singular, plural, among };
}

function readAuxiliaries(node: YamlNode): Auxiliaries {
  node.readEntriesOrNone(["being", "having", "been", "be", "objects", "clitics"]);
  const numbers = (name: string) => {
    const forms = node.get(name);
    forms.readEntriesOrNone(["singular", "plural", "any"]);
    const [singular = [], plural = [], any = []] = ["singular", "plural", "any"].map(key =>
      forms.get(key).readStringsOrNone(),
    );
    return { singular, plural, any };
  };
  const list = (name: string) => node.get(name).readStringsOrNone();
  return {
    being: numbers("being"),
    having: numbers("having"),
    been: list("been"),
    be: list("be"),
    objects: list("objects"),
    clitics: list("clitics"),
  };
}

/** `pattern` checks a pattern and expands its macros. */
export function readSyntax(node: YamlNode, pattern: (node: YamlNode) => string): Syntax {
  node.readEntriesOrNone([
    ...LISTS,
    ...TABLES,
    "pluralEnding",
    "genders",
    "determinerRows",
    "relativeRows",
    "auxiliaries",
    "soundForms",
    "antecedents",
  ]);
  const lists = LISTS.map(name => [name, node.get(name).readStringsOrNone()] as const);
  return {
    ...(Object.fromEntries(lists) as Record<(typeof LISTS)[number], string[]>),
    ...(Object.fromEntries(TABLES.map(name => [name, readWords(node.get(name))])) as Tables),
    determinerRows: readRows(node.get("determinerRows")),
    relativeRows: readRows(node.get("relativeRows")),
    soundForms: readSoundForms(node.get("soundForms")),
    antecedents: readAntecedents(node.get("antecedents")),
    auxiliaries: readAuxiliaries(node.get("auxiliaries")),
    genders: node.get("genders").readOptional(readGenders) ?? null,
    pluralEnding: node.get("pluralEnding").readOptional(pattern) ?? null,
  };
}

function readWords(node: YamlNode): Record<string, string> {
  return Object.fromEntries(node.readEntriesOrNone().map(([word, other]) => [word, other.readString()]));
}
