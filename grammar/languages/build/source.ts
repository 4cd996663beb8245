/**
 * Reads `language.yaml`: checks it and expands its shorthand into `LanguageSettings`.
 *
 * The shorthand: bodies are third person singular unless they say otherwise; nouns are grouped by the cell they stand
 * in (`mp: [chefs, …]`); patterns by kind, in the order they are to be tried; opener patterns by section, as text or
 * as `{ words, cells }`; `{name}` in a pattern stands for a macro, and `{months}` for the months.
 */
import { PROFILES } from "../../tree/tree.ts";
import type {
  Agreement,
  BlockPattern,
  EnactingBody,
  InstrumentKind,
  LanguageSettings,
  NumberingStyle,
  OpenerPattern,
  ReferencePattern,
  SubjectDeterminer,
  SubjectNoun,
} from "../settings.ts";
import type { Node } from "./check.ts";
import { readUsage } from "./usage.ts";
import { readYaml } from "./yaml.ts";

type WordByCell = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Derivation of heads at build time; the reader never needs it. Which keys count depends on the language type. */
export interface Inflection {
  /** The language type, i.e. the module that derives: see `conjugations` in compile.ts. */
  readonly conjugation: string;
  /** Words that follow the subject, by cell: `son` is `leur` for `mp`. */
  readonly possessives?: WordByCell;
  readonly reflexives?: WordByCell;
  /** Infinitives whose complement adjective agrees with the subject: `être`, `se déclarer`. */
  readonly copulas?: readonly string[];
  /** Words that never inflect although they look as if they did: `vu`, `attendu`. */
  readonly invariable?: readonly string[];
  /** Adjectives that open a clause or follow a copula; participles need no mention. */
  readonly adjectives?: readonly string[];
  readonly irregularAdjectives?: readonly (readonly string[])[];
  /** Endings of adjectives `[ms, fs, mp, fp]`, tried in order. */
  readonly adjectiveEndings?: readonly (readonly string[])[];
  /** Past participles that the conjugation library has wrong. */
  readonly participles?: Readonly<Record<string, readonly string[]>>;
  /** Verb forms that begin paragraphs as other words: `outre`, `states`; left out of the morphology. */
  readonly homonyms?: readonly string[];
  /** Verbs that the library's word list lacks. */
  readonly verbs?: readonly string[];
  /** By base form: third person singular, plural, gerund, past participles. */
  readonly irregularVerbs?: Readonly<Record<string, readonly string[]>>;
}

export interface PackSource {
  readonly file: string;
  readonly settings: LanguageSettings;
  readonly inflection: Inflection;
  /** Other spellings of derived forms: recognised, never offered. */
  readonly spellings: readonly (readonly [from: RegExp, to: string])[];
}

const TOP = [
  "code",
  "names",
  "direction",
  "segmentation",
  "capitalOpeners",
  "commonWords",
  "cells",
  "macros",
  "bodies",
  "subjectDeterminers",
  "subjectNouns",
  "terminators",
  "numbering",
  "connectors",
  "clitics",
  "listLinks",
  "resumptions",
  "complementStarts",
  "subordinators",
  "openerPatterns",
  "manner",
  "months",
  "quotes",
  "references",
  "blocks",
  "instruments",
  "usage",
  "inflection",
  "spellings",
];
const BLOCK_KINDS: readonly BlockPattern["kind"][] = [
  "masthead",
  "title",
  "original",
  "heading",
  "enacting",
  "preambular",
  "operative",
  "item",
  "text",
  "letter",
  "signature",
  "closing",
  "footnote",
  "furniture",
  "annex",
  "enclosure",
  "pivot",
];
const REFERENCE_KINDS: readonly ReferencePattern["kind"][] = [
  "resolution",
  "symbol",
  "paragraph",
  "item",
  "annex",
  "date",
  "article",
];
const REFERENCE_GROUPS = ["number", "letter", "year", "date", "session", "suffix", "place", "day", "month"];
const INSTRUMENTS: readonly InstrumentKind[] = [
  "resolution",
  "decision",
  "declaration",
  "recommendation",
  "letter",
  "text",
];
const COUNTERS: readonly NumberingStyle["counter"][] = ["decimal", "alpha", "roman", "abjad", "chinese"];

