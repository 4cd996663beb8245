/** What was found where the cursor or the selection is. */
import type { Span } from "../../../grammar/tree/tree.ts";
import type { Rule } from "../../rules/rule.ts";
import type { RuledFinding } from "../../rules/run.ts";
import type { ReadDocument } from "../read-document.ts";

export function findingsAt({ findings }: ReadDocument, range: Span): RuledFinding[] {
  return findings.filter(({ start, end }) => start <= range.end && range.start <= end);
}

export function rulesOf(findings: readonly RuledFinding[]): Rule[] {
  return [...new Set(findings.map(finding => finding.rule))];
}
