/** Reads the section `usage` of `language.yaml`; every key may be absent. */
import { stripAccents } from "../../text/words.ts";
import type {
  ClauseWords,
  ComplementWords,
  DefinedTerms,
  Determiner,
  Elision,
  Misform,
  NegatedVerb,
  NumberedWords,
  ObjectAttributes,
  ParagraphReferences,
  PhraseWords,
  Sessions,
  SpacedSince,
  SpokenNumbers,
  SubjectPronouns,
  SubjunctiveForm,
  Usage,
  Writing,
  WrongComplements,
} from "../usage.ts";
import { readFigureWords } from "./figure-words.ts";
import { readOpenerGovernment } from "./opener-government.ts";
import { findBeginnings } from "./pattern-needs.ts";
import { listProfileIds } from "./profiles.ts";
import { readShapeWords } from "./shape-words.ts";
import { readSyntax } from "./syntax.ts";
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
  "straightQuotes",
  "here",
  "paragraphReferences",
  "definedTerms",
  "attached",
  "ownNames",
  "resolutionDates",
  "spokenNumbers",
  "numberScales",
  "numberWords",
  "figureWords",
  "shapeWords",
  "sessions",
  "acronyms",
  "articles",
  "possessives",
  "reflexives",
  "misforms",
  "misformWords",
  "objectAttributes",
  "pronouns",
  "wrongComplements",
  "openerGovernment",
  "complementWords",
  "phraseWords",
  "clauseWords",
  "designations",
  "neverDoubled",
  "correlatives",
  "beginnings",
  "runTogether",
  "negations",
  "negated",
  "invariableAfter",
  "spacedSince",
  "accentsSince",
  "scans",
  "syntax",
] as const satisfies readonly (keyof Usage)[];

/** `pattern` checks a pattern and expands its macros. */
export function readUsage(node: YamlNode, cellIds: readonly string[], pattern: (node: YamlNode) => string): Usage {
  node.readEntriesOrNone(KEYS);
  const key = (name: (typeof KEYS)[number]) => node.get(name);
  return {
    writing: readWriting(key("writing")),
    elisions: key("elisions")
      .readListOrNone()
      .flatMap(item => readElisions(item, pattern)),
    contractions: readContractions(key("contractions")),
    determiners: readDeterminers(key("determiners")),
    firstOfMonth: key("firstOfMonth").readOptional(day => day.readString()) ?? null,
    capitalAccents: key("capitalAccents")
      .readStringsOrNone()
      .map(word => [removeAccentOfCapital(word), word]),
    abbreviations: key("abbreviations").readStringsOrNone(),
    quoteSpace: key("quoteSpace").readOptional(space => space.readString()) ?? "",
    straightQuotes: node.get("straightQuotes").readOptional(key => key.readBoolean()) ?? false,
    here: key("here").readListOrNone().map(pattern),
    attached: key("attached").readOptional(pattern) ?? null,
    ownNames: readOwnNames(key("ownNames"), pattern),
    spokenNumbers: key("spokenNumbers").readOptional(readSpokenNumbers) ?? null,
    numberScales: readNumberWords(key("numberScales").readStringsOrNone(), key("numberScales")),
    numberWords: readNumberWords(key("numberWords").readStringsOrNone(), key("numberWords")),
    figureWords: readFigureWords(key("figureWords")),
    shapeWords: readShapeWords(key("shapeWords")),
    sessions: key("sessions").readOptional(sessions => readSessions(sessions, pattern)) ?? null,
    resolutionDates: readResolutionDates(key("resolutionDates"), pattern),
    paragraphReferences: readParagraphReferences(key("paragraphReferences"), pattern),
    definedTerms: readDefinedTerms(key("definedTerms"), pattern),
    acronyms: key("acronyms").readStringsOrNone(),
    articles: key("articles").readStringsOrNone(),
    possessives: readFormsByCell(key("possessives"), cellIds),
    spacedSince: readSpacedSince(key("spacedSince")),
    accentsSince: key("accentsSince").readOptional(year => year.readNumber()) ?? null,
    scans: key("scans").readOptional(scans => readScans(scans, pattern)) ?? null,
    misforms: key("misforms").readListOrNone().map(readMisforms),
    misformWords: readMisformWords(key("misformWords")),
    pronouns: key("pronouns").readOptional(readPronouns) ?? null,
    objectAttributes: key("objectAttributes").readOptional(readObjectAttributes) ?? null,
    wrongComplements: key("wrongComplements").readListOrNone().map(readComplements),
    openerGovernment: readOpenerGovernment(key("openerGovernment")),
    complementWords: readComplementWords(key("complementWords")),
    phraseWords: readPhraseWords(key("phraseWords")),
    clauseWords: readClauseWords(key("clauseWords"), pattern),
    designations: key("designations").readStringsOrNone(),
    neverDoubled: key("neverDoubled").readStringsOrNone(),
    runTogether: key("runTogether").readStringsOrNone(),
    correlatives: key("correlatives").readStringsOrNone(),
    beginnings: key("beginnings").readStringsOrNone(),
    negations: key("negations").readStringsOrNone(),
    negated: readNegated(key("negated")),
    invariableAfter: key("invariableAfter").readStringsOrNone(),
    reflexives: readFormsByCell(key("reflexives"), cellIds),
    syntax: readSyntax(key("syntax"), pattern),
  };
}

