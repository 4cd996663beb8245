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
import type { Node } from "./check.ts";
import { beginningsOf } from "./pattern-needs.ts";

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
export function readUsage(node: Node, cellIds: readonly string[], pattern: (node: Node) => string): Usage {
  if (!node.absent) node.mapping(KEYS);
  const key = (name: (typeof KEYS)[number]) => (node.absent ? node : node.key(name));
  const strings = (name: (typeof KEYS)[number]) => key(name).optional(list => list.strings()) ?? [];
  return {
    writing: readWriting(key("writing")),
    elisions: key("elisions").optional(list => list.list().flatMap(item => readElisions(item, pattern))) ?? [],
    contractions: key("contractions").optional(readContractions) ?? [],
    determiners: key("determiners").optional(readDeterminers) ?? [],
    firstOfMonth: key("firstOfMonth").optional(day => day.string()) ?? null,
    capitalAccents: strings("capitalAccents").map(word => [plain(word), word]),
    abbreviations: strings("abbreviations"),
    quoteSpace: key("quoteSpace").optional(space => space.string()) ?? "",
    here: key("here").optional(list => list.list().map(pattern)) ?? [],
    attached: key("attached").optional(pattern) ?? null,
    paragraphReferences: readParagraphReferences(key("paragraphReferences"), pattern),
    definedTerms: readDefinedTerms(key("definedTerms"), pattern),
    acronyms: strings("acronyms"),
    articles: strings("articles"),
    possessives: key("possessives").optional(table => byCell(table, cellIds)) ?? {},
    spacedSince: key("spacedSince").optional(readSpacedSince) ?? {},
    accentsSince: key("accentsSince").optional(year => year.number()) ?? null,
    scans: key("scans").optional(node => readScans(node, pattern)) ?? null,
    misforms: key("misforms").optional(list => list.list().map(readMisforms)) ?? [],
    misformWords: key("misformWords").optional(readMisformWords) ?? {},
    pronouns: key("pronouns").optional(readPronouns) ?? null,
    objectAttributes: key("objectAttributes").optional(readObjectAttributes) ?? null,
    wrongComplements: key("wrongComplements").optional(list => list.list().map(readComplements)) ?? [],
    complementWords: readComplementWords(key("complementWords")),
    designations: strings("designations"),
    neverDoubled: strings("neverDoubled"),
    negations: strings("negations"),
    invariableAfter: strings("invariableAfter"),
    reflexives: key("reflexives").optional(table => byCell(table, cellIds)) ?? {},
  };
}

