/** Reads `masthead.yaml`. */
import { type Masthead, ORGANS, type Organ } from "../masthead.ts";
import type { SourceFile } from "./source-file.ts";
import { readYaml, type YamlNode } from "./yaml-node.ts";

const KEYS: readonly (keyof Masthead)[] = [
  "organization",
  "organs",
  "distribution",
  "original",
  "date",
  "session",
  "agenda",
  "adopted",
  "adoptedOn",
  "ordinals",
];

export function compileMasthead(file: SourceFile): Masthead {
  const root = readYaml(file);
  root.readMapping(KEYS);
  const [session, agenda] = [root.get("session"), root.get("agenda")];
  session.readMapping(["words", "figures"]);
  agenda.readMapping(["one", "several"]);
  return {
    organization: root.get("organization").readString(),
    organs: readByOrgan(root.get("organs")),
    distribution: root.get("distribution").readString(),
    original: readTextWithValues(root.get("original"), ["language"]),
    date: readTextWithValues(root.get("date"), ["day", "month", "year"]),
    session: {
      words: readTextWithValues(session.get("words"), ["ordinal"]),
      figures: readTextWithValues(session.get("figures"), ["number"]),
    },
    agenda: {
      one: readTextWithValues(agenda.get("one"), ["items"]),
      several: readTextWithValues(agenda.get("several"), ["items"]),
    },
    adopted: readByOrgan(root.get("adopted")),
    adoptedOn: readTextWithValues(root.get("adoptedOn"), ["date"]),
    ordinals: root.get("ordinals").readStrings(),
  };
}

function readByOrgan(node: YamlNode): Record<Organ, string> {
  node.readMapping(ORGANS);
  return Object.fromEntries(ORGANS.map(organ => [organ, node.get(organ).readString()])) as Record<Organ, string>;
}

function readTextWithValues(node: YamlNode, names: readonly string[]): string {
  const text = node.readString();
  for (const name of names) if (!text.includes(`{${name}}`)) node.fail(`must have {${name}}`);
  return text;
}
