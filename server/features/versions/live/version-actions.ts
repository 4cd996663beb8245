/** Quick fixes for differences between versions. */
import { type CodeAction, type CodeActionContext, CodeActionKind } from "vscode-languageserver-types";
import type { Span } from "../../../../grammar/tree/tree.ts";
import type { FeatureSettings } from "../../shared/feature-settings.ts";
import { type ReadDocument, toRange } from "../../shared/read-document.ts";
import { createWorkspaceEdit } from "../../shared/workspace-edits.ts";
import type { VersionFinding } from "./version-findings.ts";

/** Those of the differences that a range touches; none is preferred, since either version may be wrong. */
export function provideVersionActions(
  findings: readonly VersionFinding[],
  document: ReadDocument,
  range: Span,
  { only, diagnostics }: CodeActionContext,
  settings: FeatureSettings,
): CodeAction[] {
  if (only && !only.some(kind => kind === "" || kind === CodeActionKind.QuickFix)) return [];
  return findings.flatMap(({ start, end, fix, diagnostic }) => {
    if (!fix || start > range.end || range.start > end) return [];
    const from = toRange({ start, end }, document).start;
    const about = diagnostics.filter(
      one =>
        one.code === diagnostic.code &&
        one.range.start.line === from.line &&
        one.range.start.character === from.character,
    );
    const edit = createWorkspaceEdit([fix.edit], document, settings);
    return [{ title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: about, edit }];
  });
}
