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
    organs: byOrgan(root.get("organs")),
    distribution: root.get("distribution").readString(),
    original: withValues(root.get("original"), ["language"]),
    date: withValues(root.get("date"), ["day", "month", "year"]),
    session: {
      words: withValues(session.get("words"), ["ordinal"]),
      figures: withValues(session.get("figures"), ["number"]),
    },
    agenda: { one: withValues(agenda.get("one"), ["items"]), several: withValues(agenda.get("several"), ["items"]) },
    adopted: byOrgan(root.get("adopted")),
    adoptedOn: withValues(root.get("adoptedOn"), ["date"]),
    ordinals: root.get("ordinals").readStrings(),
  };
}

function byOrgan(node: YamlNode): Record<Organ, string> {
  node.readMapping(ORGANS);
  return Object.fromEntries(ORGANS.map(organ => [organ, node.get(organ).readString()])) as Record<Organ, string>;
}

function withValues(node: YamlNode, names: readonly string[]): string {
  const text = node.readString();
  for (const name of names) if (!text.includes(`{${name}}`)) node.fail(`must have {${name}}`);
  return text;
}