export function readSource(file: string, text: string): PackSource {
  const top = readYaml({ name: file, text });
  top.mapping(TOP);
  const cells = top.key("cells").list().map(readCell);
  const cellIds = cells.map(cell => cell.id);
  const months = top.key("months").strings();
  const macros = readMacros(top.key("macros"), months);
  const patterns = new PatternReader(macros);
  const settings: LanguageSettings = {
    code: top.key("code").string(),
    names: {
      fr: top.key("names").key("fr").string(),
      en: top.key("names").key("en").string(),
      self: top.key("names").key("self").string(),
    },
    direction: top.key("direction").oneOf(["ltr", "rtl"]),
    segmentation: top.key("segmentation").oneOf(["words", "characters"]),
    capitalOpeners: top.key("capitalOpeners").boolean(),
    commonWords: top.key("commonWords").strings(),
    cells,
    bodies: unique(top.key("bodies").list(), readBody, body => body.name),
    subjectDeterminers: unique(top.key("subjectDeterminers").list(), readDeterminer, item => item.word),
    subjectNouns: readNouns(top.key("subjectNouns"), cells),
    terminators: readTerminators(top.key("terminators")),
    numbering: top.key("numbering").list().map(readNumbering),
    connectors: top.key("connectors").strings(),
    clitics: readClitics(top.key("clitics")),
    listLinks: top.key("listLinks").strings(),
    resumptions: top.key("resumptions").strings(),
    complementStarts: top.key("complementStarts").strings(),
    subordinators: top.key("subordinators").strings(),
    openerPatterns: readOpeners(top.key("openerPatterns"), cellIds),
    manner: {
      prepositions: top.key("manner").key("prepositions").strings(),
      fillers: top.key("manner").key("fillers").strings(),
      nouns: top.key("manner").key("nouns").strings(),
    },
    months,
    quotes: top.key("quotes").list().map(readPair),
    references: grouped(top.key("references"), REFERENCE_KINDS, item => patterns.read(item, REFERENCE_GROUPS)),
    blocks: grouped(top.key("blocks"), BLOCK_KINDS, item => patterns.read(item, [])),
    instruments: grouped(top.key("instruments"), INSTRUMENTS, item => patterns.read(item, [])),
    usage: readUsage(top.key("usage"), cellIds, item => patterns.read(item, [])),
  };
  return {
    file,
    settings,
    inflection: readInflection(top.key("inflection"), cellIds),
    spellings: top.key("spellings").optional(node => node.list().map(readSpelling)) ?? [],
  };
}

function unique<T>(nodes: readonly Node[], read: (node: Node) => T, name: (item: T) => string): T[] {
  const seen = new Set<string>();
  return nodes.map(node => {
    const item = read(node);
    if (seen.has(name(item))) node.fail(`“${name(item)}” stands twice`);
    seen.add(name(item));
    return item;
  });
}

function readAgreement(node: Node): Agreement {
  return {
    person: node.key("person").optional(key => key.oneOf([1, 3])) ?? 3,
    number: node.key("number").optional(key => key.oneOf(["s", "p"])) ?? "s",
    ...given(
      "gender",
      node.key("gender").optional(key => key.oneOf(["m", "f", "n"])),
    ),
  };
}

/** `{ [key]: value }`, or nothing: absent keys must be absent, not undefined. */
function given<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}

function readCell(node: Node): { id: string } & Agreement {
  node.mapping(["id", "person", "number", "gender"]);
  return { id: node.key("id").string(), ...readAgreement(node) };
}

function readBody(node: Node): EnactingBody {
  node.mapping(["name", "person", "number", "gender", "profile"]);
  const profile = node.key("profile").optional(key => key.oneOf(PROFILES));
  return { name: node.key("name").string(), ...readAgreement(node), ...given("profile", profile) };
}

