/** The page of a rule, made from the rule's file: what it is about, why, on what it rests, examples, how to silence it. */
import { getPack, listLanguageCodes } from "../../../grammar/languages/registry.ts";
import { RULES } from "../all.ts";
import { REASON_PLACEHOLDER } from "../linguistics/suppressions.ts";
import { formatMessage } from "../messages/format-message.ts";
import type { Rule, Text } from "../rule.ts";
import { findReasonNotToApply } from "../rule-examples.ts";
import { exampleLines } from "./examples.ts";
import { listWorks, sourceLines } from "./sources.ts";
import { SOURCES_PAGE, sourcesPage } from "./sources-page.ts";
import { PAGE_TEXTS, PROFILE_NAMES, SCOPE_NAMES, SEVERITY_NAMES } from "./texts.ts";

/** Null for an id that no rule has. */
export function ruleById(id: string): Rule | null {
  return RULES.find(rule => rule.id === id) ?? null;
}

/** The ids of all pages. */
export const PAGE_IDS: readonly string[] = [...RULES.map(rule => rule.id), SOURCES_PAGE];

/** A rule's page, or that of the drafting rules for `sources`; each links to the other. Null for an id that neither has. */
export function findPage(id: string, messages: keyof Text): string | null {
  if (id === SOURCES_PAGE) return sourcesPage(RULES, messages, rule => `${rule.id}.md`);
  const rule = ruleById(id);
  return rule && rulePage(rule, messages, `${SOURCES_PAGE}.md`);
}

/**
 * Markdown, ending in a line break. Pure: equal rules give equal pages. `sourcesHref` is where the page of the drafting
 * rules is; null where none can be reached, as in a terminal.
 */
export function rulePage(rule: Rule, messages: keyof Text, sourcesHref: string | null = null): string {
  const say = (text: Text, values?: Readonly<Record<string, string>>) => formatMessage(text, messages, values);
  const rows: readonly (readonly [Text, string])[] = [
    [PAGE_TEXTS.id, `\`${rule.id}\``],
    [PAGE_TEXTS.severity, say(SEVERITY_NAMES[rule.severity])],
    [PAGE_TEXTS.reads, say(SCOPE_NAMES[rule.scope])],
    [PAGE_TEXTS.kinds, rule.profiles?.map(name => say(PROFILE_NAMES[name])).join(", ") ?? say(PAGE_TEXTS.every)],
    [PAGE_TEXTS.languages, languagesOf(rule, messages)],
    ...listLanguageCodes().flatMap((code): [Text, string][] => {
      const reason = findReasonNotToApply(rule, code);
      return reason ? [[PAGE_TEXTS.exception, `${getPack(code).names[messages]} — ${say(reason)}`]] : [];
    }),
  ];
  const blocks = [
    `# ${say(rule.title)}`,
    say(rule.explanation),
    table(rows.map(([name, value]) => [say(name), value])),
    `## ${say(PAGE_TEXTS.source)}`,
    sourceLines(rule.sources, messages, sourcesHref).join("\n"),
    say(PAGE_TEXTS.works, {
      works: listWorks(rule.sources)
        .map(work => say(work))
        .join(" "),
    }),
    ...exampleLines(rule, messages),
    `## ${say(PAGE_TEXTS.silence)}`,
    ...silencing(rule.id, say),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** The first row stands as the table's head: Markdown has no table without one. */
function table(rows: readonly (readonly [string, string])[]): string {
  const [head = "", ...more] = rows.map(cells => `| ${cells.join(" | ")} |`);
  return [head, "|---|---|", ...more].join("\n");
}

/** In words: « français, anglais ». */
export function languagesOf(rule: Rule, messages: keyof Text): string {
  return listLanguageCodes()
    .filter(code => rule.appliesTo?.(getPack(code)) ?? true)
    .map(code => getPack(code).names[messages])
    .join(", ");
}

function silencing(id: string, say: (text: Text) => string): string[] {
  const reason = say(REASON_PLACEHOLDER);
  const fence = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\``;
  return [
    say(PAGE_TEXTS.inParagraph),
    fence("html", `<!-- preambule-disable-next-paragraph ${id}: ${reason} -->`),
    say(PAGE_TEXTS.inFile),
    fence("html", `<!-- preambule-disable-file ${id}: ${reason} -->`),
    say(PAGE_TEXTS.inSettings),
    fence("json", `"preambule.rules": { "${id}": "off" }`),
    say(PAGE_TEXTS.inTerminal),
    fence("sh", `preambule check --rule ${id}=off …`),
  ];
}
