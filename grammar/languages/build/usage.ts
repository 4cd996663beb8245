/** Reads the section `usage` of `language.yaml`; every key may be absent. */
import { PROFILES } from "../../tree/kinds.ts";
import type {
  ComplementWords,
  DefinedTerms,
  Determiner,
  Elision,
  Misform,
  ObjectAttributes,
  ParagraphReferences,
  SpacedSince,
  SubjectPronouns,
  Usage,
  Writing,
  WrongComplements,
} from "../usage.ts";
import { beginningsOf } from "./pattern-needs.ts";
import type { YamlNode } from "./yaml-node.ts";

const KEYS = [
  "writing",
  "elisions",
  "contractions",
  "determiners",
  "firstOfMonth",
  "capitalAccents",
  "abbreviations",
  "quoteSpace",
  "here",
  "paragraphReferences",
  "definedTerms",
  "attached",
  "acronyms",
  "articles",
  "possessives",
  "reflexives",
  "misforms",
  "misformWords",
  "objectAttributes",
  "pronouns",
  "wrongComplements",
  "complementWords",
  "designations",
  "neverDoubled",
  "negations",
  "invariableAfter",
  "spacedSince",
  "accentsSince",
  "scans",
] as const satisfies readonly (keyof Usage)[];

/** `pattern` checks a pattern and expands its macros. */
export function readUsage(node: YamlNode, cellIds: readonly string[], pattern: (node: YamlNode) => string): Usage {
  node.members(KEYS);
  const key = (name: (typeof KEYS)[number]) => node.key(name);
  return {
    writing: readWriting(key("writing")),
    elisions: key("elisions")
      .items()
      .flatMap(item => readElisions(item, pattern)),
    contractions: readContractions(key("contractions")),
    determiners: readDeterminers(key("determiners")),
    firstOfMonth: key("firstOfMonth").optional(day => day.string()) ?? null,
    capitalAccents: key("capitalAccents")
      .words()
      .map(word => [withBareCapital(word), word]),
    abbreviations: key("abbreviations").words(),
    quoteSpace: key("quoteSpace").optional(space => space.string()) ?? "",
    here: key("here").items().map(pattern),
    attached: key("attached").optional(pattern) ?? null,
    paragraphReferences: readParagraphReferences(key("paragraphReferences"), pattern),
    definedTerms: readDefinedTerms(key("definedTerms"), pattern),
    acronyms: key("acronyms").words(),
    articles: key("articles").words(),
    possessives: readFormsByCell(key("possessives"), cellIds),
    spacedSince: readSpacedSince(key("spacedSince")),
    accentsSince: key("accentsSince").optional(year => year.number()) ?? null,
    scans: key("scans").optional(scans => readScans(scans, pattern)) ?? null,
    misforms: key("misforms").items().map(readMisforms),
    misformWords: readMisformWords(key("misformWords")),
    pronouns: key("pronouns").optional(readPronouns) ?? null,
    objectAttributes: key("objectAttributes").optional(readObjectAttributes) ?? null,
    wrongComplements: key("wrongComplements").items().map(readComplements),
    complementWords: readComplementWords(key("complementWords")),
    designations: key("designations").words(),
    neverDoubled: key("neverDoubled").words(),
    negations: key("negations").words(),
    invariableAfter: key("invariableAfter").words(),
    reflexives: readFormsByCell(key("reflexives"), cellIds),
  };
}

/** `{ words, before, sure }`: each word is written with its elided form, `que/qu'`. */
function readElisions(node: YamlNode, pattern: (node: YamlNode) => string): Elision[] {
  node.mapping(["words", "before", "sure"]);
  const before = pattern(node.key("before"));
  // Each « de » and « que » of a text is asked by the letter behind it.
  if (beginningsOf(before, 1) === null) node.key("before").fail("must tell with which letters a word begins");
  const sure = node.key("sure").optional(key => key.boolean()) ?? false;
  return node
    .key("words")
    .strings()
    .map(pair => {
      const [word = "", elided = "", ...rest] = pair.split("/");
      if (word === "" || !elided.endsWith("'") || rest.length > 0) node.fail(`“${pair}” must be like “que/qu'”`);
      return { word, elided, before, sure };
    });
}

