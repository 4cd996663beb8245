/** Reads `slips.yaml`: by the id of a rule, words that are wrong by what stands about them, and what belongs there. */
import type { CompiledPack, WordSlip } from "../pack.ts";
import type { SourceFile } from "./source-file.ts";
import { readYaml, type YamlNode } from "./yaml-node.ts";

const KEYS = ["wrong", "right", "after", "before", "notAfter", "notBefore", "sure"] as const;

/** A language may have no such file. `slots` are the names of the forms that words have. */
export function compileSlips(file: SourceFile | undefined, slots: readonly string[]): CompiledPack["slips"] {
  if (!file) return { lists: {}, rules: {} };
  const root = readYaml(file);
  const entries = root.get("lists").readEntriesOrNone();
  const lists = new Set(entries.map(([name]) => name));
  const known = (name: string) =>
    lists.has(name) || CLASSES.includes(name) || slots.some(slot => slot === name || slot.startsWith(`${name}-`));
  return {
    lists: Object.fromEntries(entries.map(([name, node]) => [name, readWords(node, known)])),
    rules: Object.fromEntries(
      root
        .readEntries()
        .filter(([name]) => name !== "lists")
        .map(([rule, node]) => [rule, node.readList().flatMap(item => readSlips(item, known))]),
    ),
  };
}

/** An item names one wrong word or several that are wrong in the same place: `right` then stands for each. */
function readSlips(node: YamlNode, known: (name: string) => boolean): readonly WordSlip[] {
  node.readMapping(KEYS);
  const right = node.get("right").readStringsOrNone();
  const conditions = (["after", "before", "notAfter", "notBefore"] as const).flatMap(key => {
    const words = readWords(node.get(key), known);
    return words.length > 0 ? [[key, words] as const] : [];
  });
  const isSure = node.get("sure").readOptional(one => one.readBoolean()) ?? true;
  return node
    .get("wrong")
    .readStrings()
    .map(wrong => ({
      wrong,
      right,
      ...Object.fromEntries(conditions),
      ...(isSure ? {} : { unsure: true as const }),
    }));
}

/** Words of a list or a condition; `{name}` stands for a list of the file, for the forms of a slot or for a class. */
function readWords(node: YamlNode, known: (name: string) => boolean): readonly string[] {
  const words = node.readStringsOrNone();
  for (const word of words) {
    const name = /^\{(\w+)\}$/.exec(word)?.[1];
    if (name !== undefined && !known(name)) node.fail(`no list and no form {${name}}`);
  }
  return words;
}

/** Kinds of neighbours that are no forms of words. */
const CLASSES: readonly string[] = ["mark", "number", "capital", "small"];
