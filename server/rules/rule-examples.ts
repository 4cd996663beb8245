/**
 * The examples of a rule, which stand with the languages that they are in: `grammar/languages/<code>/rules/<id>.yaml`.
 */
import { getRuleExamples } from "../../grammar/languages/rule-examples.ts";
import type { RuleExample } from "../../grammar/languages/rule-in-language.ts";
import type { Rule, Text } from "./rule.ts";

export interface Example extends RuleExample {
  readonly language: string;
}

/** The examples in all languages, ordered by language. */
export function listExamples(rule: Rule): Example[] {
  return Object.entries(getRuleExamples()).flatMap(([language, byRule]) =>
    (byRule[rule.id]?.examples ?? []).map(example => ({ language, ...example })),
  );
}

/** Why the rule does not apply to a language; null where it applies, or where no reason is given. */
export function findReasonNotToApply(rule: Rule, language: string): Text | null {
  return getRuleExamples()[language]?.[rule.id]?.doesNotApply ?? null;
}