/** Each written as `de/du`. */
function readContractions(node: YamlNode): [string, string][] {
  return node.words().map(pair => {
    const [word = "", contracted = "", ...rest] = pair.split("/");
    if (word === "" || contracted === "" || rest.length > 0) node.fail(`“${pair}” must be like “de/du”`);
    return [word, contracted];
  });
}

/** Each written as `le/la/l'/l'`: masculine and feminine, then both before a vowel. */
function readDeterminers(node: YamlNode): Determiner[] {
  return node.words().map(forms => {
    const [m = "", f = "", mVowel = "", fVowel = "", ...rest] = forms.split("/");
    if (fVowel === "" || rest.length > 0) node.fail(`“${forms}” must be like “le/la/l'/l'”`);
    return { m, f, mVowel, fVowel };
  });
}

function readParagraphReferences(node: YamlNode, pattern: (node: YamlNode) => string): ParagraphReferences {
  node.members(["above", "below", "range", "another", "anothers"]);
  return {
    above: node.key("above").words(),
    below: node.key("below").words(),
    range: node.key("range").words(),
    another: node.key("another").optional(pattern) ?? null,
    anothers: node.key("anothers").optional(pattern) ?? null,
  };
}

function readDefinedTerms(node: YamlNode, pattern: (node: YamlNode) => string): DefinedTerms {
  node.members(["introduced", "goesOn"]);
  return {
    introduced: node.key("introduced").optional(pattern) ?? null,
    goesOn: node.key("goesOn").optional(pattern) ?? null,
  };
}

function readWriting(node: YamlNode): Writing {
  node.members(["paragraph", "item", "itemOf", "annex", "resolution", "unnumbered", "ofAnnex", "infinitive"]);
  return {
    paragraph: node.key("paragraph").words(),
    item: node.key("item").words(),
    itemOf: node.key("itemOf").optional(text => text.string()) ?? "",
    annex: node.key("annex").words(),
    resolution: node.key("resolution").words(),
    unnumbered: node.key("unnumbered").optional(readUnnumbered) ?? null,
    ofAnnex: node.key("ofAnnex").optional(pair => readPair(pair, ["numbered", "only"])) ?? null,
    infinitive: node.key("infinitive").optional(word => word.string()) ?? "",
  };
}

function readUnnumbered(node: YamlNode): Writing["unnumbered"] {
  node.mapping(["preambular", "operative"]);
  const section = (name: string) => readPair(node.key(name), ["first", "other"]);
  return { preambular: section("preambular"), operative: section("operative") };
}

function readPair<K extends string>(node: YamlNode, keys: readonly [K, K]): Record<K, string> {
  node.mapping(keys);
  return Object.fromEntries(keys.map(key => [key, node.key(key).string()])) as Record<K, string>;
}

function readComplementWords(node: YamlNode): ComplementWords {
  const lists = ["markers", "clauses", "asides", "nouns", "between", "linking", "notObjects", "determiners"] as const;
  node.members(["contracted", ...lists]);
  const words = Object.fromEntries(lists.map(name => [name, node.key(name).words()]));
  const contracted = node
    .key("contracted")
    .members()
    .map(([word, table]) => [word, Object.fromEntries(table.entries().map(([next, form]) => [next, form.string()]))]);
  return { ...(words as Record<(typeof lists)[number], string[]>), contracted: Object.fromEntries(contracted) };
}

/** By profile: the year until which marks stood bare, and the year from which they are spaced. */
function readSpacedSince(node: YamlNode): Record<string, SpacedSince> {
  return Object.fromEntries(
    node.members(PROFILES).map(([profile, years]) => {
      const [bareBefore, spacedFrom, ...rest] = years.list().map(year => year.number());
      if (bareBefore === undefined || spacedFrom === undefined || rest.length > 0 || bareBefore > spacedFrom)
        years.fail("must be two years, the earlier first");
      return [profile, [bareBefore as number, spacedFrom as number]];
    }),
  );
}

