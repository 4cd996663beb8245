/** What the languages say of the rules; apart from the packs, since few ask. */
import { json } from "./compiled/rule-examples.ts";
import { parseOnce } from "./parse-once.ts";
import type { RuleInLanguage } from "./rule-in-language.ts";

/** By language, then by the id of a rule. */
export const getRuleExamples = parseOnce<Readonly<Record<string, Readonly<Record<string, RuleInLanguage>>>>>(json);
