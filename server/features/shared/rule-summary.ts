/** Where a person finds a rule's page. */

import { said } from "../../rules/messages/format-message.ts";
import { sourcesOf } from "../../rules/page/sources.ts";
import type { Rule } from "../../rules/rule.ts";
import type { FeatureSettings } from "./feature-settings.ts";
import { escapeInline, escapeMarkdown } from "./markdown.ts";
import { RULE_TEXTS } from "./texts.ts";

/** Null for an editor that has no way to show it. */
export function createRulePageUri({ id }: Rule, { messages, client }: FeatureSettings): string | null {
  return client.rulePages === null ? null : `${client.rulePages}/${messages}/${id}.md`;
}

/** Schemes that editors make links of; a scheme of their own serves the finding's code alone. */
const LINKABLE = /^(?:file|https?):/;

/** The rule in Markdown: its title, why it is there, with a link to its page where it can be one, and on what it rests. */
export function describeRule(rule: Rule, settings: FeatureSettings): string {
  const { messages } = settings;
  const uri = createRulePageUri(rule, settings);
  const link = uri === null || !LINKABLE.test(uri) ? "" : ` [${said(RULE_TEXTS.page, messages)}](${uri})`;
  const sources = sourcesOf(rule.sources).map(source => said(source, messages));
  return [
    `**${escapeMarkdown(said(rule.title, messages))}**`,
    `${escapeInline(said(rule.explanation, messages))}${link}`,
    escapeInline(said(RULE_TEXTS.sources, messages, { rule: rule.id, sources: sources.join(" ") })),
  ].join("\n\n");
}
