/**
 * The page of a rule, made from the rule's file: what it is about, why, on what it rests, examples, how to silence it.
 */

import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import { getProfile } from "../../../grammar/languages/profiles.ts";
import { getPack } from "../../../grammar/languages/registry.ts";
import { RULES } from "../all.ts";
import { REASON_PLACEHOLDER } from "../linguistics/suppressions.ts";
import { formatMessage } from "../messages/format-message.ts";
import type { Rule, Text } from "../rule.ts";
import { findReasonNotToApply } from "../rule-examples.ts";
import { formatExamples } from "./examples.ts";
import { formatSources, listWorks } from "./rule-sources.ts";
import { createSourcesPage, SOURCES_PAGE } from "./sources-page.ts";
import { PAGE_TEXTS, SCOPE_NAMES, SEVERITY_NAMES } from "./texts.ts";

/** Null for an id that no rule has. */
export function findRule(id: string): Rule | null {
  return RULES.find(rule => rule.id === id) ?? null;
}

/** The ids of all pages. */
export const PAGE_IDS: readonly string[] = [...RULES.map(rule => rule.id), SOURCES_PAGE];

/**
 * A rule's page, or that of the drafting rules for `sources`; each links to the other. Null for an id that neither has.
 */
export function findPage(id: string, messages: keyof Text): string | null {
  if (id === SOURCES_PAGE) return createSourcesPage(RULES, messages, rule => `${rule.id}.md`);
  const rule = findRule(id);
  return rule && createRulePage(rule, messages, `${SOURCES_PAGE}.md`);
}

/**
 * Markdown, ending in a line break. Pure: equal rules give equal pages. `sourcesHref` is where the page of the drafting
 * rules is; null where none can be reached, as in a terminal.
 */
export function createRulePage(rule: Rule, messages: keyof Text, sourcesHref: string | null = null): string {
  const format = (text: Text, values?: Readonly<Record<string, string>>) => formatMessage(text, messages, values);
  const rows: readonly (readonly [Text, string])[] = [
    [PAGE_TEXTS.id, `\`${rule.id}\``],
    [PAGE_TEXTS.severity, format(SEVERITY_NAMES[rule.severity])],
    [PAGE_TEXTS.reads, format(SCOPE_NAMES[rule.scope])],
    [
      PAGE_TEXTS.kinds,
      rule.profiles?.map(name => format(getProfile(name).names)).join(", ") ?? format(PAGE_TEXTS.every),
    ],
    [PAGE_TEXTS.languages, formatLanguages(rule, messages)],
    ...listLanguageCodes().flatMap((code): [Text, string][] => {
      const reason = findReasonNotToApply(rule, code);
      return reason ? [[PAGE_TEXTS.exception, `${getPack(code).names[messages]} — ${format(reason)}`]] : [];
    }),
  ];
  const blocks = [
    `# ${format(rule.title)}`,
    format(rule.explanation),
    createTable(rows.map(([name, value]) => [format(name), value])),
    `## ${format(PAGE_TEXTS.source)}`,
    formatSources(rule.sources, messages, sourcesHref).join("\n"),
    format(PAGE_TEXTS.works, {
      works: listWorks(rule.sources)
        .map(work => format(work))
        .join(" "),
    }),
    ...formatExamples(rule, messages),
    `## ${format(PAGE_TEXTS.silence)}`,
    ...listWaysToSilence(rule.id, format),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** The first row stands as the table's head: Markdown has no table without one. */
function createTable(rows: readonly (readonly [string, string])[]): string {
  const [head = "", ...more] = rows.map(cells => `| ${cells.join(" | ")} |`);
  return [head, "|---|---|", ...more].join("\n");
}

/** In words: « français, anglais ». */
export function formatLanguages(rule: Rule, messages: keyof Text): string {
  return listLanguageCodes()
    .filter(code => rule.appliesTo?.(getPack(code)) ?? true)
    .map(code => getPack(code).names[messages])
    .join(", ");
}

function listWaysToSilence(id: string, say: (text: Text) => string): string[] {
  const reason = say(REASON_PLACEHOLDER);
  const createFence = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\``;
  return [
    say(PAGE_TEXTS.inParagraph),
    createFence("html", `<!-- preambule-disable-next-paragraph ${id}: ${reason} -->`),
    say(PAGE_TEXTS.inFile),
    createFence("html", `<!-- preambule-disable-file ${id}: ${reason} -->`),
    say(PAGE_TEXTS.inSettings),
    createFence("json", `"preambule.rules": { "${id}": "off" }`),
    say(PAGE_TEXTS.inTerminal),
    createFence("sh", `preambule check --rule ${id}=off …`),
  ];
}