function readResolutionDates(node: YamlNode, pattern: (node: YamlNode) => string): Usage["resolutionDates"] {
  if (!node.isAbsent) node.readMapping(["words", "gap"]);
  return { words: node.get("words").readStringsOrNone(), gap: node.get("gap").readOptional(pattern) ?? null };
}

/** `{ words, before, sure }`: each word is written with its elided form, `que/qu'`. */
function readElisions(node: YamlNode, pattern: (node: YamlNode) => string): Elision[] {
  node.readMapping(["words", "before", "sure"]);
  const before = pattern(node.get("before"));
  // Each « de » and « que » of a text is asked by the letter behind it.
  if (findBeginnings(before, 1) === null) node.get("before").fail("must tell with which letters a word begins");
  const sure = node.get("sure").readOptional(key => key.readBoolean()) ?? false;
  return node
    .get("words")
    .readStrings()
    .map(pair => {
      const [word = "", elided = "", ...rest] = pair.split("/");
      // « ce » becomes « cet ».
      const isForm = elided.endsWith("'") || (elided.startsWith(word) && elided !== word);
      if (word === "" || !isForm || rest.length > 0) node.fail(`“${pair}” must be like “que/qu'”`);
      return { word, elided, before, sure };
    });
}

/** Each written as `de/du`. */
function readContractions(node: YamlNode): [string, string][] {
  return node.readStringsOrNone().map(pair => {
    const [word = "", contracted = "", ...rest] = pair.split("/");
    if (word === "" || contracted === "" || rest.length > 0) node.fail(`“${pair}” must be like “de/du”`);
    return [word, contracted];
  });
}

/** Each written as `le/la/l'/l'`: masculine and feminine, then both before a vowel. */
function readDeterminers(node: YamlNode): Determiner[] {
  return node.readStringsOrNone().map(forms => {
    const [m = "", f = "", mVowel = "", fVowel = "", ...rest] = forms.split("/");
    if (fVowel === "" || rest.length > 0) node.fail(`“${forms}” must be like “le/la/l'/l'”`);
    return { m, f, mVowel, fVowel };
  });
}

function readParagraphReferences(node: YamlNode, pattern: (node: YamlNode) => string): ParagraphReferences {
  node.readEntriesOrNone(["above", "below", "range", "another", "anothers"]);
  return {
    above: node.get("above").readStringsOrNone(),
    below: node.get("below").readStringsOrNone(),
    range: node.get("range").readStringsOrNone(),
    another: node.get("another").readOptional(pattern) ?? null,
    anothers: node.get("anothers").readOptional(pattern) ?? null,
  };
}