const MISFORMS = ["infinitive", "agreement", "past", "future", "subjunctive", "person"] as const;

function readMisforms(node: YamlNode): Misform {
  node.mapping(["is", "slot", "endings", "instead"]);
  const [is, slot] = [node.key("is").oneOf(MISFORMS), node.key("slot").string()];
  const instead = node.key("instead").string();
  const endings = node.key("endings").value === "" ? [""] : node.key("endings").strings();
  return { is, slot, endings, instead };
}

function readScans(node: YamlNode, pattern: (node: YamlNode) => string): Usage["scans"] {
  node.mapping(["before", "least", "traces"]);
  return {
    before: node.key("before").number(),
    least: node.key("least").number(),
    traces: node.key("traces").list().map(pattern),
  };
}

function readMisformWords(node: YamlNode): Usage["misformWords"] {
  return Object.fromEntries(node.members(MISFORMS).map(([is, words]) => [is, words.strings()]));
}

function readPronouns(node: YamlNode): SubjectPronouns {
  const lists = ["after", "verbs", "auxiliaries", "copulas", "reflexiveCopulas"] as const;
  node.mapping(["words", ...lists]);
  const [after = [], verbs = [], auxiliaries = [], copulas = [], reflexiveCopulas = []] = lists.map(list =>
    node.key(list).strings(),
  );
  const words = node.key("words").entries();
  return {
    words: Object.fromEntries(words.map(([cell, word]) => [cell, word.string()])),
    after,
    verbs,
    auxiliaries,
    copulas,
    reflexiveCopulas,
  };
}

function readObjectAttributes(node: YamlNode): ObjectAttributes {
  node.mapping(["forms", "determiners", "nouns"]);
  const [determiners, nouns] = [node.key("determiners"), node.key("nouns")];
  determiners.mapping(["ms", "fs", "s", "p"]);
  nouns.mapping(["m", "f"]);
  // The plural of « leur » is the same for both genders.
  const four = (cells: readonly string[]) => (cells.length === 2 ? [0, 0, 1, 1].map(at => cells[at] ?? "") : cells);
  const forms = node.key("forms").entries();
  return {
    forms: Object.fromEntries(forms.map(([verb, rows]) => [verb, rows.list().map(row => four(row.strings()))])),
    determiners: {
      ms: determiners.key("ms").strings(),
      fs: determiners.key("fs").strings(),
      s: determiners.key("s").strings(),
      p: determiners.key("p").strings(),
    },
    nouns: { m: nouns.key("m").strings(), f: nouns.key("f").strings() },
  };
}

/** `{ after, instead: { le: du }, before }`: a list where a person must choose, an empty one where nothing fits. */
function readComplements(node: YamlNode): WrongComplements {
  node.mapping(["after", "instead", "before"]);
  const instead = node.key("instead").entries();
  return {
    after: node.key("after").strings(),
    before: node.key("before").optional(key => key.oneOf(["infinitive", "task"])) ?? null,
    instead: Object.fromEntries(
      instead.map(([words, forms]) => [
        words,
        typeof forms.value === "string" ? [forms.string()] : forms.list().map(form => form.string()),
      ]),
    ),
  };
}

/** The word with a bare capital. */
function withBareCapital(word: string): string {
  return (word[0] ?? "").normalize("NFD").replace(/\p{M}/gu, "") + word.slice(1);
}

/** Each word with its form in each cell. */
export function readFormsByCell(table: YamlNode, cellIds: readonly string[]): Record<string, Record<string, string>> {
  return Object.fromEntries(
    table.members().map(([word, forms]) => {
      const missing = cellIds.find(id => forms.key(id).absent);
      if (missing !== undefined) forms.fail(`has no form for the cell ${missing}`);
      return [word, Object.fromEntries(forms.entries(cellIds).map(([id, form]) => [id, form.string()]))];
    }),
  );
}
