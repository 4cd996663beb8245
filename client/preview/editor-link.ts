/** Synchronizes a preview and the editor of its document: cursor and scrolling, in both directions. */
import * as vscode from "vscode";
import { findEditor } from "../shared/editors.ts";
import type { PlainRange } from "../shared/ranges.ts";
import type { LineRange, MessageFromPage, MessageToPage } from "./messages.ts";
import { openDocument } from "./open-document.ts";
import { findWordOffset } from "./words.ts";

/**
 * For this time after the page has moved the editor, the editor's events count as consequences of that: editors may
 * scroll smoothly.
 */
const ECHO_MS = 300;

type Post = (message: MessageToPage) => void;

export class EditorLink implements vscode.Disposable {
  readonly #uri: () => vscode.Uri;
  readonly #post: Post;
  readonly #subscriptions: readonly vscode.Disposable[];
  /** When the page last moved the editor, and when the person last moved the cursor. */
  #movedAt = 0;
  #selectedAt = 0;

  constructor(uri: () => vscode.Uri, post: Post) {
    this.#uri = uri;
    this.#post = post;
    this.#subscriptions = [
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (!this.#isOurs(textEditor)) return;
        this.#selectedAt = Date.now();
        // After a click in the page, the clause must not move below the pointer.
        this.postCursor(this.#selectedAt - this.#movedAt >= ECHO_MS);
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        // When the editor scrolls to its cursor, the page already shows the cursor's block.
        const now = Date.now();
        if (!this.#isOurs(textEditor) || now - this.#movedAt < ECHO_MS || now - this.#selectedAt < ECHO_MS) return;
        this.postScroll();
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => this.postCursor(false)),
    ];
  }

  get editor(): vscode.TextEditor | undefined {
    return findEditor(this.#uri());
  }

  postCursor(reveal: boolean): void {
    this.#post({ type: "cursor", line: this.editor?.selection.active.line ?? null, reveal });
  }

  postScroll(): void {
    const { editor } = this;
    const start = editor?.visibleRanges[0]?.start;
    if (!editor || !start || !isSynchronized(this.#uri())) return;
    // A paragraph is one line that is wrapped to many rows: the first visible character gives the fraction.
    const { length } = editor.document.lineAt(start.line).text;
    this.#post({ type: "scroll", line: start.line + (length > 0 ? start.character / (length + 1) : 0) });
  }

  /** Scrolls the editor to a line, after a person has scrolled the page. */
  scrollTo(line: number): void {
    const { editor } = this;
    if (!editor || !isSynchronized(this.#uri())) return;
    const { text, range } = editor.document.lineAt(clampLine(editor.document, line));
    const at = range.start.translate(0, Math.floor((line % 1) * text.length));
    this.#movedAt = Date.now();
    editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
  }

  /** Goes to the word that was clicked on. Without `focus`, only if an editor is visible. */
  async goToWord({ line, lines, word, focus }: Extract<MessageFromPage, { type: "go" }>): Promise<void> {
    const document = await openDocument(this.#uri());
    if (!document) return;
    const first = document.lineAt(clampLine(document, line)).range.start;
    const last = document.lineAt(clampLine(document, line + Math.max(lines, 1) - 1)).range.end;
    const offset = word ? findWordOffset(document.getText(new vscode.Range(first, last)), word) : null;
    const at = offset === null ? first : document.positionAt(document.offsetAt(first) + offset);
    await this.select(new vscode.Range(at, at), focus);
  }

  /** Undoes in the editor, which gets the focus. */
  async undo(): Promise<void> {
    const { editor } = this;
    if (!editor) return;
    await vscode.window.showTextDocument(editor.document, { ...getColumn(editor), preserveFocus: false });
    await vscode.commands.executeCommand("undo");
  }

  select(range: vscode.Range, focus: boolean): Promise<void> {
    return selectRange(this.#uri(), this.editor, range, focus, () => {
      this.#movedAt = Date.now();
    });
  }

  dispose(): void {
    for (const one of this.#subscriptions) one.dispose();
  }

  #isOurs({ document }: vscode.TextEditor): boolean {
    return document.uri.toString() === this.#uri().toString();
  }
}

function getColumn({ viewColumn }: vscode.TextEditor): { readonly viewColumn?: vscode.ViewColumn } {
  return viewColumn === undefined ? {} : { viewColumn };
}

async function selectRange(
  uri: vscode.Uri,
  editor: vscode.TextEditor | undefined,
  selection: vscode.Range,
  focus: boolean,
  onMove: () => void,
): Promise<void> {
  onMove();
  if (focus) {
    if (!(await openDocument(uri))) return;
    // Without an editor, the text opens in the first column.
    const column = editor ? getColumn(editor) : { viewColumn: vscode.ViewColumn.One };
    await vscode.window.showTextDocument(uri, { ...column, selection });
  } else if (editor) {
    editor.selection = new vscode.Selection(selection.start, selection.end);
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

/** Converts a range of the page's messages to a range of the protocol. */
export function fromLineRange([line, character, endLine, endCharacter]: LineRange): PlainRange {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

function isSynchronized(uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration("preambule.preview", uri).get("synchronizeScrolling", true);
}

function clampLine(document: vscode.TextDocument, line: number): number {
  return Math.min(Math.floor(line), document.lineCount - 1);
}