function readDeterminer(node: Node): SubjectDeterminer {
  node.mapping(["word", "person", "number", "gender"]);
  return {
    word: node.key("word").string(),
    ...given(
      "person",
      node.key("person").optional(key => key.oneOf([1, 3])),
    ),
    ...given(
      "number",
      node.key("number").optional(key => key.oneOf(["s", "p"])),
    ),
    ...given(
      "gender",
      node.key("gender").optional(key => key.oneOf(["m", "f", "n"])),
    ),
  };
}

function readNouns(node: Node, cells: readonly ({ id: string } & Agreement)[]): SubjectNoun[] {
  const seen = new Map<string, string>();
  return node.entries(cells.map(cell => cell.id)).flatMap(([id, words]) => {
    const cell = cells.find(candidate => candidate.id === id);
    return words.strings().map((word): SubjectNoun => {
      const other = seen.get(word);
      if (other !== undefined) words.fail(`“${word}” stands under ${other} already`);
      seen.set(word, id);
      return { word, number: cell?.number ?? "s", ...given("gender", cell?.gender) };
    });
  });
}

function readTerminators(node: Node): LanguageSettings["terminators"] {
  const lists = ["enacting", "preambular", "operative", "last", "leadIn"] as const;
  node.mapping([...lists, "spaceBefore", "fineSpaceBefore"]);
  const [enacting = [], preambular = [], operative = [], last = [], leadIn = []] = lists.map(name => {
    const marks = node.key(name).strings();
    if (marks.length === 0) node.key(name).fail("needs the mark to write");
    return marks;
  });
  const spaces = (map: Node) => Object.fromEntries(map.entries().map(([mark, space]) => [mark, space.string()]));
  const spaceBefore = spaces(node.key("spaceBefore"));
  const fineSpaceBefore = node.key("fineSpaceBefore").optional(spaces) ?? {};
  return { enacting, preambular, operative, last, leadIn, spaceBefore, fineSpaceBefore };
}

function readNumbering(node: Node): NumberingStyle {
  node.mapping(["level", "counter", "form", "preferred"]);
  const form = node.key("form").string();
  if (form.split("#").length !== 2) node.key("form").fail("must hold one “#”");
  return {
    level: node.key("level").number(),
    counter: node.key("counter").oneOf(COUNTERS),
    form,
    ...given(
      "preferred",
      node.key("preferred").optional(key => key.boolean()),
    ),
  };
}

function readClitics(node: Node): LanguageSettings["clitics"] {
  const kinds = ["verbal", "singular", "plural", "gerund", "nouns"] as const;
  if (!node.absent) node.mapping(kinds);
  const [verbal = [], singular = [], plural = [], gerund = [], nouns = []] = kinds.map(kind =>
    node.absent ? [] : (node.key(kind).optional(list => list.strings()) ?? []),
  );
  return { verbal, singular, plural, gerund, nouns };
}

function readOpeners(node: Node, cellIds: readonly string[]): OpenerPattern[] {
  const sections = ["preambular", "operative"] as const;
  node.mapping(sections);
  return sections.flatMap(section =>
    unique(
      node.key(section).list(),
      (item): OpenerPattern => {
        if (typeof item.value === "string") return { section, words: item.string() };
        item.mapping(["words", "cells"]);
        const cells = item
          .key("cells")
          .list()
          .map(cell => cell.oneOf(cellIds));
        return { section, words: item.key("words").string(), cells };
      },
      pattern => pattern.words,
    ),
  );
}

function readPair(node: Node): readonly [string, string] {
  const [open, close, ...rest] = node.list().map(item => item.string());
  if (open === undefined || close === undefined || rest.length > 0) node.fail("must be two marks");
  return [open, close];
}

function readMacros(node: Node, months: readonly string[]): ReadonlyMap<string, string> {
  const macros = new Map([["months", months.join("|")]]);
  if (node.absent) return macros;
  for (const [name, value] of node.entries()) {
    macros.set(name, `(?:${expand(value, value.string(), macros)})`);
  }
  return macros;
}

