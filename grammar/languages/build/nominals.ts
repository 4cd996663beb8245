/** Compiles `nominals.yaml`: nouns with their gender, and adjectives, as a morphology of their own. */
import type { Morphology } from "../pack.ts";
import type { WordForms } from "./inflector.ts";
import { packParadigms } from "./paradigms.ts";
import type { SourceFile } from "./source-file.ts";
import { readYaml, type YamlNode } from "./yaml-node.ts";

/** The order of the four forms of an adjective in tables of a language. */
const AGREEMENTS = ["ms", "fs", "mp", "fp"] as const;

const SLOTS = [...AGREEMENTS.map(name => `noun-${name}`), ...AGREEMENTS.map(name => `adj-${name}`)];

const NONE = [null, null, null, null];

/** Without the file no noun is known. Adjectives end as those of the openers do. */
export function compileNominals(
  file: SourceFile | undefined,
  adjectiveEndings: readonly (readonly string[])[],
): Morphology {
  const slots = SLOTS.map(name => ({ name, mask: 0 }));
  if (!file) return packParadigms([], []);
  const root = readYaml(file);
  root.readMapping(["masculine", "feminine", "adjectives", "nounEndings", "irregularNouns", "irregularAdjectives"]);
  const words = (node: YamlNode) => node.readString().trim().split(/\s+/);
  const rows = (node: YamlNode) => node.readList().map(row => row.readList().map(item => item.readString()));
  const endings = rows(root.get("nounEndings"));
  const irregular = new Map(
    root
      .get("irregularNouns")
      .readEntriesOrNone()
      .map(([noun, plural]) => [noun, plural.readString()]),
  );
  const pluralOf = (noun: string) => irregular.get(noun) ?? changeEnding(noun, endings)[1] ?? noun;
  const adjectives = words(root.get("adjectives")).map(word => changeEnding(word, adjectiveEndings));
  const forms: WordForms[] = [
    ...words(root.get("masculine")).map(noun => [noun, null, pluralOf(noun), null, ...NONE]),
    ...words(root.get("feminine")).map(noun => [null, noun, null, pluralOf(noun), ...NONE]),
    ...[...adjectives, ...rows(root.get("irregularAdjectives"))].map(four => [...NONE, ...four]),
  ];
  return packParadigms(slots, forms);
}

/** The forms of a word by the first row of endings that fits. */
function changeEnding(word: string, rows: readonly (readonly string[])[]): readonly string[] {
  const row = rows.find(([first = ""]) => word.endsWith(first)) ?? [""];
  const stem = word.slice(0, word.length - (row[0]?.length ?? 0));
  return row.map(ending => stem + ending);
}
