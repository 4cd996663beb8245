/** Where a person finds a rule's page. */
import type { Rule } from "../rules/rule.ts";
import { said } from "../rules/support/said.ts";
import { escaped } from "./markdown.ts";
import type { FeatureSettings } from "./settings.ts";
import { RULE_TEXTS } from "./texts.ts";

/** Null for an editor that has no way to show it. */
export function rulePageUri({ id }: Rule, { messages, client }: FeatureSettings): string | null {
  return client.rulePages === null ? null : `${client.rulePages}/${messages}/${id}.md`;
}

/** Schemes that editors make links of; a scheme of their own serves the finding's code alone. */
const LINKED = /^(?:file|https?):/;

/** The rule in two lines of Markdown: its title, and why it is there, with a link to its page where it can be one. */
export function ruleSummary(rule: Rule, settings: FeatureSettings): string {
  const { messages } = settings;
  const uri = rulePageUri(rule, settings);
  const link = uri === null || !LINKED.test(uri) ? "" : ` [${said(RULE_TEXTS.page, messages)}](${uri})`;
  return `**${escaped(said(rule.title, messages))}**\n\n${escaped(said(rule.explanation, messages))}${link}`;
}
