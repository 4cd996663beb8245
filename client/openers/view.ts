/** The view « Openers »: section, family, opener in the form that agrees; Enter, a click or a drag inserts one. */
import * as vscode from "vscode";
import {
  OPENERS,
  type OpenerEntry,
  type OpenerFamily,
  type OpenerList,
  type OpenerSection,
  type OpenersAnswer,
} from "../../server/protocol/openers.ts";
import type { Host } from "../core/host.ts";
import type { FollowedDocument } from "../shared/followed-document.ts";
import { LiveAnswer } from "../shared/live-answer.ts";
import { insertOpener, type OpenerChoice } from "./insert-opener.ts";
import { pickClause, pickOpener } from "./pick.ts";

const VIEW = "preambule.openers";
const WRITE = "preambule.writeOpener";

type Node =
  | { readonly list: OpenerList }
  | { readonly family: OpenerFamily; readonly section: OpenerSection }
  | { readonly opener: OpenerEntry; readonly section: OpenerSection };

export class OpenersView
  implements vscode.TreeDataProvider<Node>, vscode.TreeDragAndDropController<Node>, vscode.Disposable
{
  readonly #answers: LiveAnswer<OpenersAnswer>;
  readonly #registered: readonly vscode.Disposable[];
  readonly #changed = new vscode.EventEmitter<void>();
  /** The shown list as text: it changes rarely, and refreshing the tree at every key would scroll it. */
  #shown = "";
  readonly onDidChangeTreeData = this.#changed.event;
  readonly dragMimeTypes = ["text/plain"];
  readonly dropMimeTypes = [];

  constructor(host: Host, followed: FollowedDocument) {
    this.#answers = new LiveAnswer(host, followed, OPENERS);
    const view = vscode.window.createTreeView(VIEW, {
      treeDataProvider: this,
      dragAndDropController: this,
      showCollapseAll: true,
    });
    this.#registered = [
      view,
      this.#answers,
      this.#changed,
      this.#answers.onDidChange(() => this.#update()),
      view.onDidChangeVisibility(({ visible }) => {
        this.#answers.isVisible = visible;
      }),
      vscode.commands.registerCommand("preambule.showOpeners", () => vscode.commands.executeCommand(`${VIEW}.focus`)),
      vscode.commands.registerCommand("preambule.insertOpener", () => pickOpener(host, followed.uri)),
      vscode.commands.registerCommand("preambule.insertClause", (wanted?: Partial<OpenerChoice>) =>
        pickClause(host, followed.uri, wanted),
      ),
      vscode.commands.registerCommand(WRITE, (section: OpenerSection, text: string) =>
        followed.uri ? insertOpener(host, followed.uri, { section, text }) : undefined,
      ),
    ];
    this.#answers.isVisible = view.visible;
  }

  getChildren(node?: Node): Node[] {
    if (!node) return this.#answers.last?.answer.sections.map(list => ({ list })) ?? [];
    if ("list" in node) return node.list.families.map(family => ({ family, section: node.list.section }));
    if ("family" in node) return node.family.openers.map(opener => ({ opener, section: node.section }));
    return [];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    if ("list" in node) {
      return Object.assign(new vscode.TreeItem(node.list.label, Expanded), { id: node.list.section });
    }
    if ("family" in node) {
      const { id, label, openers } = node.family;
      const item = new vscode.TreeItem(label, Collapsed);
      return Object.assign(item, { id: `${node.section}/${id}`, description: String(openers.length) });
    }
    return this.#createOpenerItem(node.opener, node.section);
  }

  /** Dragging an opener into an editor inserts its words only. */
  handleDrag(source: readonly Node[], data: vscode.DataTransfer): void {
    const [node] = source;
    if (node && "opener" in node) data.set("text/plain", new vscode.DataTransferItem(node.opener.text));
  }

  dispose(): void {
    for (const one of this.#registered) one.dispose();
  }

  #createOpenerItem({ text, meaning, counted }: OpenerEntry, section: OpenerSection): vscode.TreeItem {
    const described = this.#answers.last?.answer.meanings[meaning];
    const item = new vscode.TreeItem(text);
    item.id = `${section}//${text}`;
    item.description = counted;
    item.tooltip = [described?.text, described?.force, ...(described?.elsewhere ?? [])].filter(Boolean).join("\n");
    item.command = { command: WRITE, title: vscode.l10n.t("Insert an opener"), arguments: [section, text] };
    return item;
  }

  #update(): void {
    const now = JSON.stringify(this.#answers.last?.answer.sections ?? null);
    if (now === this.#shown) return;
    this.#shown = now;
    this.#changed.fire();
  }
}
