/** The command `rules`: prints the list of the rules, or the pages of those that are named. */
import { closest } from "fastest-levenshtein";
import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import { getPack } from "../../../grammar/languages/registry.ts";
import type { MessageLanguage } from "../../features/shared/feature-settings.ts";
import { RULES } from "../../rules/all.ts";
import { appliesToLanguage } from "../../rules/applies-to.ts";
import { formatMessage } from "../../rules/messages/format-message.ts";
import { createRulePage, findRule } from "../../rules/page/rule-page.ts";
import type { Rule } from "../../rules/rule.ts";
import { listExamples } from "../../rules/rule-examples.ts";
import { renderPlainPage } from "../formats/plain-page.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { createMessageFormatter, HELP, RULE_COLUMNS, SEVERITY_WORDS } from "../texts.ts";

export type RulesFormat = "human" | "json" | "markdown";

/** Prints the list without ids. Returns 2 and prints nothing to standard output if an id is no rule's. */
export function runRules(
  ids: readonly string[],
  format: RulesFormat,
  { print, printError, language }: Terminal,
): ExitCode {
  const say = createMessageFormatter(language);
  const known = RULES.map(({ id }) => id);
  const unknown = ids.filter(id => !known.includes(id));
  for (const rule of unknown) printError(say(HELP.noRule, { rule, near: closest(rule, known) }));
  if (unknown.length > 0) return 2;
  const chosen = ids.length > 0 ? ids.flatMap(id => findRule(id) ?? []) : RULES;
  if (format === "json") print(`${JSON.stringify(chosen.map(rule => toRuleEntry(rule, language)))}\n`);
  else if (ids.length === 0) print(format === "human" ? formatList(language) : formatMarkdownList(language));
  else {
    const pages = chosen.map(rule => createRulePage(rule, language));
    print(format === "human" ? pages.map(renderPlainPage).join("\n\n") : pages.join("\n"));
  }
  return 0;
}

/** A rule for `--format json`; `page` is Markdown, `profiles: null` means all profiles. */
function toRuleEntry(rule: Rule, language: MessageLanguage) {
  const { id, severity, scope, sources, title, explanation, profiles = null } = rule;
  return {
    id,
    severity,
    scope,
    source: sources.join(", "),
    title: formatMessage(title, language),
    explanation: formatMessage(explanation, language),
    profiles,
    languages: listLanguageCodes().filter(code => appliesToLanguage(rule, getPack(code))),
    examples: listExamples(rule),
    page: createRulePage(rule, language),
  };
}

/** A table in plain text; columns: id, severity, title, source. */
function formatList(language: MessageLanguage): string {
  const rows = RULES.map(({ id, severity, title, sources }) => [
    id,
    SEVERITY_WORDS[severity][language],
    formatMessage(title, language),
    sources.join(", "),
  ]);
  const widths = [0, 1, 2].map(column => Math.max(...rows.map(row => row[column]?.length ?? 0)));
  return rows
    .map(row => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "))
    .join("\n")
    .concat("\n");
}

function formatMarkdownList(language: MessageLanguage): string {
  const rows = RULES.map(
    ({ id, severity, title, sources }) =>
      `| \`${id}\` | ${SEVERITY_WORDS[severity][language]} | ${formatMessage(title, language)} | ${sources.join(", ")} |`,
  );
  const head = RULE_COLUMNS.map(column => formatMessage(column, language)).join(" | ");
  return [`| ${head} |`, "|---|---|---|---|", ...rows, ""].join("\n");
}
