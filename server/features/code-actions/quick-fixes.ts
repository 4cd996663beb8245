/** Fixes of what is found at a position: of one finding, or of all findings of its rule. */
import { type CodeAction, CodeActionKind } from "vscode-languageserver-types";
import { findConfirmedFix, listConfirmedEdits } from "../../rules/fixes/confirm-fix.ts";
import { formatMessage } from "../../rules/messages/format-message.ts";
import type { Rule } from "../../rules/rule.ts";
import type { RuledFinding } from "../../rules/run.ts";
import { ACTION_TEXTS } from "../shared/texts.ts";
import { createWorkspaceEdit } from "../shared/workspace-edits.ts";
import type { ActionRequest, ActionSource } from "./action-source.ts";
import { listRules, selectFindings } from "./selected-findings.ts";

/** More fixes than anybody reads through; renumbering many paragraphs one by one would give as many edits for each. */
const MOST_FINDINGS = 100;

export const quickFixSource: ActionSource = {
  kind: CodeActionKind.QuickFix,
  actions: request => {
    const { document, range, context } = request;
    const selected = selectFindings(document, range, context);
    return [
      ...selected.slice(0, MOST_FINDINGS).flatMap(finding => createFixActions(finding, request)),
      ...listRules(selected).flatMap(rule => createFixRuleAction(rule, request) ?? []),
    ];
  },
};

function createFixActions(finding: RuledFinding, { document, settings, findDiagnostics }: ActionRequest): CodeAction[] {
  const preferred = findConfirmedFix(finding, document);
  return (finding.fixes ?? []).map(fix => ({
    title: formatMessage(fix.title, settings.messages, fix.arguments),
    kind: CodeActionKind.QuickFix,
    diagnostics: findDiagnostics([finding]),
    isPreferred: fix === preferred,
    edit: createWorkspaceEdit(fix.edits, document, settings),
  }));
}

/** « Corriger partout »; null unless the rule has more than one finding with one right answer. */
function createFixRuleAction(rule: Rule, { document, settings, findDiagnostics }: ActionRequest): CodeAction | null {
  const findings = document.findings.filter(finding => finding.rule === rule && findConfirmedFix(finding, document));
  if (findings.length < 2) return null;
  return {
    title: formatMessage(ACTION_TEXTS.fixRule, settings.messages, {
      rule: formatMessage(rule.title, settings.messages),
    }),
    kind: CodeActionKind.QuickFix,
    diagnostics: findDiagnostics(findings),
    edit: createWorkspaceEdit(listConfirmedEdits(findings, document), document, settings),
  };
}
