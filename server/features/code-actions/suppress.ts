/** Suppressing a rule where its finding does not apply, with the reason. */
import { type CodeAction, CodeActionKind } from "vscode-languageserver-types";
import { formatMessage } from "../../rules/messages/format-message.ts";
import type { Rule } from "../../rules/rule.ts";
import type { RuledFinding } from "../../rules/run.ts";
import { findParagraphAt } from "../shared/read-document.ts";
import { createFileSuppression, createParagraphSuppression } from "../shared/suppression-edits.ts";
import { ACTION_TEXTS } from "../shared/texts.ts";
import { createPlaceholderEdit } from "../shared/workspace-edits.ts";
import type { ActionRequest, ActionSource } from "./action-source.ts";
import { listRules, selectFindings } from "./selected-findings.ts";

export const suppressSource: ActionSource = {
  kind: CodeActionKind.QuickFix,
  actions: request => {
    const selected = selectFindings(request.document, request.range, request.context, request.settings);
    return listRules(selected).flatMap(rule => createSuppressActions(rule, selected, request));
  },
};

/** Comments that suppress the rule above the paragraph or in the whole file, with a placeholder for the reason. */
function createSuppressActions(
  rule: Rule,
  selected: readonly RuledFinding[],
  { document, settings, findDiagnostics }: ActionRequest,
): CodeAction[] {
  const findings = selected.filter(finding => finding.rule === rule);
  const paragraph = findParagraphAt(document, (findings[0] as RuledFinding).start);
  if (!paragraph) return [];
  const { messages } = settings;
  const edits = [
    [ACTION_TEXTS.suppress, createParagraphSuppression(rule, paragraph, document, messages)],
    [ACTION_TEXTS.suppressInFile, createFileSuppression(rule, document, messages)],
  ] as const;
  return edits.map(([title, edit]) => ({
    title: formatMessage(title, messages, { rule: formatMessage(rule.title, messages) }),
    kind: CodeActionKind.QuickFix,
    diagnostics: findDiagnostics(findings),
    edit: createPlaceholderEdit(edit, edit.reason, document, settings),
  }));
}
