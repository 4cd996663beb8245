/** The view « Structure »: instruments, parts and clauses, with their findings. */
import * as vscode from "vscode";
import { STRUCTURE, type Structure, type StructureNode } from "../../server/protocol/structure.ts";
import type { Host } from "../core/host.ts";
import type { FollowedDocument } from "../shared/followed-document.ts";
import { LiveAnswer } from "../shared/live-answer.ts";
import { toRange } from "../shared/ranges.ts";
import type { ClauseMover } from "./clause-mover.ts";
import { CursorFollower } from "./cursor-follower.ts";
import { StructureDrag } from "./drag.ts";
import { DrawnRows } from "./drawn-rows.ts";
import { type FilteredRows, filterRows, isFiltered, NO_FILTER, type StructureFilter } from "./filter.ts";
import { nameSection } from "./pick-filter.ts";
import { createRowItem, createTooltip } from "./row-item.ts";
import { presentRow } from "./row-presentation.ts";
import { type StructureRow, StructureRows } from "./rows.ts";

export const STRUCTURE_VIEW = "preambule.structure";

/** Context keys: a filter is set; the text has no rows. */
const FILTERED = "preambule.structureFiltered";
const EMPTY = "preambule.structureEmpty";

export class StructureView implements vscode.TreeDataProvider<StructureRow>, vscode.Disposable {
  readonly drag: StructureDrag;
  readonly #followed: FollowedDocument;
  readonly #answers: LiveAnswer<Structure>;
  readonly view: vscode.TreeView<StructureRow>;
  readonly #follower: CursorFollower;
  readonly #changed = new vscode.EventEmitter<StructureRow[] | undefined>();
  readonly #subscriptions: readonly vscode.Disposable[];
  /** By document, so that a text that is shown again is folded as before. */
  readonly #rowsByUri = new Map<string, StructureRows>();
  readonly #folded = new Set<string>();
  readonly #drawn = new DrawnRows();
  /** By document: a filter is about the openers and words of one text. */
  readonly #filters = new Map<string, StructureFilter>();
  /** As the context key says. */
  #isFiltered = false;
  #filtered: FilteredRows = filterRows([], NO_FILTER);
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(host: Host, followed: FollowedDocument, mover: ClauseMover) {
    this.#followed = followed;
    this.#answers = new LiveAnswer(host, followed, STRUCTURE);
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
      this.#answers.onDidChange(() => this.#handleAnswer()),
      this.view.onDidChangeVisibility(({ visible }) => {
        this.#answers.isVisible = visible;
        if (visible) this.#follower.follow(true);
      }),
      this.view.onDidCollapseElement(({ element }) => this.#folded.add(element.id)),
      this.view.onDidExpandElement(({ element }) => this.#folded.delete(element.id)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#rowsByUri.delete(uri.toString());
        this.#filters.delete(uri.toString());
      }),
    ];
    this.#answers.isVisible = this.view.visible;
  }

  get uri(): vscode.Uri | undefined {
    return this.#followed.uri;
  }

  /** The rows of the followed document, from the last answer. */
  get rows(): StructureRows {
    const uri = this.#followed.uri?.toString() ?? "";
    const known = this.#rowsByUri.get(uri) ?? new StructureRows(`${uri}#`);
    this.#rowsByUri.set(uri, known);
    return known;
  }

  get filter(): StructureFilter {
    return this.#filters.get(this.#followed.uri?.toString() ?? "") ?? NO_FILTER;
  }

  set filter(filter: StructureFilter) {
    this.#filters.set(this.#followed.uri?.toString() ?? "", filter);
    this.#draw();
  }

  /** The rows of the present version of the text; requests them if necessary, even if the view is not visible. */
  async loadRows(): Promise<StructureRows | undefined> {
    const { uri } = this.#followed;
    if (!uri) return undefined;
    const { version } = await vscode.workspace.openTextDocument(uri);
    if (this.rows.version === version) return this.rows;
    const answer = await this.#answers.request<Structure>(uri);
    if (!answer || uri.toString() !== this.#followed.uri?.toString()) return undefined;
    this.#updateRows(answer);
    return this.rows;
  }

  /** The row at the cursor; undefined while the rows are of another version than the editor's text. */
  rowAtCursor(): StructureRow | undefined {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.uri.toString() !== this.#followed.uri?.toString()) return undefined;
    if (editor?.document.version !== this.rows.version) return undefined;
    const { line, character } = editor.selection.active;
    return this.rows.findAt(line, character);
  }

  /** Selects a row, or its nearest shown ancestor, if the view is visible. */
  async reveal(row: StructureRow): Promise<void> {
    let shown: StructureRow | null = row;
    while (shown && !this.#filtered.isShown(shown)) shown = shown.parent;
    if (shown && this.view.visible) await this.view.reveal(shown, { select: true, focus: false });
  }

  /** Moves the cursor to the beginning of a row's clause, or selects the whole clause. */
  async open(row: StructureRow, whole = false): Promise<void> {
    const rows = await this.loadRows();
    const { uri } = this.#followed;
    if (!uri || rows?.find(row.id) !== row) return;
    const { start, end } = toRange(whole ? row.node.range : row.node.selection);
    this.#follower.expect(rows.findAt(start.line, start.character));
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
    return createRowItem(row, presentRow(row.node), this.#filtered.childrenOf(row).length > 0 ? unfolded : None);
  }

  async resolveTreeItem(item: vscode.TreeItem, row: StructureRow): Promise<vscode.TreeItem> {
    const { uri } = this.#followed;
    const document = uri && (await vscode.workspace.openTextDocument(uri));
    const isSame = document?.version === this.rows.version && this.rows.find(row.id) === row;
    item.tooltip = createTooltip(row, isSame ? document.getText(toRange(row.node.range)) : null);
    return item;
  }

  dispose(): void {
    for (const one of this.#subscriptions) one.dispose();
  }

  #handleAnswer(): void {
    const { last } = this.#answers;
    if (last) this.#updateRows(last.answer);
    else this.#draw();
  }

  #updateRows(answer: Structure): void {
    // A later answer, requested by `loadRows`, may have come first.
    if (answer.version >= this.rows.version) this.rows.update(answer);
    void vscode.commands.executeCommand("setContext", EMPTY, answer.nodes.length === 0);
    this.#draw();
    this.#follower.follow();
  }

  /** A function that reads a node's text; undefined while the rows are of another version than the document. */
  #createTextReader(): ((node: StructureNode) => string) | undefined {
    const shown = this.#followed.uri?.toString();
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === shown);
    if (document?.version !== this.rows.version) return undefined;
    return ({ range, children: [child] }) =>
      document.getText(toRange({ start: range.start, end: child?.range.start ?? range.end }));
  }

  #draw(): void {
    const { filter } = this;
    this.#filtered = filterRows(this.rows.roots, filter, this.#createTextReader());
    this.view.description = describeFilter(filter);
    this.view.message = formatShownCount(filter, this.#filtered);
    if (this.#isFiltered !== isFiltered(filter)) {
      this.#isFiltered = isFiltered(filter);
      void vscode.commands.executeCommand("setContext", FILTERED, this.#isFiltered);
    }
    const changed = this.#drawn.update(this.#filtered);
    if (changed === "all") this.#changed.fire(undefined);
    else if (changed.length > 0) this.#changed.fire([...changed]);
  }
}

/** Describes a filter in a few words. */
function describeFilter({ sections, openers, text, findings }: StructureFilter): string {
  return [
    ...sections.map(nameSection),
    ...openers,
    ...(text === "" ? [] : [vscode.l10n.t("“{0}”", text)]),
    ...(findings ? [vscode.l10n.t("with findings")] : []),
  ].join(" · ");
}

function formatShownCount(filter: StructureFilter, { clauses, shown }: FilteredRows): string {
  return isFiltered(filter) ? vscode.l10n.t("Shown: {0} of {1} paragraphs.", shown, clauses) : "";
}
