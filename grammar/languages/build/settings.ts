/**
 * Reads `language.yaml`: checks it and expands its shorthand into `LanguageSettings`. Only the names of the language
 * and its enacting bodies must be there; what else is absent is as `DEFAULTS` has it, or empty.
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
import { type Inflection, readInflection } from "./inflection.ts";
import { createPatternReader } from "./patterns.ts";
import type { SourceFile } from "./source-file.ts";
import { readUsage } from "./usage.ts";
import { readYaml, type YamlNode } from "./yaml-node.ts";

export interface PackSource {
  readonly file: string;
  readonly settings: LanguageSettings;
  readonly inflection: Inflection;
  /** Other spellings of derived forms: recognised, never offered. */
  readonly spellings: readonly (readonly [from: RegExp, to: string])[];
}

const TOP = [
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
] as const;
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

/** As in most languages that are written from left to right with blanks between words. */
const DEFAULTS = {
  direction: "ltr",
  segmentation: "words",
  capitalOpeners: true,
  cells: [{ id: "all", person: 3, number: "s" }],
  terminators: { enacting: [","], preambular: [","], operative: [";"], last: ["."], leadIn: [":"] },
  numbering: [
    { level: 0, counter: "decimal", form: "#.", preferred: true },
    { level: 1, counter: "alpha", form: "(#)", preferred: true },
    { level: 2, counter: "roman", form: "(#)", preferred: true },
  ],
  quotes: [
    ["“", "”"],
    ['"', '"'],
  ],
} as const satisfies Partial<LanguageSettings> | { terminators: object };

/** `code` is the name of the language's folder. */
export function readPackSource(code: string, { name: file, text }: SourceFile): PackSource {
  const top = readYaml({ name: file, text });
  top.mapping(TOP);
  const key = (name: (typeof TOP)[number]) => top.key(name);
  const cells = key("cells").optional(node => node.list().map(readCell)) ?? DEFAULTS.cells;
  const cellIds = cells.map(cell => cell.id);
  const months = key("months").words();
  const read = createPatternReader(key("macros"), months);
  const readPlain = (node: YamlNode) => read(node, []);
  const names = key("names");
  const manner = key("manner");
  const settings: LanguageSettings = {
    code,
    names: { fr: names.key("fr").string(), en: names.key("en").string(), self: names.key("self").string() },
    direction: key("direction").optional(node => node.oneOf(["ltr", "rtl"])) ?? DEFAULTS.direction,
    segmentation: key("segmentation").optional(node => node.oneOf(["words", "characters"])) ?? DEFAULTS.segmentation,
    capitalOpeners: key("capitalOpeners").optional(node => node.boolean()) ?? DEFAULTS.capitalOpeners,
    commonWords: key("commonWords").words(),
    cells,
    bodies: unique(key("bodies").list(), readBody, body => body.name),
    subjectDeterminers: unique(key("subjectDeterminers").items(), readDeterminer, item => item.word),
    subjectNouns: readNouns(key("subjectNouns"), cells),
    terminators: readTerminators(key("terminators")),
    numbering: key("numbering").optional(node => node.list().map(readNumbering)) ?? DEFAULTS.numbering,
    connectors: key("connectors").words(),
    clitics: readClitics(key("clitics")),
    listLinks: key("listLinks").words(),
    resumptions: key("resumptions").words(),
    complementStarts: key("complementStarts").words(),
    subordinators: key("subordinators").words(),
    openerPatterns: readOpeners(key("openerPatterns"), cellIds),
    manner: {
      prepositions: manner.key("prepositions").words(),
      fillers: manner.key("fillers").words(),
      nouns: manner.key("nouns").words(),
    },
    months,
    quotes: key("quotes").optional(node => node.list().map(readPair)) ?? DEFAULTS.quotes,
    references: grouped(key("references"), REFERENCE_KINDS, node => read(node, REFERENCE_GROUPS)),
    blocks: grouped(key("blocks"), BLOCK_KINDS, readPlain),
    instruments: grouped(key("instruments"), INSTRUMENTS, readPlain),
    usage: readUsage(key("usage"), cellIds, readPlain),
  };
  return {
    file,
    settings,
    inflection: readInflection(key("inflection"), cellIds),
    spellings: key("spellings").items().map(readSpelling),
  };
}

