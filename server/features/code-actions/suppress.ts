/** Saying of a finding that it does not apply, with the reason. */
import { type CodeAction, type CodeActionContext, CodeActionKind } from "vscode-languageserver-types";
import { said } from "../../rules/messages/format-message.ts";
import type { Rule } from "../../rules/rule.ts";
import type { RuledFinding } from "../../rules/run.ts";
import { paragraphAt, type ReadDocument } from "../read-document.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { suppressInFile, suppressInParagraph } from "../shared/suppression-edits.ts";
import { ACTION_TEXTS } from "../shared/texts.ts";
import { createPlaceholderEdit } from "../shared/workspace-edits.ts";
import type { ActionSource } from "./action-source.ts";
import { findMatchingDiagnostics } from "./matching-diagnostics.ts";
import { listRules, selectFindings } from "./selected-findings.ts";

export const suppressSource: ActionSource = {
  kind: CodeActionKind.QuickFix,
  actions: ({ document, range, context, settings }) => {
    const here = selectFindings(document, range, context);
    return listRules(here).flatMap(rule => createSuppressActions(rule, here, document, context, settings));
  },
};

/** Comments that silence the rule, above the paragraph or for the whole file, with a place for the reason. */
function createSuppressActions(
  rule: Rule,
  here: readonly RuledFinding[],
  document: ReadDocument,
  context: CodeActionContext,
  settings: FeatureSettings,
): CodeAction[] {
  const findings = here.filter(finding => finding.rule === rule);
  const paragraph = paragraphAt(document, (findings[0] as RuledFinding).start);
  if (!paragraph) return [];
  const { messages } = settings;
  const edits = [
    [ACTION_TEXTS.suppress, suppressInParagraph(rule, paragraph, document, messages)],
    [ACTION_TEXTS.suppressInFile, suppressInFile(rule, document, messages)],
  ] as const;
  return edits.map(([title, edit]) => ({
    title: said(title, messages, { rule: said(rule.title, messages) }),
    kind: CodeActionKind.QuickFix,
    diagnostics: findMatchingDiagnostics(findings, document, context),
    edit: createPlaceholderEdit(edit, edit.reason, document, settings),
  }));
}
