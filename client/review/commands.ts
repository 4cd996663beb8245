/** The commands of the review: go to a finding, fix it, suppress it, explain it, export all. */

import * as vscode from "vscode";
import { REVIEW_EXPORT, type ReviewEditParams, type ReviewGrouping } from "../../server/protocol/review.ts";
import type { Host } from "../core/host.ts";
import { findEditor } from "../shared/editors.ts";
import type { FollowedDocument } from "../shared/followed-document.ts";
import { toRange } from "../shared/ranges.ts";
import { showNoDocument } from "../shared/show-no-document.ts";
import { applyReviewEdit } from "./apply-review-edit.ts";
import { type FindingNode, isFinding, listSeverityNames, type ReviewNode } from "./nodes.ts";
import { REVIEW_VIEW, type ReviewView } from "./view.ts";

export function registerReviewCommands(host: Host, followed: FollowedDocument, view: ReviewView): vscode.Disposable {
  const commands: Readonly<Record<string, (node?: ReviewNode) => unknown>> = {
    "preambule.showReview": () => vscode.commands.executeCommand(`${REVIEW_VIEW}.focus`),
    "preambule.exportReview": () => exportReview(host, followed),
    "preambule.groupReview": () => chooseGrouping(view),
    "preambule.filterReview": () => chooseSeverities(view),
    "preambule.nextFinding": () => goToNeighbour(view, followed, 1),
    "preambule.previousFinding": () => goToNeighbour(view, followed, -1),
    "preambule.reviewFix": node => isFinding(node) && editFinding(host, node, "fix"),
    "preambule.reviewFixAll": node => node && fixRule(host, node),
    "preambule.reviewChoose": node => isFinding(node) && chooseFix(node),
    "preambule.reviewIgnore": node => isFinding(node) && ignoreFinding(host, node),
    "preambule.reviewExplain": node => openRulePage(node),
  };
  // A key binding passes no row, nor does the palette: then the command is about the selected row, else the cursor.
  const registered = Object.entries(commands).map(([name, run]) =>
    vscode.commands.registerCommand(name, (node?: ReviewNode) =>
      run(node ?? view.selected ?? findAtCursor(view, followed)),
    ),
  );
  return vscode.Disposable.from(...registered);
}

/** The finding that the cursor of the followed text stands in or at. */
function findAtCursor(view: ReviewView, { uri }: FollowedDocument): ReviewNode | undefined {
  const at = uri && findEditor(uri)?.selection.active;
  return at && view.findings.find(({ finding }) => toRange(finding.range).contains(at));
}

async function exportReview(host: Host, { uri }: FollowedDocument): Promise<void> {
  const page = uri && (await host.request<string>(REVIEW_EXPORT, { textDocument: { uri: uri.toString() } }));
  if (!page) {
    showNoDocument();
    return;
  }
  await vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument({ language: "markdown", content: page }),
    vscode.ViewColumn.Beside,
  );
}

async function chooseGrouping(view: ReviewView): Promise<void> {
  const groupings: readonly (readonly [ReviewGrouping, string])[] = [
    ["clause", vscode.l10n.t("By clause")],
    ["rule", vscode.l10n.t("By rule")],
    ["severity", vscode.l10n.t("By severity")],
  ];
  const items = groupings.map(([by, label]) => ({
    by,
    label,
    ...(by === view.by ? { description: vscode.l10n.t("current") } : {}),
  }));
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t("Group findings") });
  if (chosen) await view.groupBy(chosen.by);
}

async function chooseSeverities(view: ReviewView): Promise<void> {
  const items = listSeverityNames().map(([severity, label]) => ({
    severity,
    label,
    picked: view.severities.includes(severity),
  }));
  const title = vscode.l10n.t("Show findings of these severities");
  const chosen = await vscode.window.showQuickPick(items, { title, canPickMany: true });
  // An empty choice is ignored: it would leave the view empty, also in the next session.
  if (chosen && chosen.length > 0) await view.showOnly(chosen.map(({ severity }) => severity));
}

/** Goes to the next or previous finding from the cursor, cyclically, among the shown severities. */
async function goToNeighbour(view: ReviewView, { uri }: FollowedDocument, by: 1 | -1): Promise<void> {
  const { findings } = view;
  if (!uri || findings.length === 0) return;
  const at = findEditor(uri)?.selection.start ?? new vscode.Position(0, 0);
  const ordered = by === 1 ? findings : findings.toReversed();
  const isBeyond = ({ finding }: FindingNode) => {
    const { start } = toRange(finding.range);
    return by === 1 ? start.isAfter(at) : start.isBefore(at);
  };
  const node = ordered.find(isBeyond) ?? ordered[0];
  if (!node) return;
  await selectFinding(node);
  await view.reveal(node);
}

/** Selects the finding in the text's own column, so that nothing beside it is covered. */
function selectFinding({ uri, finding }: FindingNode): Thenable<vscode.TextEditor> {
  const viewColumn = findEditor(uri)?.viewColumn ?? vscode.ViewColumn.Active;
  return vscode.window.showTextDocument(uri, { viewColumn, selection: toRange(finding.range) });
}

function editFinding(host: Host, { uri, finding: { rule, range } }: FindingNode, does: ReviewEditParams["does"]) {
  return applyReviewEdit(host, uri, { textDocument: { uri: uri.toString() }, does, rule, range });
}

/** Fixes all findings of the row's rule; a row for a clause or a severity has none. */
function fixRule(host: Host, node: ReviewNode) {
  const { uri } = node;
  const rule = isFinding(node) ? node.finding.rule : node.by === "rule" ? node.group.findings[0]?.rule : undefined;
  return rule && applyReviewEdit(host, uri, { textDocument: { uri: uri.toString() }, does: "fix-all", rule });
}

/** Opens VS Code's list of quick fixes. */
async function chooseFix(node: FindingNode): Promise<void> {
  await selectFinding(node);
  await vscode.commands.executeCommand("editor.action.quickFix");
}

async function ignoreFinding(host: Host, node: FindingNode): Promise<void> {
  // The person writes the reason in the editor, so the editor must be visible.
  await selectFinding(node);
  await editFinding(host, node, "ignore");
}

async function openRulePage(node: ReviewNode | undefined): Promise<void> {
  const finding = isFinding(node) ? node.finding : node?.group.findings[0];
  if (finding?.page) await vscode.commands.executeCommand("vscode.open", vscode.Uri.parse(finding.page));
}