function unique<T>(nodes: readonly YamlNode[], read: (node: YamlNode) => T, name: (item: T) => string): T[] {
  const seen = new Set<string>();
  return nodes.map(node => {
    const item = read(node);
    if (seen.has(name(item))) node.fail(`“${name(item)}” stands twice`);
    seen.add(name(item));
    return item;
  });
}

function readAgreement(node: YamlNode): Agreement {
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

function readCell(node: YamlNode): { id: string } & Agreement {
  node.mapping(["id", "person", "number", "gender"]);
  return { id: node.key("id").string(), ...readAgreement(node) };
}

function readBody(node: YamlNode): EnactingBody {
  node.mapping(["name", "person", "number", "gender", "profile"]);
  const profile = node.key("profile").optional(key => key.oneOf(PROFILES));
  return { name: node.key("name").string(), ...readAgreement(node), ...given("profile", profile) };
}

function readDeterminer(node: YamlNode): SubjectDeterminer {
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

function readNouns(node: YamlNode, cells: readonly ({ id: string } & Agreement)[]): SubjectNoun[] {
  const seen = new Map<string, string>();
  return node.members(cells.map(cell => cell.id)).flatMap(([id, words]) => {
    const cell = cells.find(candidate => candidate.id === id);
    return words.strings().map((word): SubjectNoun => {
      const other = seen.get(word);
      if (other !== undefined) words.fail(`“${word}” stands under ${other} already`);
      seen.set(word, id);
      return { word, number: cell?.number ?? "s", ...given("gender", cell?.gender) };
    });
  });
}

function readTerminators(node: YamlNode): LanguageSettings["terminators"] {
  node.members([...Object.keys(DEFAULTS.terminators), "spaceBefore", "fineSpaceBefore"]);
  const marks = (name: keyof typeof DEFAULTS.terminators): readonly string[] => {
    const list = node.key(name).optional(key => key.strings()) ?? DEFAULTS.terminators[name];
    return list.length === 0 ? node.key(name).fail("needs the mark to write") : list;
  };
  const spaces = (map: YamlNode) => Object.fromEntries(map.members().map(([mark, space]) => [mark, space.string()]));
  return {
    enacting: marks("enacting"),
    preambular: marks("preambular"),
    operative: marks("operative"),
    last: marks("last"),
    leadIn: marks("leadIn"),
    spaceBefore: spaces(node.key("spaceBefore")),
    fineSpaceBefore: spaces(node.key("fineSpaceBefore")),
  };
}

function readNumbering(node: YamlNode): NumberingStyle {
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

function readClitics(node: YamlNode): LanguageSettings["clitics"] {
  node.members(["verbal", "singular", "plural", "gerund", "nouns"]);
  return {
    verbal: node.key("verbal").words(),
    singular: node.key("singular").words(),
    plural: node.key("plural").words(),
    gerund: node.key("gerund").words(),
    nouns: node.key("nouns").words(),
  };
}

function readOpeners(node: YamlNode, cellIds: readonly string[]): OpenerPattern[] {
  const sections = ["preambular", "operative"] as const;
  node.members(sections);
  return sections.flatMap(section =>
    unique(
      node.key(section).items(),
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

function readPair(node: YamlNode): readonly [string, string] {
  const [open, close, ...rest] = node.list().map(item => item.string());
  if (open === undefined || close === undefined || rest.length > 0) node.fail("must be two marks");
  return [open, close];
}

function grouped<K extends string>(
  node: YamlNode,
  kinds: readonly K[],
  read: (item: YamlNode) => string,
): { kind: K; pattern: string }[] {
  return node
    .members(kinds)
    .flatMap(([kind, items]) =>
      unique(items.list(), read, text => text).map(pattern => ({ kind: kind as K, pattern })),
    );
}

function readSpelling(node: YamlNode): readonly [RegExp, string] {
  const [from, to] = readPair(node);
  try {
    return [new RegExp(from, "gu"), to];
  } catch (error) {
    return node.fail(`no regular expression: ${(error as Error).message}`);
  }
}
