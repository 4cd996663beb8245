/**
 * Reads `language.yaml`: checks it and expands its shorthand into `LanguageSettings`. Only the names of the language
 * and its enacting bodies must be there; what else is absent is as `DEFAULTS` has it, or empty.
 *
 * The shorthand: bodies are third person singular unless they say otherwise; nouns are grouped by the cell they stand
 * in (`mp: [chefs, …]`); patterns by kind, in the order they are to be tried; opener patterns by section, as text or
 * as `{ words, cells }`; `{name}` in a pattern stands for a macro, and `{months}` for the months.
 */
import type {
  Agreement,
  BlockPattern,
  DateForm,
  EnactingBody,
  InstrumentKind,
  LanguageSettings,
  NumberingStyle,
  OpenerPattern,
  ReferencePattern,
  SubjectDeterminer,
  SubjectNoun,
} from "../settings.ts";
import { optionalMember, readAgreement } from "./agreement.ts";
import { type Inflection, readInflection } from "./inflection.ts";
import { createPatternReader } from "./patterns.ts";
import { listProfileIds } from "./profiles.ts";
import type { SourceFile } from "./source-file.ts";
import { readUsage } from "./usage.ts";
import { readYaml, type YamlNode } from "./yaml-node.ts";

export interface PackSource {
  readonly file: string;
  readonly settings: LanguageSettings;
  readonly inflection: Inflection;
  /** Letters by which characters are typed, where those that the order of sounds tells are others. */
  readonly initials: Readonly<Record<string, string>>;
  /** Other spellings of derived forms: recognised, never offered. */
  readonly spellings: readonly (readonly [from: RegExp, to: string])[];
}

