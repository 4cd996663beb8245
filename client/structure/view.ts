/** The view « Structure »: instruments, parts and clauses, with what is found in them. */
import * as vscode from "vscode";
import { STRUCTURE, type Structure, type StructureNode } from "../../server/protocol/structure.ts";
import { Answers } from "../answers.ts";
import type { FollowedDocument } from "../followed.ts";
import type { Host } from "../host.ts";
import { rangeOf } from "../places.ts";
import { DrawnRows } from "./changes.ts";
import { StructureDrag } from "./drag.ts";
import { faceOf } from "./faces.ts";
import { type Filtered, filtered, isFiltered, NO_FILTER, type StructureFilter } from "./filter.ts";
import { sectionName } from "./filter-pick.ts";
import { CursorFollower } from "./follow.ts";
import { itemOf, tooltipOf } from "./items.ts";
import type { ClauseMover } from "./moving.ts";
import { type StructureRow, StructureRows } from "./rows.ts";

export const STRUCTURE_VIEW = "preambule.structure";

/** Context keys: a filter is set; the text has nothing to show. */
const FILTERED = "preambule.structureFiltered";
const EMPTY = "preambule.structureEmpty";

export class StructureView implements vscode.TreeDataProvider<StructureRow>, vscode.Disposable {
  readonly drag: StructureDrag;
  readonly #followed: FollowedDocument;
  readonly #answers: Answers<Structure>;
  readonly view: vscode.TreeView<StructureRow>;
  readonly #follower: CursorFollower;
  readonly #changed = new vscode.EventEmitter<StructureRow[] | undefined>();
  readonly #subscriptions: readonly vscode.Disposable[];
  /** By the document, so that a text that is seen again is folded as it was. */
  readonly #known = new Map<string, StructureRows>();
  readonly #folded = new Set<string>();
  readonly #drawn = new DrawnRows();
  #filter = NO_FILTER;
  #filtered: Filtered = filtered([], NO_FILTER);
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(host: Host, followed: FollowedDocument, mover: ClauseMover) {
    this.#followed = followed;
    this.#answers = new Answers(host, followed, STRUCTURE);
    this.drag = new StructureDrag(mover, () => {
      const { uri } = followed;
      return uri && { uri, version: this.rows.version };
    });
    this.view = vscode.window.createTreeView(STRUCTURE_VIEW, {
      treeDataProvider: this,
      dragAndDropController: this.drag,
      canSelectMany: true,
      showCollapseAll: true,
    });
    this.#follower = new CursorFollower(this);
    this.#subscriptions = [
      this.view,
      this.#answers,
      this.#follower,
      this.#changed,
      this.#answers.onDidChange(() => this.#answered()),
      this.view.onDidChangeVisibility(({ visible }) => {
        this.#answers.wanted = visible;
        if (visible) this.#follower.follow(true);
      }),
      this.view.onDidCollapseElement(({ element }) => this.#folded.add(element.id)),
      this.view.onDidExpandElement(({ element }) => this.#folded.delete(element.id)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#known.delete(uri.toString())),
    ];
    this.#answers.wanted = this.view.visible;
  }

  get uri(): vscode.Uri | undefined {
    return this.#followed.uri;
  }

  /** Of the followed document, as last answered. */
  get rows(): StructureRows {
    const uri = this.#followed.uri?.toString() ?? "";
    const known = this.#known.get(uri) ?? new StructureRows(`${uri}#`);
    this.#known.set(uri, known);
    return known;
  }

  get filter(): StructureFilter {
    return this.#filter;
  }

  set filter(filter: StructureFilter) {
    this.#filter = filter;
    void vscode.commands.executeCommand("setContext", FILTERED, isFiltered(filter));
    this.#draw();
  }

  /** The rows of the text as it stands in the editor, whether the view is seen or not. */
  async rowsNow(): Promise<StructureRows | undefined> {
    const { uri } = this.#followed;
    if (!uri) return undefined;
    const { version } = await vscode.workspace.openTextDocument(uri);
    if (this.rows.version === version) return this.rows;
    const answer = await this.#answers.ask<Structure>(uri);
    if (!answer || uri.toString() !== this.#followed.uri?.toString()) return undefined;
    this.#fill(answer);
    return this.rows;
  }

  /** Undefined while the rows are of another version than the editor's text. */
  rowAtCursor(): StructureRow | undefined {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.uri.toString() !== this.#followed.uri?.toString()) return undefined;
    if (editor?.document.version !== this.rows.version) return undefined;
    const { line, character } = editor.selection.active;
    return this.rows.at(line, character);
  }

  /** Selects a row, or the one above it that is shown, if the view is seen. */
  async reveal(row: StructureRow): Promise<void> {
    let shown: StructureRow | null = row;
    while (shown && !this.#filtered.isShown(shown)) shown = shown.parent;
    if (shown && this.view.visible) await this.view.reveal(shown, { select: true, focus: false });
  }

  /** Puts the cursor at the beginning of a row's clause, or selects all of it. */
  async open(row: StructureRow, whole = false): Promise<void> {
    const rows = await this.rowsNow();
    const { uri } = this.#followed;
    if (!uri || rows?.byId(row.id) !== row) return;
    const { start, end } = rangeOf(whole ? row.node.range : row.node.selection);
    this.#follower.expect(rows.at(start.line, start.character));
    await vscode.window.showTextDocument(uri, { selection: new vscode.Range(start, whole ? end : start) });
  }

  getChildren(row?: StructureRow): StructureRow[] {
    return [...this.#filtered.childrenOf(row ?? null)];
  }

  getParent(row: StructureRow): StructureRow | null {
    return row.parent;
  }

  getTreeItem(row: StructureRow): vscode.TreeItem {
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const unfolded = this.#folded.has(row.id) ? Collapsed : Expanded;
    return itemOf(row, faceOf(row.node), this.#filtered.childrenOf(row).length > 0 ? unfolded : None);
  }

  async resolveTreeItem(item: vscode.TreeItem, row: StructureRow): Promise<vscode.TreeItem> {
    const { uri } = this.#followed;
    const document = uri && (await vscode.workspace.openTextDocument(uri));
    const isSame = document?.version === this.rows.version && this.rows.byId(row.id) === row;
    item.tooltip = tooltipOf(row, isSame ? document.getText(rangeOf(row.node.range)) : null);
    return item;
  }

  dispose(): void {
    for (const one of this.#subscriptions) one.dispose();
  }

  #answered(): void {
    const { last } = this.#answers;
    if (last) this.#fill(last.answer);
    else this.#draw();
  }

  #fill(answer: Structure): void {
    // An answer may be overtaken by one that somebody could not wait for.
    if (answer.version >= this.rows.version) this.rows.fill(answer);
    void vscode.commands.executeCommand("setContext", EMPTY, answer.nodes.length === 0);
    this.#draw();
    this.#follower.follow();
  }

  /** Undefined while the rows are of another version than the editor's text. */
  #textOf(): ((node: StructureNode) => string) | undefined {
    const shown = this.#followed.uri?.toString();
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === shown);
    if (document?.version !== this.rows.version) return undefined;
    return ({ range, children: [child] }) =>
      document.getText(rangeOf({ start: range.start, end: child?.range.start ?? range.end }));
  }

  #draw(): void {
    this.#filtered = filtered(this.rows.roots, this.#filter, this.#textOf());
    this.view.description = summary(this.#filter);
    this.view.message = messageOf(this.#filter, this.#filtered);
    const changed = this.#drawn.update(this.#filtered);
    if (changed === "all") this.#changed.fire(undefined);
    else if (changed.length > 0) this.#changed.fire([...changed]);
  }
}

/** A filter in a few words. */
function summary({ sections, openers, text, findings }: StructureFilter): string {
  return [
    ...sections.map(sectionName),
    ...openers,
    ...(text === "" ? [] : [vscode.l10n.t("“{0}”", text)]),
    ...(findings ? [vscode.l10n.t("with findings")] : []),
  ].join(" · ");
}

function messageOf(filter: StructureFilter, { clauses, shown }: Filtered): string {
  return isFiltered(filter) ? vscode.l10n.t("Shown: {0} of {1} paragraphs.", shown, clauses) : "";
}