/** Numbers are written as `deux=2`. */
function readSpokenNumbers(node: YamlNode): SpokenNumbers {
  node.readMapping(["cardinals", "ordinals", "joins", "determiners", "counted", "known", "passing"]);
  const numbers = (name: string) => readNumberWords(node.get(name).readStrings(), node.get(name));
  return {
    cardinals: numbers("cardinals"),
    ordinals: numbers("ordinals"),
    joins: node.get("joins").readStringsOrNone(),
    determiners: node.get("determiners").readStrings(),
    counted: node.get("counted").readStrings(),
    known: node.get("known").readStringsOrNone(),
    passing: node.get("passing").readStringsOrNone(),
  };
}

/** Words with their values, like `deux=2`. */
function readNumberWords(pairs: readonly string[], node: YamlNode): Record<string, number> {
  return Object.fromEntries(
    pairs.map(pair => {
      const [word = "", value = "", ...rest] = pair.split("=");
      if (word === "" || !/^\d+$/.test(value) || rest.length > 0) node.fail(`“${pair}” must be like “deux=2”`);
      return [word, Number(value)];
    }),
  );
}

function readSessions(node: YamlNode, pattern: (node: YamlNode) => string): Sessions {
  node.readMapping(["noun", "own", "ahead", "past", "holders", "special", "year"]);
  return {
    noun: node.get("noun").readString(),
    own: pattern(node.get("own")),
    ahead: pattern(node.get("ahead")),
    past: pattern(node.get("past")),
    holders: node.get("holders").readStrings(),
    special: pattern(node.get("special")),
    year: pattern(node.get("year")),
  };
}

const NAMED_KINDS = ["resolution", "decision", "declaration", "recommendation"] as const;

function readOwnNames(node: YamlNode, pattern: (node: YamlNode) => string): Usage["ownNames"] {
  return Object.fromEntries(
    node.readEntriesOrNone(NAMED_KINDS).map(([kind, name]) => {
      name.readMapping(["before", "noun"]);
      return [kind, { before: pattern(name.get("before")), noun: name.get("noun").readString() }];
    }),
  );
}

function readDefinedTerms(node: YamlNode, pattern: (node: YamlNode) => string): DefinedTerms {
  node.readEntriesOrNone(["introduced", "goesOn"]);
  return {
    introduced: node.get("introduced").readOptional(pattern) ?? null,
    goesOn: node.get("goesOn").readOptional(pattern) ?? null,
  };
}

function readWriting(node: YamlNode): Writing {
  node.readEntriesOrNone([
    "paragraph",
    "item",
    "itemOf",
    "annex",
    "resolution",
    "decision",
    "unnumbered",
    "ofAnnex",
    "infinitive",
  ]);
  return {
    paragraph: node.get("paragraph").readStringsOrNone(),
    item: node.get("item").readStringsOrNone(),
    itemOf: node.get("itemOf").readOptional(text => text.readString()) ?? "",
    annex: node.get("annex").readStringsOrNone(),
    resolution: node.get("resolution").readStringsOrNone(),
    decision: node.get("decision").readStringsOrNone(),
    unnumbered: node.get("unnumbered").readOptional(readUnnumbered) ?? null,
    ofAnnex: node.get("ofAnnex").readOptional(pair => readPair(pair, ["numbered", "only"])) ?? null,
    infinitive: node.get("infinitive").readOptional(word => word.readString()) ?? "",
  };
}

function readUnnumbered(node: YamlNode): Writing["unnumbered"] {
  node.readMapping(["preambular", "operative"]);
  const section = (name: string) => readPair(node.get(name), ["first", "other"]);
  return { preambular: section("preambular"), operative: section("operative") };
}

function readPair<K extends string>(node: YamlNode, keys: readonly [K, K]): Record<K, string> {
  node.readMapping(keys);
  return Object.fromEntries(keys.map(key => [key, node.get(key).readString()])) as Record<K, string>;
}

