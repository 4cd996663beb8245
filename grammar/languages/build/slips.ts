/**
 * Reads `slips.yaml`: by the id of a rule, words that are wrong by what stands about them, and what belongs there; and
 * compounds that have hyphens.
 */
import type { CompiledPack, WordSlip } from "../pack.ts";
import { expandAlternatives } from "../phrases.ts";
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
  const hyphens = root
    .get("hyphens")
    .readListOrNone()
    .flatMap(item => readHyphens(item, known));
  return {
    lists: Object.fromEntries(entries.map(([name, node]) => [name, readWords(node, known)])),
    rules: Object.fromEntries(
      root
        .readEntries()
        .filter(([name]) => name !== "lists" && name !== "hyphens")
        .map(([rule, node]) => {
          const slips = node.readList().flatMap(item => readSlips(item, known));
          return [rule, rule === HYPHENS ? [...slips, ...hyphens] : slips];
        }),
    ),
  };
}

/** The rule that tells of compounds without their hyphens. */
const HYPHENS = "wrong-word";

/** Compounds: each is wrong with blanks instead of its hyphens, and as one word where `glued` says so. */
function readHyphens(node: YamlNode, known: (name: string) => boolean): readonly WordSlip[] {
  node.readMapping(["forms", "glued", ...CONDITIONS]);
  const conditions = readConditions(node, known);
  const canBeGlued = node.get("glued").readOptional(one => one.readBoolean()) ?? false;
  return node
    .get("forms")
    .readStrings()
    .flatMap(expandAlternatives)
    .flatMap(form => {
      const slip = (wrong: string) => ({ wrong, right: [form], ...conditions });
      const halves = form.split("-");
      const glued = canBeGlued && halves.length === 2 ? [{ wrong: halves.join(""), right: [form] }] : [];
      return [slip(halves.join(" ")), ...glued];
    });
}

const CONDITIONS = ["after", "before", "notAfter", "notBefore"] as const;

function readConditions(node: YamlNode, known: (name: string) => boolean): Partial<WordSlip> {
  return Object.fromEntries(
    CONDITIONS.flatMap(key => {
      const words = readWords(node.get(key), known);
      return words.length > 0 ? [[key, words] as const] : [];
    }),
  );
}

/** An item names one wrong word or several that are wrong in the same place: `right` then stands for each. */
function readSlips(node: YamlNode, known: (name: string) => boolean): readonly WordSlip[] {
  node.readMapping(KEYS);
  const right = node.get("right").readStringsOrNone();
  const conditions = readConditions(node, known);
  const isSure = node.get("sure").readOptional(one => one.readBoolean()) ?? true;
  return node
    .get("wrong")
    .readStrings()
    .map(wrong => ({
      wrong,
      right,
      ...conditions,
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
