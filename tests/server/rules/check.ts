/** What the tests of the rules share: a text checked in a language, where a rule that throws is a failure. */

import { getConcepts, getPack } from "../../../grammar/languages/registry.ts";
import { inspect } from "../../../server/documents/inspection.ts";
import { RULES } from "../../../server/rules/all.ts";
import { applyEdits, listPreferredEdits } from "../../../server/rules/fixes/apply-fixes.ts";
import type { Rule } from "../../../server/rules/rule.ts";
import { type RuledFinding, type RuleSettings, runRules } from "../../../server/rules/run.ts";

/** Findings of all rules, or of those given. */
export function check(text: string, language: string, rules: readonly Rule[] = RULES, settings: RuleSettings = {}) {
  const { analysis } = inspect(text, { language, levels: OFF });
  const context = { tree: analysis, pack: getPack(language), conceptIds: getConcepts().map(concept => concept.id) };
  return runRules(context, settings, rethrow, rules);
}

/** The text after the preferred fixes of these findings. */
export function applyPreferredFixes(text: string, findings: readonly RuledFinding[]): string {
  return applyEdits(text, listPreferredEdits(findings));
}

export const isSerious = ({ severity }: RuledFinding): boolean => severity === "error" || severity === "warning";

const OFF = Object.fromEntries(RULES.map(rule => [rule.id, "off" as const]));

function rethrow(_rule: string, error: unknown): never {
  throw error;
}
