/** The view « Openers »: section, family, opener in the form that agrees here; Enter, a click or a drag writes one. */
import * as vscode from "vscode";
import {
  OPENERS,
  type OpenerEntry,
  type OpenerFamily,
  type OpenerList,
  type OpenerSection,
  type OpenersAnswer,
} from "../../server/protocol/openers.ts";
import { Answers } from "../answers.ts";
import type { FollowedDocument } from "../followed.ts";
import type { Host } from "../host.ts";
import { type Inserted, insertOpener } from "./insert.ts";
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
  readonly #answers: Answers<OpenersAnswer>;
  readonly #registered: readonly vscode.Disposable[];
  readonly #changed = new vscode.EventEmitter<void>();
  /** What is shown, as text: the list changes seldom, and a tree that is made anew at every key scrolls. */
  #shown = "";
  readonly onDidChangeTreeData = this.#changed.event;
  readonly dragMimeTypes = ["text/plain"];
  readonly dropMimeTypes = [];

  constructor(host: Host, followed: FollowedDocument) {
    this.#answers = new Answers(host, followed, OPENERS);
    const view = vscode.window.createTreeView(VIEW, {
      treeDataProvider: this,
      dragAndDropController: this,
      showCollapseAll: true,
    });
    this.#registered = [
      view,
      this.#answers,
      this.#changed,
      this.#answers.onDidChange(() => this.#show()),
      view.onDidChangeVisibility(({ visible }) => {
        this.#answers.wanted = visible;
      }),
      vscode.commands.registerCommand("preambule.showOpeners", () => vscode.commands.executeCommand(`${VIEW}.focus`)),
      vscode.commands.registerCommand("preambule.insertOpener", () => pickOpener(host, followed.uri)),
      vscode.commands.registerCommand("preambule.insertClause", (wanted?: Partial<Inserted>) =>
        pickClause(host, followed.uri, wanted),
      ),
      vscode.commands.registerCommand(WRITE, (section: OpenerSection, text: string) =>
        followed.uri ? insertOpener(host, followed.uri, { section, text }) : undefined,
      ),
    ];
    this.#answers.wanted = view.visible;
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
    return this.#openerItem(node.opener, node.section);
  }

  /** An editor takes the words alone: where they are dropped, the person says what they begin. */
  handleDrag(source: readonly Node[], data: vscode.DataTransfer): void {
    const [node] = source;
    if (node && "opener" in node) data.set("text/plain", new vscode.DataTransferItem(node.opener.text));
  }

  dispose(): void {
    for (const one of this.#registered) one.dispose();
  }

  #openerItem({ text, meaning, counted }: OpenerEntry, section: OpenerSection): vscode.TreeItem {
    const told = this.#answers.last?.answer.meanings[meaning];
    const item = new vscode.TreeItem(text);
    item.id = `${section}//${text}`;
    item.description = counted;
    item.tooltip = [told?.text, told?.force, ...(told?.elsewhere ?? [])].filter(Boolean).join("\n");
    item.command = { command: WRITE, title: vscode.l10n.t("Insert an opener"), arguments: [section, text] };
    return item;
  }

  #show(): void {
    const now = JSON.stringify(this.#answers.last?.answer.sections ?? null);
    if (now === this.#shown) return;
    this.#shown = now;
    this.#changed.fire();
  }
}
