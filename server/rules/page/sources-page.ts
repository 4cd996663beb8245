/** The page of all drafting rules: what texts of the field do, how sure that is, and which of our rules check it. */
import { formatMessage } from "../messages/format-message.ts";
import type { Rule, Text } from "../rule.ts";
import { SOURCE_THEMES } from "../sources/all.ts";
import type { SourceEntry } from "../sources/source-entry.ts";
import { CERTAINTIES, WORKS, type Work } from "../sources/works.ts";
import { escapeLine } from "./escape-line.ts";
import { getCertainty } from "./rule-sources.ts";
import { SOURCE_TEXTS } from "./texts.ts";

/** The name of the page among those of the rules; no rule has this id. */
export const SOURCES_PAGE = "sources";

/**
 * All drafting rules by theme, in Markdown, each under a heading that its id names (`#pct-1`), and the works that they
 * rest on. `hrefOf` gives the link to one of `allRules`; the caller
 * names these, since the build step that writes SOURCES.md makes the list of rules, too.
 */
export function createSourcesPage(
  allRules: readonly Rule[],
  messages: keyof Text,
  hrefOf: (rule: Rule) => string,
): string {
  const format = (text: Text, values?: Readonly<Record<string, string>>) => formatMessage(text, messages, values);
  const createEntryBlocks = ([id, entry]: [string, SourceEntry]): string[] => {
    const { says, works, unchecked } = entry;
    const rules = allRules.filter(({ sources }) => sources.includes(id)).map(rule => `[${rule.id}](${hrefOf(rule)})`);
    const checked = unchecked ? escapeLine(format(unchecked)) : format(SOURCE_TEXTS.rules, { rules: rules.join(", ") });
    const rests = format(SOURCE_TEXTS.rests, {
      certainty: format(CERTAINTIES[getCertainty(entry)]),
      works: works.map(work => format(WORKS[work].label)).join(", "),
    });
    return [`### ${id}`, escapeLine(format(says)), `${rests} ${checked}`];
  };
  const formatWork = ({ label, name, read, certainty }: Work) =>
    `- ${format(SOURCE_TEXTS.work, { label: format(label), name: format(name), read: format(read), certainty: format(CERTAINTIES[certainty]) })}`;
  const blocks = [
    `# ${format(SOURCE_TEXTS.title)}`,
    format(SOURCE_TEXTS.intro),
    ...SOURCE_THEMES.flatMap(({ title, entries }) => [
      `## ${format(title)}`,
      ...Object.entries(entries).flatMap(createEntryBlocks),
    ]),
    `## ${format(SOURCE_TEXTS.works)}`,
    Object.values(WORKS).map(formatWork).join("\n"),
  ];
  return `${blocks.join("\n\n")}\n`;
}
