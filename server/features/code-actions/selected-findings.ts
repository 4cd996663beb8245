/** The findings that code actions are about: those at the cursor or selection, and those that the editor names. */
import type { CodeActionContext } from "vscode-languageserver-types";
import type { Span } from "../../../grammar/tree/tree.ts";
import { getLabelSpan } from "../../rules/linguistics/label-series.ts";
import type { Rule } from "../../rules/rule.ts";
import type { RuledFinding } from "../../rules/run.ts";
import { listShownFindings } from "../diagnostics/shown-findings.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { findLastParagraphBefore, findParagraphAt, type ReadDocument, toSpan } from "../shared/read-document.ts";

/** Neovim asks from anywhere in a line and names all diagnostics of the line. */
export function selectFindings(
  document: ReadDocument,
  range: Span,
  { diagnostics }: CodeActionContext,
  settings: FeatureSettings,
): RuledFinding[] {
  const named = new Set(diagnostics.map(({ code, range: place }) => findingKey(code, toSpan(place, document))));
  return listShownFindings(document, settings).filter(
    finding =>
      (finding.start <= range.end && range.start <= finding.end) ||
      (named.size > 0 && named.has(findingKey(finding.rule.id, finding))),
  );
}

/**
 * The finding that a number below is taken twice, where the paragraph at the cursor has it, too: whoever has just put a
 * paragraph into a series looks there, and not at the one that must get another number.
 */
export function findRenumbering(document: ReadDocument, { start }: Span): RuledFinding | null {
  const paragraph = findParagraphAt(document, start) ?? findLastParagraphBefore(document.analysis, start);
  if (!paragraph?.clause.label || !paragraph.number) return null;
  const label = getLabelSpan(paragraph);
  const found = document.findings.find(
    ({ fixes = [], related = [] }) =>
      fixes.some(({ renumbering }) => renumbering) && related.some(one => one.start === label.start),
  );
  const other = found && findParagraphAt(document, found.start);
  return other?.number?.value === paragraph.number.value ? (found ?? null) : null;
}

function findingKey(code: number | string | undefined, { start, end }: Span): string {
  return `${start} ${end} ${code}`;
}

export function listRules(findings: readonly RuledFinding[]): Rule[] {
  return [...new Set(findings.map(finding => finding.rule))];
}