const TOP = [
  "names",
  "direction",
  "segmentation",
  "capitalOpeners",
  "commonWords",
  "commonShare",
  "cells",
  "macros",
  "bodies",
  "subjectDeterminers",
  "subjectNouns",
  "terminators",
  "numbering",
  "connectors",
  "attachedConnectors",
  "clitics",
  "listLinks",
  "resumptions",
  "labelWords",
  "personTitles",
  "complementStarts",
  "laterHeads",
  "dottedBefore",
  "ordinalEndings",
  "subordinators",
  "openerPatterns",
  "manner",
  "months",
  "dateForm",
  "quotes",
  "references",
  "blocks",
  "preambleHeadings",
  "instruments",
  "usage",
  "inflection",
  "initials",
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
const COUNTERS: readonly NumberingStyle["counter"][] = [
  "decimal",
  "alpha",
  "roman",
  "abjad",
  "cyrillic",
  "chinese",
  "stems",
  "branches",
  "enclosed",
  "circled",
];

/** As in most languages that are written from left to right with blanks between words. */
const DEFAULTS = {
  direction: "ltr",
  segmentation: "words",
  capitalOpeners: true,
  commonShare: 0.28,
  cells: [{ id: "all", person: 3, number: "s" }],
  terminators: { enacting: [","], preambular: [","], operative: [";"], last: ["."], leadIn: [":"] },
  numbering: [
    { level: 0, counter: "decimal", form: "#.", preferred: true },
    { level: 1, counter: "alpha", form: "(#)", preferred: true },
    { level: 2, counter: "roman", form: "(#)", preferred: true },
  ],
  dateForm: "{day} {month} {year}",
  quotes: [
    ["“", "”"],
    ['"', '"'],
  ],
} as const satisfies Partial<LanguageSettings> | { terminators: object; dateForm: string };

/** `code` is the name of the language's folder. */
export function readPackSource(code: string, { name: file, text }: SourceFile): PackSource {
  const top = readYaml({ name: file, text });
  top.readMapping(TOP);
  const key = (name: (typeof TOP)[number]) => top.get(name);
  const cells = key("cells").readOptional(node => node.readList().map(readCell)) ?? DEFAULTS.cells;
  const cellIds = cells.map(cell => cell.id);
  const months = key("months").readStringsOrNone();
  const read = createPatternReader(key("macros"), months);
  const readPlain = (node: YamlNode) => read(node, []);
  const names = key("names");
  const manner = key("manner");
  const settings: LanguageSettings = {
    code,
    names: { fr: names.get("fr").readString(), en: names.get("en").readString(), self: names.get("self").readString() },
    direction: key("direction").readOptional(node => node.readOneOf(["ltr", "rtl"])) ?? DEFAULTS.direction,
    segmentation:
      key("segmentation").readOptional(node => node.readOneOf(["words", "characters"])) ?? DEFAULTS.segmentation,
    capitalOpeners: key("capitalOpeners").readOptional(node => node.readBoolean()) ?? DEFAULTS.capitalOpeners,
    commonWords: key("commonWords").readStringsOrNone(),
    commonShare: key("commonShare").readOptional(node => node.readNumber()) ?? DEFAULTS.commonShare,
    cells,
    bodies: readUnique(key("bodies").readList(), readBody, body => body.name),
    subjectDeterminers: readUnique(key("subjectDeterminers").readListOrNone(), readDeterminer, item => item.word),
    subjectNouns: readNouns(key("subjectNouns"), cells),
    terminators: readTerminators(key("terminators")),
    numbering: key("numbering").readOptional(node => node.readList().map(readNumbering)) ?? DEFAULTS.numbering,
    connectors: key("connectors").readStringsOrNone(),
    attachedConnectors: key("attachedConnectors").readStringsOrNone(),
    clitics: readClitics(key("clitics")),
    listLinks: key("listLinks").readStringsOrNone(),
    resumptions: key("resumptions").readStringsOrNone(),
    labelWords: key("labelWords").readStringsOrNone(),
    personTitles: key("personTitles").readStringsOrNone(),
    complementStarts: key("complementStarts").readStringsOrNone(),
    laterHeads: key("laterHeads").readStringsOrNone(),
    dottedBefore: key("dottedBefore").readStringsOrNone(),
    ordinalEndings: key("ordinalEndings").readStringsOrNone(),
    subordinators: key("subordinators").readStringsOrNone(),
    openerPatterns: readOpeners(key("openerPatterns"), cellIds),
    manner: {
      prepositions: manner.get("prepositions").readStringsOrNone(),
      fillers: manner.get("fillers").readStringsOrNone(),
      nouns: manner.get("nouns").readStringsOrNone(),
    },
    months,
    dateForm: readDateForm(key("dateForm")),
    quotes: key("quotes").readOptional(node => node.readList().map(readPair)) ?? DEFAULTS.quotes,
    references: readByKind(key("references"), REFERENCE_KINDS, node => read(node, REFERENCE_GROUPS)),
    blocks: readByKind(key("blocks"), BLOCK_KINDS, readPlain),
    preambleHeadings: key("preambleHeadings").readOptional(readPlain) ?? null,
    instruments: readByKind(key("instruments"), INSTRUMENTS, readPlain),
    usage: readUsage(key("usage"), cellIds, readPlain),
  };
  return {
    file,
    settings,
    inflection: readInflection(key("inflection"), cellIds),
    initials: Object.fromEntries(
      key("initials")
        .readEntriesOrNone()
        .map(([character, letter]) => [character, letter.readString()]),
    ),
    spellings: key("spellings").readListOrNone().map(readSpelling),
  };
}

function readUnique<T>(nodes: readonly YamlNode[], read: (node: YamlNode) => T, name: (item: T) => string): T[] {
  const seen = new Set<string>();
  return nodes.map(node => {
    const item = read(node);
    if (seen.has(name(item))) node.fail(`“${name(item)}” stands twice`);
    seen.add(name(item));
    return item;
  });
}

function readCell(node: YamlNode): { id: string } & Agreement {
  node.readMapping(["id", "person", "number", "gender"]);
  return { id: node.get("id").readString(), ...readAgreement(node) };
}

function readBody(node: YamlNode): EnactingBody {
  node.readMapping(["name", "person", "number", "gender", "profile", "declined"]);
  const profile = node.get("profile").readOptional(key => key.readOneOf(listProfileIds()));
  const declined = node.get("declined").readOptional(key => key.readStrings());
  return {
    name: node.get("name").readString(),
    ...readAgreement(node),
    ...optionalMember("profile", profile),
    ...optionalMember("declined", declined),
  };
}

function readDeterminer(node: YamlNode): SubjectDeterminer {
  node.readMapping(["word", "person", "number", "gender"]);
  return {
    word: node.get("word").readString(),
    ...optionalMember(
      "person",
      node.get("person").readOptional(key => key.readOneOf([1, 3])),
    ),
    ...optionalMember(
      "number",
      node.get("number").readOptional(key => key.readOneOf(["s", "p"])),
    ),
    ...optionalMember(
      "gender",
      node.get("gender").readOptional(key => key.readOneOf(["m", "f", "n"])),
    ),
  };
}

function readNouns(node: YamlNode, cells: readonly ({ id: string } & Agreement)[]): SubjectNoun[] {
  const seen = new Map<string, string>();
  return node.readEntriesOrNone(cells.map(cell => cell.id)).flatMap(([id, words]) => {
    const cell = cells.find(candidate => candidate.id === id);
    return words.readStrings().map((word): SubjectNoun => {
      const other = seen.get(word);
      if (other !== undefined) words.fail(`“${word}” stands under ${other} already`);
      seen.set(word, id);
      return { word, number: cell?.number ?? "s", ...optionalMember("gender", cell?.gender) };
    });
  });
}

function readTerminators(node: YamlNode): LanguageSettings["terminators"] {
  node.readEntriesOrNone([...Object.keys(DEFAULTS.terminators), "spaceBefore", "fineSpaceBefore"]);
  const marks = (name: keyof typeof DEFAULTS.terminators): readonly string[] => {
    const list = node.get(name).readOptional(key => key.readStrings()) ?? DEFAULTS.terminators[name];
    return list.length === 0 ? node.get(name).fail("needs the mark to write") : list;
  };
  const spaces = (map: YamlNode) =>
    Object.fromEntries(map.readEntriesOrNone().map(([mark, space]) => [mark, space.readString()]));
  return {
    enacting: marks("enacting"),
    preambular: marks("preambular"),
    operative: marks("operative"),
    last: marks("last"),
    leadIn: marks("leadIn"),
    spaceBefore: spaces(node.get("spaceBefore")),
    fineSpaceBefore: spaces(node.get("fineSpaceBefore")),
  };
}

function readDateForm(node: YamlNode): DateForm {
  node.readEntriesOrNone(["form", "first"]);
  const form = node.get("form").readOptional(key => key.readString()) ?? DEFAULTS.dateForm;
  for (const part of ["{day}", "{month}", "{year}"]) {
    if (form.split(part).length !== 2) node.get("form").fail(`must hold one “${part}”`);
  }
  return {
    form,
    ...optionalMember(
      "first",
      node.get("first").readOptional(key => key.readString()),
    ),
  };
}

function readNumbering(node: YamlNode): NumberingStyle {
  node.readMapping(["level", "counter", "form", "preferred"]);
  const form = node.get("form").readString();
  if (form.split("#").length !== 2) node.get("form").fail("must hold one “#”");
  return {
    level: node.get("level").readNumber(),
    counter: node.get("counter").readOneOf(COUNTERS),
    form,
    ...optionalMember(
      "preferred",
      node.get("preferred").readOptional(key => key.readBoolean()),
    ),
  };
}

function readClitics(node: YamlNode): LanguageSettings["clitics"] {
  node.readEntriesOrNone(["verbal", "singular", "plural", "gerund", "nouns"]);
  return {
    verbal: node.get("verbal").readStringsOrNone(),
    singular: node.get("singular").readStringsOrNone(),
    plural: node.get("plural").readStringsOrNone(),
    gerund: node.get("gerund").readStringsOrNone(),
    nouns: node.get("nouns").readStringsOrNone(),
  };
}

function readOpeners(node: YamlNode, cellIds: readonly string[]): OpenerPattern[] {
  const sections = ["preambular", "operative"] as const;
  node.readEntriesOrNone(sections);
  return sections.flatMap(section =>
    readUnique(
      node.get(section).readListOrNone(),
      (item): OpenerPattern => {
        if (typeof item.value === "string") return { section, words: item.readString() };
        item.readMapping(["words", "cells"]);
        const cells = item
          .get("cells")
          .readList()
          .map(cell => cell.readOneOf(cellIds));
        return { section, words: item.get("words").readString(), cells };
      },
      pattern => pattern.words,
    ),
  );
}

function readPair(node: YamlNode): readonly [string, string] {
  const [open, close, ...rest] = node.readList().map(item => item.readString());
  if (open === undefined || close === undefined || rest.length > 0) node.fail("must be two marks");
  return [open, close];
}

function readByKind<K extends string>(
  node: YamlNode,
  kinds: readonly K[],
  read: (item: YamlNode) => string,
): { kind: K; pattern: string }[] {
  return node
    .readEntriesOrNone(kinds)
    .flatMap(([kind, items]) =>
      readUnique(items.readList(), read, text => text).map(pattern => ({ kind: kind as K, pattern })),
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
