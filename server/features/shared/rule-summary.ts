/** Where a person finds a rule's page. */

import { said } from "../../rules/messages/format-message.ts";
import { sourcesOf } from "../../rules/page/sources.ts";
import type { Rule } from "../../rules/rule.ts";
import type { FeatureSettings } from "./feature-settings.ts";
import { escaped, escapedInline } from "./markdown.ts";
import { RULE_TEXTS } from "./texts.ts";

/** Null for an editor that has no way to show it. */
export function rulePageUri({ id }: Rule, { messages, client }: FeatureSettings): string | null {
  return client.rulePages === null ? null : `${client.rulePages}/${messages}/${id}.md`;
}

/** Schemes that editors make links of; a scheme of their own serves the finding's code alone. */
const LINKED = /^(?:file|https?):/;

/** The rule in Markdown: its title, why it is there, with a link to its page where it can be one, and on what it rests. */
export function ruleSummary(rule: Rule, settings: FeatureSettings): string {
  const { messages } = settings;
  const uri = rulePageUri(rule, settings);
  const link = uri === null || !LINKED.test(uri) ? "" : ` [${said(RULE_TEXTS.page, messages)}](${uri})`;
  const sources = sourcesOf(rule.sources).map(source => said(source, messages));
  return [
    `**${escaped(said(rule.title, messages))}**`,
    `${escapedInline(said(rule.explanation, messages))}${link}`,
    escapedInline(said(RULE_TEXTS.sources, messages, { rule: rule.id, sources: sources.join(" ") })),
  ].join("\n\n");
}
