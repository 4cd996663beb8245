/** Which of the editor's diagnostics an action is about. */
import type { Diagnostic, Range } from "vscode-languageserver-types";
import { addToGroup } from "../../../grammar/text/add-to-group.ts";
import type { RuledFinding } from "../../rules/run.ts";
import { type ReadDocument, toRange } from "../shared/read-document.ts";

/** Gives those of the editor's diagnostics that show some findings. */
export type FindDiagnostics = (findings: readonly RuledFinding[]) => Diagnostic[];

/** Diagnostics are indexed once for a request, since each of its actions looks for its own. */
export function createDiagnosticFinder(document: ReadDocument, diagnostics: readonly Diagnostic[]): FindDiagnostics {
  const byKey = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    addToGroup(byKey, diagnosticKey(diagnostic.code, diagnostic.range), diagnostic);
  }
  return findings => {
    if (byKey.size === 0) return [];
    const keys = new Set(findings.map(finding => diagnosticKey(finding.rule.id, toRange(finding, document))));
    return [...keys].flatMap(key => byKey.get(key) ?? []);
  };
}

function diagnosticKey(code: Diagnostic["code"], { start, end }: Range): string {
  return [code, start.line, start.character, end.line, end.character].join(" ");
}
