/** Findings of a rule in a paragraph, which a refactoring fixes. */
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import type { RuledFinding } from "../../rules/run.ts";
import type { ReadDocument } from "../shared/read-document.ts";

export function findRuleFindings(rule: string, { start, end }: Paragraph, document: ReadDocument): RuledFinding[] {
  return document.findings.filter(one => one.rule.id === rule && start <= one.start && one.start < end);
}