/** `{name}` is no quantifier in a regular expression with the flag `u`, so it cannot mean anything else. */
function expand(node: Node, pattern: string, macros: ReadonlyMap<string, string>): string {
  return pattern.replaceAll(/(?<!\\[pP])\{([A-Za-z]\w*)\}/g, (_, name: string) => {
    return macros.get(name) ?? node.fail(`no macro {${name}} (known so far: ${[...macros.keys()].join(", ")})`);
  });
}

class PatternReader {
  readonly #macros: ReadonlyMap<string, string>;

  constructor(macros: ReadonlyMap<string, string>) {
    this.#macros = macros;
  }

  read(node: Node, groups: readonly string[]): string {
    const pattern = expand(node, node.string(), this.#macros);
    let names: string[];
    try {
      // Flags and anchor as the reader will use them; the empty alternative makes every named group come back.
      names = Object.keys(new RegExp(`^(?:${pattern})|`, "iu").exec("")?.groups ?? {});
    } catch (error) {
      return node.fail(`no regular expression: ${(error as Error).message}`);
    }
    if (new RegExp(`^(?:${pattern})`, "iu").test("")) node.fail("matches the empty text");
    const unknown = names.find(name => !groups.includes(name));
    if (unknown !== undefined) node.fail(`unknown group “${unknown}” (known: ${groups.join(", ") || "none"})`);
    return pattern;
  }
}

function grouped<K extends string>(
  node: Node,
  kinds: readonly K[],
  read: (item: Node) => string,
): { kind: K; pattern: string }[] {
  return node
    .entries(kinds)
    .flatMap(([kind, items]) =>
      unique(items.list(), read, text => text).map(pattern => ({ kind: kind as K, pattern })),
    );
}

function readSpelling(node: Node): readonly [RegExp, string] {
  const [from, to] = readPair(node);
  try {
    return [new RegExp(from, "gu"), to];
  } catch (error) {
    return node.fail(`no regular expression: ${(error as Error).message}`);
  }
}

function readInflection(node: Node, cellIds: readonly string[]): Inflection {
  const tables = ["possessives", "reflexives"] as const;
  const lists = ["copulas", "invariable", "adjectives", "homonyms", "verbs"] as const;
  const rows = ["irregularAdjectives", "adjectiveEndings"] as const;
  const maps = ["participles", "irregularVerbs"] as const;
  node.mapping(["conjugation", ...tables, ...lists, ...rows, ...maps]);
  const byCell = (table: Node) =>
    Object.fromEntries(
      table.entries().map(([word, forms]) => {
        const missing = cellIds.find(id => forms.key(id).absent);
        if (missing !== undefined) forms.fail(`has no form for the cell ${missing}`);
        return [word, Object.fromEntries(forms.entries(cellIds).map(([id, form]) => [id, form.string()]))];
      }),
    );
  const four = (row: Node) => {
    const forms = row.list().map(item => item.string());
    if (forms.length !== 4) row.fail("must hold four forms: ms, fs, mp, fp");
    return forms;
  };
  return {
    conjugation: node.key("conjugation").string(),
    ...Object.fromEntries(tables.flatMap(name => pair(name, node.key(name).optional(byCell)))),
    ...Object.fromEntries(
      lists.flatMap(name =>
        pair(
          name,
          node.key(name).optional(list => list.strings()),
        ),
      ),
    ),
    ...Object.fromEntries(
      rows.flatMap(name =>
        pair(
          name,
          node.key(name).optional(list => list.list().map(four)),
        ),
      ),
    ),
    ...Object.fromEntries(
      maps.flatMap(name =>
        pair(
          name,
          node
            .key(name)
            .optional(map =>
              Object.fromEntries(map.entries().map(([word, forms]) => [word, forms.list().map(form => form.string())])),
            ),
        ),
      ),
    ),
  };
}

function pair<T>(name: string, value: T | undefined): [string, T][] {
  return value === undefined ? [] : [[name, value]];
}
