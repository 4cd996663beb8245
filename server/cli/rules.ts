/** The verb `rules`: the list of the rules, or the pages of some. */
import { closest } from "fastest-levenshtein";
import { languageCodes, packFor } from "../../grammar/languages/registry.ts";
import { RULES } from "../rules/all.ts";
import { said } from "../rules/messages/format-message.ts";
import { ruleById, rulePage } from "../rules/page/page.ts";
import type { Rule } from "../rules/rule.ts";
import { examplesOf } from "../rules/rule-examples.ts";
import { plainPage } from "./formats/plain-page.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { HELP, type MessageLanguage, RULE_COLUMNS, SEVERITY_WORDS, speaker } from "./texts.ts";

export type RulesFormat = "human" | "json" | "markdown";

/** Without ids, the list; an id that no rule has ends it with 2, and nothing is printed. */
export function rulesVerb(ids: readonly string[], format: RulesFormat, { out, error, language }: Terminal): ExitCode {
  const say = speaker(language);
  const known = RULES.map(({ id }) => id);
  const unknown = ids.filter(id => !known.includes(id));
  for (const rule of unknown) error(say(HELP.noRule, { rule, near: closest(rule, known) }));
  if (unknown.length > 0) return 2;
  const chosen = ids.length > 0 ? ids.flatMap(id => ruleById(id) ?? []) : RULES;
  if (format === "json") out(`${JSON.stringify(chosen.map(rule => described(rule, language)))}\n`);
  else if (ids.length === 0) out(format === "human" ? list(language) : markdownList(language));
  else {
    const pages = chosen.map(rule => rulePage(rule, language));
    out(format === "human" ? pages.map(plainPage).join("\n\n") : pages.join("\n"));
  }
  return 0;
}

/** One rule as JSON; `page` is Markdown, `profiles` null stands for all. */
function described(rule: Rule, language: MessageLanguage) {
  const { id, severity, scope, sources, title, explanation, profiles = null } = rule;
  return {
    id,
    severity,
    scope,
    source: sources.join(", "),
    title: said(title, language),
    explanation: said(explanation, language),
    profiles,
    languages: languageCodes().filter(code => rule.appliesTo?.(packFor(code)) ?? true),
    examples: examplesOf(rule),
    page: rulePage(rule, language),
  };
}

/** Columns: id, severity, title, source. */
function list(language: MessageLanguage): string {
  const rows = RULES.map(({ id, severity, title, sources }) => [
    id,
    SEVERITY_WORDS[severity][language],
    said(title, language),
    sources.join(", "),
  ]);
  const widths = [0, 1, 2].map(column => Math.max(...rows.map(row => row[column]?.length ?? 0)));
  return rows
    .map(row => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "))
    .join("\n")
    .concat("\n");
}

function markdownList(language: MessageLanguage): string {
  const rows = RULES.map(
    ({ id, severity, title, sources }) =>
      `| \`${id}\` | ${SEVERITY_WORDS[severity][language]} | ${said(title, language)} | ${sources.join(", ")} |`,
  );
  const head = RULE_COLUMNS.map(column => said(column, language)).join(" | ");
  return [`| ${head} |`, "|---|---|---|---|", ...rows, ""].join("\n");
}
