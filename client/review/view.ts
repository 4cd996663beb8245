/** The view « Review »: findings by clause, rule or severity. Grouping and filter are kept for the next session. */
import * as vscode from "vscode";
import {
  REVIEW,
  REVIEW_GROUPINGS,
  REVIEW_SEVERITIES,
  type ReviewAnswer,
  type ReviewGrouping,
  type ReviewSeverity,
} from "../../server/protocol/review.ts";
import type { Host } from "../core/host.ts";
import type { FollowedDocument } from "../shared/followed-document.ts";
import { LiveAnswer } from "../shared/live-answer.ts";
import { createItem, createNodes, type FindingNode, type GroupNode, isFinding, type ReviewNode } from "./nodes.ts";

export const REVIEW_VIEW = "preambule.review";

/** Keys of the workspace state. */
const BY = "preambule.review.by";
const SEVERITIES = "preambule.review.severities";

export class ReviewView implements vscode.TreeDataProvider<ReviewNode>, vscode.Disposable {
  readonly #host: Host;
  readonly #answers: LiveAnswer<ReviewAnswer>;
  readonly #view: vscode.TreeView<ReviewNode>;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: readonly vscode.Disposable[];
  #groups: readonly GroupNode[] = [];
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(host: Host, followed: FollowedDocument) {
    this.#host = host;
    this.#answers = new LiveAnswer(host, followed, REVIEW, () => ({ by: this.by, severities: this.severities }));
    this.#view = vscode.window.createTreeView(REVIEW_VIEW, { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [
      this.#view,
      this.#answers,
      this.#changed,
      this.#answers.onDidChange(() => this.#update()),
      this.#view.onDidChangeSelection(() => this.#showMessage()),
    ];
    // The badge is visible even when the view is not.
    this.#answers.isVisible = true;
  }

  get by(): ReviewGrouping {
    const kept = this.#host.context.workspaceState.get(BY);
    return REVIEW_GROUPINGS.find(one => one === kept) ?? "clause";
  }

  get severities(): readonly ReviewSeverity[] {
    const kept = this.#host.context.workspaceState.get(SEVERITIES);
    return Array.isArray(kept) ? REVIEW_SEVERITIES.filter(one => kept.includes(one)) : REVIEW_SEVERITIES;
  }

  async groupBy(by: ReviewGrouping): Promise<void> {
    await this.#host.context.workspaceState.update(BY, by);
    await this.#answers.refresh();
  }

  async showOnly(severities: readonly ReviewSeverity[]): Promise<void> {
    await this.#host.context.workspaceState.update(SEVERITIES, severities);
    await this.#answers.refresh();
  }

  /** All findings in the order of the text. */
  get findings(): readonly FindingNode[] {
    const start = ({ finding }: FindingNode) => finding.range.start;
    return this.#groups
      .flatMap(({ children }) => children)
      .sort((a, b) => start(a).line - start(b).line || start(a).character - start(b).character);
  }

  get selected(): ReviewNode | undefined {
    return this.#view.selection[0];
  }

  /** Selects a finding in the view, if the view is visible. */
  async reveal(node: FindingNode): Promise<void> {
    if (this.#view.visible) await this.#view.reveal(node, { select: true, focus: false });
  }

  getChildren(node?: ReviewNode): ReviewNode[] {
    if (!node) return [...this.#groups];
    return isFinding(node) ? [] : [...node.children];
  }

  getParent(node: ReviewNode): ReviewNode | undefined {
    return isFinding(node) ? node.parent : undefined;
  }

  getTreeItem(node: ReviewNode): vscode.TreeItem {
    return createItem(node);
  }

  dispose(): void {
    for (const one of this.#subscriptions) one.dispose();
  }

  /** What the selected finding says in full, since rows are cut where the view is narrow; else how many are shown. */
  #showMessage(): void {
    const { selected } = this;
    const { last } = this.#answers;
    if (selected && isFinding(selected)) this.#view.message = formatFinding(selected);
    else this.#view.message = last ? formatShownCount(last.answer) : "";
  }

  #update(): void {
    const { last } = this.#answers;
    this.#groups = last ? createNodes(last.answer, this.by, last.uri) : [];
    this.#showMessage();
    const shown = last?.answer.shown ?? 0;
    this.#view.badge = shown > 0 ? { value: shown, tooltip: vscode.l10n.t("Findings: {0}", shown) } : undefined;
    this.#changed.fire();
  }
}

function formatShownCount({ shown, total }: ReviewAnswer): string {
  if (total === 0) return vscode.l10n.t("There is nothing to report.");
  return shown < total ? vscode.l10n.t("Shown: {0} of {1} findings.", shown, total) : "";
}

function formatFinding({ finding: { message, fix } }: FindingNode): string {
  return fix === null ? message : vscode.l10n.t("{0} Fix: {1}.", message, fix);
}
