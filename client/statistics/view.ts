/** The view « Statistics »: a tree, which keyboard and screen readers support already. */

import * as vscode from "vscode";
import {
  STATISTICS,
  STATISTICS_TABLE,
  type StatisticClause,
  type StatisticRow,
  type StatisticsAnswer,
} from "../../server/protocol/statistics.ts";
import type { Host } from "../core/host.ts";
import type { FollowedDocument } from "../shared/followed-document.ts";
import { LiveAnswer } from "../shared/live-answer.ts";
import { createGoToCommand } from "../shared/ranges.ts";
import { showNoDocument } from "../shared/show-no-document.ts";

const VIEW = "preambule.statistics";

/** A row, or a clause that it counts. */
type Node = { readonly row: StatisticRow } | { readonly clause: StatisticClause; readonly id: string };

export class StatisticsView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #host: Host;
  readonly #followed: FollowedDocument;
  readonly #answers: LiveAnswer<StatisticsAnswer>;
  readonly #registered: readonly vscode.Disposable[];
  readonly onDidChangeTreeData: vscode.Event<void>;

  constructor(host: Host, followed: FollowedDocument) {
    this.#host = host;
    this.#followed = followed;
    this.#answers = new LiveAnswer(host, followed, STATISTICS);
    this.onDidChangeTreeData = this.#answers.onDidChange;
    const view = vscode.window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
    this.#registered = [
      view,
      this.#answers,
      view.onDidChangeVisibility(({ visible }) => {
        this.#answers.isVisible = visible;
      }),
      vscode.commands.registerCommand("preambule.showStatistics", () =>
        vscode.commands.executeCommand(`${VIEW}.focus`),
      ),
      vscode.commands.registerCommand("preambule.copyStatistics", () => this.#copy()),
    ];
    this.#answers.isVisible = view.visible;
  }

  getChildren(node?: Node): Node[] {
    const { last } = this.#answers;
    if (!last) return [];
    if (!node) return last.answer.rows.map(row => ({ row }));
    if (!("row" in node)) return [];
    const { id, rows, places } = node.row;
    // A row that counts one clause goes to the clause itself.
    const listed = rows.length === 0 && places.length === 1 ? [] : places;
    const clauses = listed.flatMap((place, at) => {
      const clause = last.answer.clauses[place];
      return clause ? [{ clause, id: `${id}#${at}` }] : [];
    });
    return [...rows.map(row => ({ row })), ...clauses];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if (!("row" in node)) {
      const item = new vscode.TreeItem(node.clause.name);
      return Object.assign(item, { id: node.id, ...this.#createGoTo(node.clause) });
    }
    const { id, label, value, note, rows, places } = node.row;
    const leaf = rows.length === 0 && places.length < 2;
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(
      label,
      leaf ? None : id.startsWith("instrument/") && rows.length ? Expanded : Collapsed,
    );
    const [only] = leaf ? places : [];
    const clause = only === undefined ? undefined : this.#answers.last?.answer.clauses[only];
    return Object.assign(item, {
      id,
      description: value,
      tooltip: [clause?.name, note].filter(Boolean).join("\n\n") || `${label} ${value}`,
      ...(clause ? this.#createGoTo(clause) : {}),
    });
  }

  #createGoTo({ range }: StatisticClause): Pick<vscode.TreeItem, "command"> {
    const uri = this.#answers.last?.uri;
    return uri ? { command: createGoToCommand(uri, range) } : {};
  }

  async #copy(): Promise<void> {
    const { uri } = this.#followed;
    const table =
      uri && (await this.#host.request<string>(STATISTICS_TABLE, { textDocument: { uri: uri.toString() } }));
    if (!table) {
      showNoDocument();
      return;
    }
    await vscode.env.clipboard.writeText(table);
    vscode.window.setStatusBarMessage(vscode.l10n.t("The statistics are on the clipboard, as a Markdown table."), 5000);
  }

  dispose(): void {
    for (const one of this.#registered) one.dispose();
  }
}
