/** Where a person finds a rule's page. */
import type { Rule } from "../../rules/rule.ts";
import type { FeatureSettings } from "./feature-settings.ts";

/** Null for an editor that has no way to show it. */
export function createRulePageUri({ id }: Rule, { messages, client }: FeatureSettings): string | null {
  return client.rulePages === null ? null : `${client.rulePages}/${messages}/${id}.md`;
}
