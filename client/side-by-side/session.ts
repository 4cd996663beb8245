/**
 * Two versions in step: where the cursor of one goes, the other shows the same clause, marked in both. It ends when one
 * of them is shown no more.
 */
import * as vscode from "vscode";
import {
  CLAUSE_HASHES,
  type ClauseHashesParams,
  type ClausePair,
  SIDE_BY_SIDE,
} from "../../server/protocol/side-by-side.ts";
import type { Host } from "../core/host.ts";
import { toRange } from "../shared/ranges.ts";
import { findNextOpen, findPairAt, findPlace, findRange, getOtherSide, type Side } from "./clause-map.ts";
import { findOutdatedPairs } from "./git-history.ts";
import { findRepository } from "./git-repository.ts";
import { Marks } from "./marks.ts";
import { confirmPair, markOutdated, type Rendered, type ShownPair } from "./outdated-clauses.ts";
import { loadRendered, saveRendered } from "./rendered-clauses.ts";

/** How long after a check the clauses are paired anew, while somebody types. */
const PAUSE_MS = 250;

export type Sides = Readonly<Record<Side, vscode.Uri>>;

export class SideBySideSession implements vscode.Disposable {
  readonly #host: Host;
  readonly #sides: Sides;
  readonly #marks = new Marks();
  readonly #ended = new vscode.EventEmitter<void>();
  readonly #subscriptions: readonly vscode.Disposable[];
  readonly #rendered: Rendered;
  /** What Git says is outdated; null until it is asked, which a text that is not saved has to wait for. */
  #history: ReadonlySet<string> | null = null;
  #pairs: readonly ShownPair[] = [];
  #current: ShownPair | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly onDidEnd = this.#ended.event;

  constructor(host: Host, sides: Sides) {
    this.#host = host;
    this.#sides = sides;
    this.#rendered = loadRendered(host.context.workspaceState, sides.version);
    this.#subscriptions = [
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#follow(textEditor, "cursor")),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#follow(textEditor, "scroll")),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#endUnlessShown()),
      host.status.onDidCheck(uri => {
        if (this.#getSide(uri)) this.#schedule();
      }),
    ];
  }

  get sides(): Sides {
    return this.#sides;
  }

  /** Pairs the clauses, and shows those of the cursor. */
  async update(): Promise<void> {
    const { original, version } = this.#sides;
    const pairs = await this.#host.request<readonly ClausePair[]>(SIDE_BY_SIDE, {
      textDocument: { uri: original.toString() },
      version: { uri: version.toString() },
    });
    if (!pairs) return;
    this.#history ??= await this.#readHistory(pairs);
    await this.#mark(pairs);
  }

  /** Says that a clause of the version renders the original as it is now; by default, that of the cursor. */
  async confirm(versionHash: string | undefined): Promise<void> {
    const here = this.#findPairAtCursor();
    for (const pair of this.#pairs) {
      if (versionHash === undefined ? pair === here : pair.versionHash === versionHash)
        confirmPair(pair, this.#rendered);
    }
    await this.update();
  }

  #findPairAtCursor(): ShownPair | undefined {
    const editor = vscode.window.activeTextEditor;
    const side = editor && this.#getSide(editor.document.uri);
    return side && findPairAt(this.#pairs, side, editor.selection.active.line);
  }

  async #mark(pairs: readonly ClausePair[]): Promise<void> {
    this.#pairs = markOutdated(pairs, this.#rendered, this.#history);
    this.#current = undefined;
    const editor = vscode.window.activeTextEditor;
    if (editor && this.#getSide(editor.document.uri)) this.#follow(editor, "cursor");
    else this.#show();
    await saveRendered(this.#host.context.workspaceState, this.#sides.version, this.#rendered, this.#pairs);
  }

  /** Null where the version is not saved, so that Git knows other lines; empty where there is no Git. */
  async #readHistory(pairs: readonly ClausePair[]): Promise<ReadonlySet<string> | null> {
    const { original, version } = this.#sides;
    if (this.#findEditor("version")?.document.isDirty) return null;
    const repository = await findRepository(version);
    if (!repository) return new Set();
    const hashClauses = (text: string) => {
      const params: ClauseHashesParams = { textDocument: { uri: original.toString() }, text };
      return this.#host.request<readonly string[]>(CLAUSE_HASHES, params);
    };
    const paths = { original: original.fsPath, version: version.fsPath };
    try {
      return await findOutdatedPairs(repository, paths, pairs, hashClauses);
    } catch {
      // The version was never committed.
      return new Set();
    }
  }

  /** Goes to the next clause that waits for the translator; false where none does, undefined where nobody knows. */
  async goToNextOpen(): Promise<boolean | undefined> {
    if (this.#pairs.length === 0) return undefined;
    const shown = this.#findEditor("version");
    const next = findNextOpen(this.#pairs, shown?.selection.active ?? { line: -1, character: 0 });
    const place = next && findPlace(this.#pairs, next);
    if (!shown || !place) return false;
    const editor = await vscode.window.showTextDocument(shown.document, shown.viewColumn);
    const position = new vscode.Position(place.line, place.character);
    editor.selection = new vscode.Selection(position, position);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    return true;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#marks.dispose();
    this.#ended.dispose();
  }

  /** The other side follows the editor that has the focus. */
  #follow(editor: vscode.TextEditor, by: "cursor" | "scroll"): void {
    const side = this.#getSide(editor.document.uri);
    if (!side || editor !== vscode.window.activeTextEditor) return;
    const line = by === "cursor" ? editor.selection.active.line : (editor.visibleRanges[0]?.start.line ?? 0);
    const pair = findPairAt(this.#pairs, side, line);
    if (!pair) return;
    const range = findRange(this.#pairs, pair, getOtherSide(side));
    const other = this.#findEditor(getOtherSide(side));
    if (by === "scroll") {
      if (other && range) other.revealRange(toRange(range), vscode.TextEditorRevealType.AtTop);
      return;
    }
    if (pair === this.#current) return;
    this.#current = pair;
    if (other && range) other.revealRange(toRange(range), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    this.#show();
  }

  #show(): void {
    for (const side of ["original", "version"] as const) {
      const editor = this.#findEditor(side);
      const range = this.#current?.[side];
      if (editor) this.#marks.show(editor, side, this.#pairs, range ? toRange(range) : undefined);
    }
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.update(), PAUSE_MS);
  }

  #endUnlessShown(): void {
    if (this.#findEditor("original") && this.#findEditor("version")) this.#show();
    else this.#ended.fire();
  }

  #getSide(uri: vscode.Uri): Side | undefined {
    const { original, version } = this.#sides;
    if (uri.toString() === original.toString()) return "original";
    return uri.toString() === version.toString() ? "version" : undefined;
  }

  #findEditor(side: Side): vscode.TextEditor | undefined {
    const wanted = this.#sides[side].toString();
    return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === wanted);
  }
}
