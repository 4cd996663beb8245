/** Reads the files of `grammar/profiles`: whose usage a text follows, and by what that is told in each language. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ProfileData } from "../pack.ts";
import type { EnactingBody } from "../settings.ts";
import { type Agreement, readAgreement } from "./agreement.ts";
import { readYaml, type YamlNode } from "./yaml-node.ts";

const FOLDER = fileURLToPath(new URL("../../profiles/", import.meta.url));
const EXTENSION = ".yaml";

const KEYS = ["order", "names", "strict", "own", "bodies", "signs", "enactingLine", "lowerCase", "marks", "labels"];
const PARTS = ["enacting", "preambular", "operative", "item"] as const;

/** A profile with what tells it in texts of each language. */
export interface ProfileSource {
  readonly id: string;
  readonly data: ProfileData;
  readonly bodies: Readonly<Record<string, readonly EnactingBody[]>>;
  /** Patterns of the first words of a line that shows it, for small letters. */
  readonly signs: Readonly<Record<string, readonly string[]>>;
}

/** The ids that the files of a language may name. */
export function listProfileIds(): string[] {
  return readdirSync(FOLDER)
    .filter(name => name.endsWith(EXTENSION))
    .map(name => name.slice(0, -EXTENSION.length));
}

/** All of them, in the order in which they are offered. `codes` are those of the languages. */
export function readProfiles(codes: readonly string[]): ProfileSource[] {
  const idByOrder = new Map<number, string>();
  return listProfileIds()
    .map(id => {
      const name = `${id}${EXTENSION}`;
      const root = readYaml({ name, text: readFileSync(join(FOLDER, name), "utf8") });
      const profile = compileProfile(id, root, codes);
      const before = idByOrder.get(profile.order);
      if (before !== undefined) root.get("order").fail(`is that of ${before}, too`);
      idByOrder.set(profile.order, id);
      return profile;
    })
    .sort((a, b) => a.order - b.order);
}

export function compileProfile(
  id: string,
  root: YamlNode,
  codes: readonly string[],
): ProfileSource & { readonly order: number } {
  root.readMapping(KEYS);
  const names = root.get("names");
  names.readMapping(["fr", "en"]);
  const marks = root.get("marks");
  return {
    id,
    order: root.get("order").readNumber(),
    data: {
      names: { fr: names.get("fr").readString(), en: names.get("en").readString() },
      strict: root.get("strict").readOptional(node => node.readBoolean()) ?? false,
      own: root.get("own").readOptional(node => node.readBoolean()) ?? false,
      enactingLine: root.get("enactingLine").readOptional(node => node.readBoolean()) ?? true,
      lowerCase: root.get("lowerCase").readOptional(node => node.readBoolean()) ?? false,
      marks: Object.fromEntries(
        marks.readEntriesOrNone(PARTS).map(([part, node]) => [part, node.readList().map(readMark)]),
      ),
      labels: root.get("labels").readListOrNone().map(readLabelStyle),
    },
    bodies: readByLanguage(root.get("bodies"), codes, node => ({ ...readBody(node), profile: id })),
    signs: readByLanguage(root.get("signs"), codes, readSign),
  };
}

/** A mark that ends a paragraph; empty where none does. */
function readMark(node: YamlNode): string {
  const mark = node.readString();
  if (!/^\p{P}?$/u.test(mark)) node.fail("must be one mark, or empty for none");
  return mark;
}

/** What stands about a number, which is written `#`: `#.`, `(#)`. */
function readLabelStyle(node: YamlNode): string {
  const style = node.readString();
  if (style.split("#").length !== 2) node.fail("must have one # for the number");
  return style;
}

function readByLanguage<T>(node: YamlNode, codes: readonly string[], read: (item: YamlNode) => T): Record<string, T[]> {
  return Object.fromEntries(node.readEntriesOrNone(codes).map(([code, items]) => [code, items.readList().map(read)]));
}

function readBody(node: YamlNode): { name: string } & Agreement {
  node.readMapping(["name", "person", "number", "gender"]);
  return { name: node.get("name").readString(), ...readAgreement(node) };
}

function readSign(node: YamlNode): string {
  const pattern = node.readString();
  try {
    if (new RegExp(`^(?:${pattern})`, "u").test("")) node.fail("matches the empty text");
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    node.fail(`no regular expression: ${error.message}`);
  }
  return pattern;
}
