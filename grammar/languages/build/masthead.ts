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
  root.mapping(KEYS);
  const [session, agenda] = [root.key("session"), root.key("agenda")];
  session.mapping(["words", "figures"]);
  agenda.mapping(["one", "several"]);
  return {
    organization: root.key("organization").string(),
    organs: byOrgan(root.key("organs")),
    distribution: root.key("distribution").string(),
    original: withValues(root.key("original"), ["language"]),
    date: withValues(root.key("date"), ["day", "month", "year"]),
    session: {
      words: withValues(session.key("words"), ["ordinal"]),
      figures: withValues(session.key("figures"), ["number"]),
    },
    agenda: { one: withValues(agenda.key("one"), ["items"]), several: withValues(agenda.key("several"), ["items"]) },
    adopted: byOrgan(root.key("adopted")),
    adoptedOn: withValues(root.key("adoptedOn"), ["date"]),
    ordinals: root.key("ordinals").strings(),
  };
}

function byOrgan(node: YamlNode): Record<Organ, string> {
  node.mapping(ORGANS);
  return Object.fromEntries(ORGANS.map(organ => [organ, node.key(organ).string()])) as Record<Organ, string>;
}

function withValues(node: YamlNode, names: readonly string[]): string {
  const text = node.string();
  for (const name of names) if (!text.includes(`{${name}}`)) node.fail(`must have {${name}}`);
  return text;
}
