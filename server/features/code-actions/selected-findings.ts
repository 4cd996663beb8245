/** The findings that code actions are about: those at the cursor or selection, and those that the editor names. */
import type { CodeActionContext } from "vscode-languageserver-types";
import type { Span } from "../../../grammar/tree/tree.ts";
import type { Rule } from "../../rules/rule.ts";
import type { RuledFinding } from "../../rules/run.ts";
import { type ReadDocument, toSpan } from "../shared/read-document.ts";

/** Neovim asks from anywhere in a line and names all diagnostics of the line. */
export function selectFindings(
  document: ReadDocument,
  range: Span,
  { diagnostics }: CodeActionContext,
): RuledFinding[] {
  const named = new Set(diagnostics.map(({ code, range: place }) => findingKey(code, toSpan(place, document))));
  return document.findings.filter(
    finding =>
      (finding.start <= range.end && range.start <= finding.end) ||
      (named.size > 0 && named.has(findingKey(finding.rule.id, finding))),
  );
}

function findingKey(code: number | string | undefined, { start, end }: Span): string {
  return `${start} ${end} ${code}`;
}

export function listRules(findings: readonly RuledFinding[]): Rule[] {
  return [...new Set(findings.map(finding => finding.rule))];
}
