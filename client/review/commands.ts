/** What a reviewer does: goes from finding to finding, mends, silences, asks why, and sends the whole to somebody. */
import * as vscode from "vscode";
import { REVIEW_EXPORT, type ReviewEditParams, type ReviewGrouping } from "../../server/protocol/review.ts";
import { editorOf } from "../editors.ts";
import type { FollowedDocument } from "../followed.ts";
import type { Host } from "../host.ts";
import { rangeOf } from "../places.ts";
import { applyReviewEdit } from "./edit.ts";
import { type FindingNode, isFinding, type ReviewNode, severityNames } from "./nodes.ts";
import { REVIEW_VIEW, type ReviewView } from "./view.ts";

export function reviewCommands(host: Host, followed: FollowedDocument, view: ReviewView): vscode.Disposable {
  const commands: Readonly<Record<string, (node?: ReviewNode) => unknown>> = {
    "preambule.showReview": () => vscode.commands.executeCommand(`${REVIEW_VIEW}.focus`),
    "preambule.exportReview": () => exportReview(host, followed),
    "preambule.groupReview": () => chooseGrouping(view),
    "preambule.filterReview": () => chooseSeverities(view),
    "preambule.nextFinding": () => step(view, followed, 1),
    "preambule.previousFinding": () => step(view, followed, -1),
    "preambule.reviewFix": node => isFinding(node) && edit(host, node, "fix"),
    "preambule.reviewFixAll": node => node && fixAll(host, node),
    "preambule.reviewChoose": node => isFinding(node) && choose(node),
    "preambule.reviewIgnore": node => isFinding(node) && ignore(host, node),
    "preambule.reviewExplain": node => explain(node),
  };
  // By a key there is no row: then the one that has the focus is meant.
  const registered = Object.entries(commands).map(([name, run]) =>
    vscode.commands.registerCommand(name, (node?: ReviewNode) => run(node ?? view.selected)),
  );
  return vscode.Disposable.from(...registered);
}

async function exportReview(host: Host, { uri }: FollowedDocument): Promise<void> {
  const page = uri && (await host.ask<string>(REVIEW_EXPORT, { textDocument: { uri: uri.toString() } }));
  if (!page) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Open a declaration or resolution first."));
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
  const items = severityNames().map(([severity, label]) => ({
    severity,
    label,
    picked: view.severities.includes(severity),
  }));
  const title = vscode.l10n.t("Show findings of these severities");
  const chosen = await vscode.window.showQuickPick(items, { title, canPickMany: true });
  // Nothing chosen would be an empty list that nobody understands the next day.
  if (chosen && chosen.length > 0) await view.showOnly(chosen.map(({ severity }) => severity));
}

/** From the cursor on, and round: what the editor's own command does in one file, but of the severities shown. */
async function step(view: ReviewView, { uri }: FollowedDocument, by: 1 | -1): Promise<void> {
  const { findings } = view;
  if (!uri || findings.length === 0) return;
  const at = editorOf(uri)?.selection.start ?? new vscode.Position(0, 0);
  const ordered = by === 1 ? findings : findings.toReversed();
  const isBeyond = ({ finding }: FindingNode) => {
    const { start } = rangeOf(finding.range);
    return by === 1 ? start.isAfter(at) : start.isBefore(at);
  };
  const node = ordered.find(isBeyond) ?? ordered[0];
  if (!node) return;
  await select(node);
  await view.reveal(node);
}

/** Where the text is shown: what stands beside it, an exported review say, is not covered. */
function select({ uri, finding }: FindingNode): Thenable<vscode.TextEditor> {
  const viewColumn = editorOf(uri)?.viewColumn ?? vscode.ViewColumn.Active;
  return vscode.window.showTextDocument(uri, { viewColumn, selection: rangeOf(finding.range) });
}

function edit(host: Host, { uri, finding: { rule, range } }: FindingNode, does: ReviewEditParams["does"]) {
  return applyReviewEdit(host, uri, { textDocument: { uri: uri.toString() }, does, rule, range });
}

/** All of the rule that is meant: a clause or a severity means none. */
function fixAll(host: Host, node: ReviewNode) {
  const { uri } = node;
  const rule = isFinding(node) ? node.finding.rule : node.by === "rule" ? node.group.findings[0]?.rule : undefined;
  return rule && applyReviewEdit(host, uri, { textDocument: { uri: uri.toString() }, does: "fix-all", rule });
}

/** The editor's own list of what can be done there. */
async function choose(node: FindingNode): Promise<void> {
  await select(node);
  await vscode.commands.executeCommand("editor.action.quickFix");
}

async function ignore(host: Host, node: FindingNode): Promise<void> {
  // The reason is written in the editor, so that has to be seen.
  await select(node);
  await edit(host, node, "ignore");
}

async function explain(node: ReviewNode | undefined): Promise<void> {
  const finding = isFinding(node) ? node.finding : node?.group.findings[0];
  if (finding?.page) await vscode.commands.executeCommand("vscode.open", vscode.Uri.parse(finding.page));
}