function readComplementWords(node: YamlNode): ComplementWords {
  const lists = ["markers", "clauses", "asides", "nouns", "between", "linking", "notObjects", "determiners"] as const;
  node.readEntriesOrNone(["contracted", ...lists]);
  const words = Object.fromEntries(lists.map(name => [name, node.get(name).readStringsOrNone()]));
  const contracted = node
    .get("contracted")
    .readEntriesOrNone()
    .map(([word, table]) => [
      word,
      Object.fromEntries(table.readEntries().map(([next, form]) => [next, form.readString()])),
    ]);
  return { ...(words as Record<(typeof lists)[number], string[]>), contracted: Object.fromEntries(contracted) };
}

function readPhraseWords(node: YamlNode): PhraseWords {
  const lists = ["actors", "governors", "adverbEndings", "joints", "absoluteMarkers", "indefinites"] as const;
  node.readEntriesOrNone([...lists, "activeEndings"]);
  const words = Object.fromEntries(lists.map(name => [name, node.get(name).readStringsOrNone()]));
  const endings = node
    .get("activeEndings")
    .readEntriesOrNone()
    .map(([ending, other]) => [ending, other.readString()]);
  return { ...(words as Record<(typeof lists)[number], string[]>), activeEndings: Object.fromEntries(endings) };
}

function readClauseWords(node: YamlNode, pattern: (node: YamlNode) => string): ClauseWords {
  const lists = ["relatives", "stops", "comparing", "collectives", "auxiliaries", "nounLike", "eitherMood"] as const;
  const numbered = ["pronouns", "determiners", "verbs"] as const;
  node.readEntriesOrNone([...lists, ...numbered, "subjunctives", "subjunctiveForm", "subjunctiveAfter"]);
  const words = Object.fromEntries(lists.map(name => [name, node.get(name).readStringsOrNone()]));
  const byNumber = Object.fromEntries(numbered.map(name => [name, readNumberedWords(node.get(name))]));
  return {
    ...(words as Record<(typeof lists)[number], string[]>),
    ...(byNumber as Record<(typeof numbered)[number], NumberedWords>),
    subjunctives: Object.fromEntries(
      node
        .get("subjunctives")
        .readEntriesOrNone()
        .map(([form, other]) => [form, other.readString()]),
    ),
    subjunctiveForm: node.get("subjunctiveForm").readOptional(readSubjunctiveForm) ?? null,
    subjunctiveAfter: node.get("subjunctiveAfter").readListOrNone().map(pattern),
  };
}

function readSubjunctiveForm(node: YamlNode): SubjunctiveForm {
  node.readMapping(["slot", "unless", "like", "ending", "instead"]);
  const [slot, like, ending, instead] = (["slot", "like", "ending", "instead"] as const).map(name =>
    node.get(name).readString(),
  ) as [string, string, string, string];
  return { slot, unless: node.get("unless").readStrings(), like, ending, instead };
}

function readNumberedWords(node: YamlNode): NumberedWords {
  const numbers = ["singular", "plural", "any"] as const;
  node.readEntriesOrNone(numbers);
  return Object.fromEntries(
    numbers.map(name => [name, node.get(name).readStringsOrNone()]),
  ) as unknown as NumberedWords;
}

/** By profile: the year until which marks stood bare, and the year from which they are spaced. */
function readSpacedSince(node: YamlNode): Record<string, SpacedSince> {
  return Object.fromEntries(
    node.readEntriesOrNone(listProfileIds()).map(([profile, years]) => {
      const [bareBefore, spacedFrom, ...rest] = years.readList().map(year => year.readNumber());
      if (bareBefore === undefined || spacedFrom === undefined || rest.length > 0 || bareBefore > spacedFrom)
        years.fail("must be two years, the earlier first");
      return [profile, [bareBefore as number, spacedFrom as number]];
    }),
  );
}

const MISFORMS = ["infinitive", "agreement", "past", "future", "subjunctive", "person"] as const;

function readMisforms(node: YamlNode): Misform {
  node.readMapping(["is", "slot", "endings", "instead"]);
  const [is, slot] = [node.get("is").readOneOf(MISFORMS), node.get("slot").readString()];
  const instead = node.get("instead").readString();
  const endings = node.get("endings").value === "" ? [""] : node.get("endings").readStrings();
  return { is, slot, endings, instead };
}

