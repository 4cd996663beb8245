/** Fixes of what is found at a position: of one finding, or of all findings of its rule. */
import { type CodeAction, CodeActionKind } from "vscode-languageserver-types";
import { formatMessage } from "../../rules/messages/format-message.ts";
import type { Rule } from "../../rules/rule.ts";
import type { RuledFinding } from "../../rules/run.ts";
import { FixReader } from "../shared/fix-reader.ts";
import { ACTION_TEXTS } from "../shared/texts.ts";
import { createWorkspaceEdit } from "../shared/workspace-edits.ts";
import type { ActionRequest, ActionSource } from "./action-source.ts";
import { findRenumbering, listRules, selectFindings } from "./selected-findings.ts";

/** More fixes than anybody reads through; renumbering many paragraphs one by one would give as many edits for each. */
const MOST_FINDINGS = 100;

export const quickFixSource: ActionSource = {
  kind: CodeActionKind.QuickFix,
  actions: request => {
    const { document, range, context } = request;
    const reader = new FixReader(document);
    const selected = selectFindings(document, range, context, request.settings);
    const renumbering = findRenumbering(document, range);
    const near = renumbering && !selected.includes(renumbering) ? [renumbering] : [];
    return [
      ...[...selected.slice(0, MOST_FINDINGS), ...near].flatMap(one => createFixActions(one, request, reader)),
      ...listRules(selected).flatMap(rule => createFixRuleAction(rule, request, reader) ?? []),
    ];
  },
};

function createFixActions(
  finding: RuledFinding,
  { document, settings, findDiagnostics }: ActionRequest,
  reader: FixReader,
): CodeAction[] {
  const { fixes, confirmed } = reader.read(finding);
  return fixes.map(fix => ({
    title: formatMessage(fix.title, settings.messages, fix.arguments),
    kind: CodeActionKind.QuickFix,
    diagnostics: findDiagnostics([finding]),
    isPreferred: fix === confirmed,
    edit: createWorkspaceEdit(fix.edits, document, settings),
  }));
}

/** « Corriger partout »; null unless the rule has more than one finding with one right answer. */
function createFixRuleAction(
  rule: Rule,
  { document, settings, findDiagnostics }: ActionRequest,
  reader: FixReader,
): CodeAction | null {
  const findings = document.findings.filter(one => one.rule === rule && reader.read(one).confirmed);
  if (findings.length < 2) return null;
  return {
    title: formatMessage(ACTION_TEXTS.fixRule, settings.messages, {
      rule: formatMessage(rule.title, settings.messages),
    }),
    kind: CodeActionKind.QuickFix,
    diagnostics: findDiagnostics(findings),
    edit: createWorkspaceEdit(reader.listConfirmedEdits(findings), document, settings),
  };
}