/** `{ words, before, sure }`: each word is written with its elided form, `que/qu'`. */
function readElisions(node: Node, pattern: (node: Node) => string): Elision[] {
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
function readContractions(node: Node): [string, string][] {
  return node.strings().map(pair => {
    const [word = "", contracted = "", ...rest] = pair.split("/");
    if (word === "" || contracted === "" || rest.length > 0) node.fail(`“${pair}” must be like “de/du”`);
    return [word, contracted];
  });
}

/** Each written as `le/la/l'/l'`: masculine and feminine, then both before a vowel. */
function readDeterminers(node: Node): Determiner[] {
  return node.strings().map(forms => {
    const [m = "", f = "", mVowel = "", fVowel = "", ...rest] = forms.split("/");
    if (fVowel === "" || rest.length > 0) node.fail(`“${forms}” must be like “le/la/l'/l'”`);
    return { m, f, mVowel, fVowel };
  });
}

function readParagraphReferences(node: Node, pattern: (node: Node) => string): ParagraphReferences {
  if (!node.absent) node.mapping(["above", "below", "range", "another", "anothers"]);
  const key = (name: keyof ParagraphReferences) => (node.absent ? node : node.key(name));
  const words = (name: "above" | "below" | "range") => key(name).optional(list => list.strings()) ?? [];
  return {
    above: words("above"),
    below: words("below"),
    range: words("range"),
    another: key("another").optional(pattern) ?? null,
    anothers: key("anothers").optional(pattern) ?? null,
  };
}

function readDefinedTerms(node: Node, pattern: (node: Node) => string): DefinedTerms {
  if (node.absent) return { introduced: null, goesOn: null };
  node.mapping(["introduced", "goesOn"]);
  return {
    introduced: node.key("introduced").optional(pattern) ?? null,
    goesOn: node.key("goesOn").optional(pattern) ?? null,
  };
}

function readWriting(node: Node): Writing {
  if (!node.absent)
    node.mapping(["paragraph", "item", "itemOf", "annex", "resolution", "unnumbered", "ofAnnex", "infinitive"]);
  const key = (name: keyof Writing) => (node.absent ? node : node.key(name));
  const words = (name: keyof Writing) => key(name).optional(list => list.strings()) ?? [];
  return {
    paragraph: words("paragraph"),
    item: words("item"),
    itemOf: key("itemOf").optional(text => text.string()) ?? "",
    annex: words("annex"),
    resolution: words("resolution"),
    unnumbered: key("unnumbered").optional(readUnnumbered) ?? null,
    ofAnnex: key("ofAnnex").optional(node => readPair(node, ["numbered", "only"])) ?? null,
    infinitive: key("infinitive").optional(word => word.string()) ?? "",
  };
}

function readUnnumbered(node: Node): Writing["unnumbered"] {
  node.mapping(["preambular", "operative"]);
  const section = (name: string) => readPair(node.key(name), ["first", "other"]);
  return { preambular: section("preambular"), operative: section("operative") };
}

function readPair<K extends string>(node: Node, keys: readonly [K, K]): Record<K, string> {
  node.mapping(keys);
  return Object.fromEntries(keys.map(key => [key, node.key(key).string()])) as Record<K, string>;
}

function readComplementWords(node: Node): ComplementWords {
  const lists = ["markers", "clauses", "asides", "nouns", "between", "linking", "notObjects", "determiners"] as const;
  if (!node.absent) node.mapping(["contracted", ...lists]);
  const key = (name: keyof ComplementWords) => (node.absent ? node : node.key(name));
  const words = (name: keyof ComplementWords) => key(name).optional(list => list.strings()) ?? [];
  const table = (one: Node) => Object.fromEntries(one.entries().map(([word, form]) => [word, form.string()]));
  const contracted = key("contracted").optional(list => list.entries().map(([word, one]) => [word, table(one)]));
  return {
    contracted: Object.fromEntries(contracted ?? []),
    markers: words("markers"),
    clauses: words("clauses"),
    asides: words("asides"),
    nouns: words("nouns"),
    between: words("between"),
    linking: words("linking"),
    notObjects: words("notObjects"),
    determiners: words("determiners"),
  };
}

/** By profile: the year until which marks stood bare, and the year from which they are spaced. */
function readSpacedSince(node: Node): Record<string, SpacedSince> {
  return Object.fromEntries(
    node.entries(PROFILES).map(([profile, years]) => {
      const [bareBefore, spacedFrom, ...rest] = years.list().map(year => year.number());
      if (bareBefore === undefined || spacedFrom === undefined || rest.length > 0 || bareBefore > spacedFrom)
        years.fail("must be two years, the earlier first");
      return [profile, [bareBefore as number, spacedFrom as number]];
    }),
  );
}

const MISFORMS = ["infinitive", "agreement", "past", "future", "subjunctive", "person"] as const;

function readMisforms(node: Node): Misform {
  node.mapping(["is", "slot", "endings", "instead"]);
  const [is, slot] = [node.key("is").oneOf(MISFORMS), node.key("slot").string()];
  const instead = node.key("instead").string();
  const endings = node.key("endings").value === "" ? [""] : node.key("endings").strings();
  return { is, slot, endings, instead };
}

function readScans(node: Node, pattern: (node: Node) => string): Usage["scans"] {
  node.mapping(["before", "least", "traces"]);
  return {
    before: node.key("before").number(),
    least: node.key("least").number(),
    traces: node.key("traces").list().map(pattern),
  };
}

function readMisformWords(node: Node): Usage["misformWords"] {
  return Object.fromEntries(node.entries(MISFORMS).map(([is, words]) => [is, words.strings()]));
}

function readPronouns(node: Node): SubjectPronouns {
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

function readObjectAttributes(node: Node): ObjectAttributes {
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
function readComplements(node: Node): WrongComplements {
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
function plain(word: string): string {
  return (word[0] ?? "").normalize("NFD").replace(/\p{M}/gu, "") + word.slice(1);
}

function byCell(table: Node, cellIds: readonly string[]): Record<string, Record<string, string>> {
  return Object.fromEntries(
    table.entries().map(([word, forms]) => {
      const missing = cellIds.find(id => forms.key(id).absent);
      if (missing !== undefined) forms.fail(`has no form for the cell ${missing}`);
      return [word, Object.fromEntries(forms.entries(cellIds).map(([id, form]) => [id, form.string()]))];
    }),
  );
}