function readScans(node: YamlNode, pattern: (node: YamlNode) => string): Usage["scans"] {
  node.readMapping(["before", "least", "traces"]);
  return {
    before: node.get("before").readNumber(),
    least: node.get("least").readNumber(),
    traces: node.get("traces").readList().map(pattern),
  };
}

function readMisformWords(node: YamlNode): Usage["misformWords"] {
  return Object.fromEntries(node.readEntriesOrNone(MISFORMS).map(([is, words]) => [is, words.readStrings()]));
}

function readPronouns(node: YamlNode): SubjectPronouns {
  const lists = ["after", "verbs", "auxiliaries", "copulas", "reflexiveCopulas"] as const;
  node.readMapping(["words", "objects", ...lists]);
  const [after = [], verbs = [], auxiliaries = [], copulas = [], reflexiveCopulas = []] = lists.map(list =>
    node.get(list).readStrings(),
  );
  const words = node.get("words").readEntries();
  return {
    words: Object.fromEntries(words.map(([cell, word]) => [cell, word.readString()])),
    objects: Object.fromEntries(
      node
        .get("objects")
        .readEntriesOrNone()
        .map(([cell, word]) => [cell, word.readString()]),
    ),
    after,
    verbs,
    auxiliaries,
    copulas,
    reflexiveCopulas,
  };
}

function readObjectAttributes(node: YamlNode): ObjectAttributes {
  node.readMapping(["forms", "determiners", "nouns"]);
  const [determiners, nouns] = [node.get("determiners"), node.get("nouns")];
  determiners.readMapping(["ms", "fs", "s", "p"]);
  nouns.readMapping(["m", "f"]);
  // The plural of « leur » is the same for both genders.
  const four = (cells: readonly string[]) => (cells.length === 2 ? [0, 0, 1, 1].map(at => cells[at] ?? "") : cells);
  const forms = node.get("forms").readEntries();
  return {
    forms: Object.fromEntries(forms.map(([verb, rows]) => [verb, rows.readList().map(row => four(row.readStrings()))])),
    determiners: {
      ms: determiners.get("ms").readStrings(),
      fs: determiners.get("fs").readStrings(),
      s: determiners.get("s").readStrings(),
      p: determiners.get("p").readStrings(),
    },
    nouns: { m: nouns.get("m").readStrings(), f: nouns.get("f").readStrings() },
  };
}

/** `{ after, instead: { le: du }, before }`: a list where a person must choose, an empty one where nothing fits. */
function readComplements(node: YamlNode): WrongComplements {
  node.readMapping(["after", "instead", "before"]);
  const instead = node.get("instead").readEntries();
  return {
    after: node.get("after").readStrings(),
    before: node.get("before").readOptional(key => key.readOneOf(["infinitive", "task"])) ?? null,
    instead: Object.fromEntries(
      instead.map(([words, forms]) => [
        words,
        typeof forms.value === "string" ? [forms.readString()] : forms.readList().map(form => form.readString()),
      ]),
    ),
  };
}

/** The word with a bare capital. */
function removeAccentOfCapital(word: string): string {
  return stripAccents(word[0] ?? "") + word.slice(1);
}

/** Each word with its form in each cell. */
export function readFormsByCell(table: YamlNode, cellIds: readonly string[]): Record<string, Record<string, string>> {
  return Object.fromEntries(
    table.readEntriesOrNone().map(([word, forms]) => {
      const missing = cellIds.find(id => forms.get(id).isAbsent);
      if (missing !== undefined) forms.fail(`has no form for the cell ${missing}`);
      return [word, Object.fromEntries(forms.readEntries(cellIds).map(([id, form]) => [id, form.readString()]))];
    }),
  );
}

function readNegated(node: YamlNode): NegatedVerb | null {
  if (node.isAbsent) return null;
  const keys = ["words", "determiners", "otherwise", "verbs", "subjects"] as const;
  node.readMapping(keys);
  const [words = [], determiners = [], otherwise = [], verbs = [], subjects = []] = keys.map(key =>
    node.get(key).readStringsOrNone(),
  );
  return { words, determiners, otherwise, verbs, subjects };
}
