/** Mending what is found at a place: one finding, or all of its rule at once. */
import { type CodeAction, type CodeActionContext, CodeActionKind } from "vscode-languageserver-types";
import { preferredEdits, preferredFix } from "../../rules/fixes/apply-fixes.ts";
import { said } from "../../rules/messages/format-message.ts";
import type { Rule } from "../../rules/rule.ts";
import type { RuledFinding } from "../../rules/run.ts";
import type { ReadDocument } from "../read-document.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { ACTION_TEXTS } from "../shared/texts.ts";
import { createWorkspaceEdit } from "../shared/workspace-edits.ts";
import type { ActionSource } from "./action-source.ts";
import { findMatchingDiagnostics } from "./matching-diagnostics.ts";
import { listRules, selectFindings } from "./selected-findings.ts";

/** Nobody reads through more fixes; renumbering many paragraphs one by one would give as many edits for each. */
const MOST_FINDINGS = 100;

export const quickFixSource: ActionSource = {
  kind: CodeActionKind.QuickFix,
  actions: ({ document, range, context, settings }) => {
    const here = selectFindings(document, range, context);
    return [
      ...here.slice(0, MOST_FINDINGS).flatMap(finding => createFixActions(finding, document, context, settings)),
      ...listRules(here).flatMap(rule => createFixRuleAction(rule, document, context, settings) ?? []),
    ];
  },
};

function createFixActions(
  finding: RuledFinding,
  document: ReadDocument,
  context: CodeActionContext,
  settings: FeatureSettings,
): CodeAction[] {
  const preferred = preferredFix(finding);
  return (finding.fixes ?? []).map(fix => ({
    title: said(fix.title, settings.messages, fix.arguments),
    kind: CodeActionKind.QuickFix,
    diagnostics: findMatchingDiagnostics([finding], document, context),
    isPreferred: fix === preferred,
    edit: createWorkspaceEdit(fix.edits, document, settings),
  }));
}

/** « Corriger partout », when the rule has more than one finding with one right answer. */
function createFixRuleAction(
  rule: Rule,
  document: ReadDocument,
  context: CodeActionContext,
  settings: FeatureSettings,
): CodeAction | null {
  const findings = document.findings.filter(finding => finding.rule === rule && preferredFix(finding));
  if (findings.length < 2) return null;
  return {
    title: said(ACTION_TEXTS.fixRule, settings.messages, { rule: said(rule.title, settings.messages) }),
    kind: CodeActionKind.QuickFix,
    diagnostics: findMatchingDiagnostics(findings, document, context),
    edit: createWorkspaceEdit(preferredEdits(findings), document, settings),
  };
}
