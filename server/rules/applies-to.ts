/** Whether a rule applies to a language: not where it has no data for it, or the language's folder says why not. */
import { memoizePerPack } from "../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../grammar/languages/pack.ts";
import type { Rule } from "./rule.ts";

export function appliesToLanguage(rule: Rule, pack: CompiledPack): boolean {
  return rule.appliesTo?.(pack) !== false && !getExemptRules(pack).has(rule.id);
}

const getExemptRules = memoizePerPack(({ exemptRules }) => new Set(exemptRules));
