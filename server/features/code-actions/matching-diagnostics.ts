/** Which of the editor's diagnostics an action is about. */
import type { CodeActionContext, Diagnostic, Range } from "vscode-languageserver-types";
import type { RuledFinding } from "../../rules/run.ts";
import { type ReadDocument, rangeOf } from "../read-document.ts";

/** Those of the editor's diagnostics that show these findings. */
export function findMatchingDiagnostics(
  findings: readonly RuledFinding[],
  document: ReadDocument,
  { diagnostics }: CodeActionContext,
): Diagnostic[] {
  const shown = groupByKey(diagnostics);
  if (shown.size === 0) return [];
  const places = new Set(findings.map(finding => diagnosticKey(finding.rule.id, rangeOf(finding, document))));
  return [...places].flatMap(place => shown.get(place) ?? []);
}

const known = new WeakMap<readonly Diagnostic[], ReadonlyMap<string, readonly Diagnostic[]>>();

/** Each fix asks for those that it mends. */
function groupByKey(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  let places = known.get(diagnostics);
  if (!places) {
    const here = new Map<string, Diagnostic[]>();
    for (const one of diagnostics) {
      const place = diagnosticKey(one.code, one.range);
      here.set(place, [...(here.get(place) ?? []), one]);
    }
    places = here;
    known.set(diagnostics, places);
  }
  return places;
}

function diagnosticKey(code: Diagnostic["code"], { start, end }: Range): string {
  return [code, start.line, start.character, end.line, end.character].join(" ");
}
