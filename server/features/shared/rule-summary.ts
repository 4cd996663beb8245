/** A rule in a few lines, for a hover. */

import { formatMessage } from "../../rules/messages/format-message.ts";
import { listWorks } from "../../rules/page/rule-sources.ts";
import type { Rule } from "../../rules/rule.ts";
import type { FeatureSettings } from "./feature-settings.ts";
import { escapeInline, escapeMarkdown } from "./markdown.ts";
import { createRulePageUri } from "./rule-page-uri.ts";
import { RULE_TEXTS } from "./texts.ts";

/** Schemes that editors show as links in Markdown; a scheme of our own works only for the code of a diagnostic. */
const LINKABLE = /^(?:file|https?):/;

/** The rule in Markdown: its title, its explanation, a link to its page where the editor can follow it, its sources. */
export function describeRule(rule: Rule, settings: FeatureSettings): string {
  const { messages } = settings;
  const uri = createRulePageUri(rule, settings);
  const link = uri === null || !LINKABLE.test(uri) ? "" : ` [${formatMessage(RULE_TEXTS.page, messages)}](${uri})`;
  const sources = listWorks(rule.sources).map(source => formatMessage(source, messages));
  return [
    `**${escapeMarkdown(formatMessage(rule.title, messages))}**`,
    `${escapeInline(formatMessage(rule.explanation, messages))}${link}`,
    escapeInline(formatMessage(RULE_TEXTS.sources, messages, { rule: rule.id, sources: sources.join(" ") })),
  ].join("\n\n");
}
