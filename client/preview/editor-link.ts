/** A preview's tie to the editor of its document: cursor and scrolling both ways. */
import * as vscode from "vscode";
import { editorOf } from "../editors.ts";
import type { PlainRange } from "../places.ts";
import { openDocument } from "./document.ts";
import type { FromPage, LineRange, ToPage } from "./messages.ts";
import { placeOfWord } from "./words.ts";

/**
 * So long after the one has moved the other, what that reports is taken for an echo; editors may glide to their place.
 * In milliseconds.
 */
const ECHO = 300;

type Post = (message: ToPage) => void;

export class EditorLink implements vscode.Disposable {
  readonly #uri: () => vscode.Uri;
  readonly #post: Post;
  readonly #subscriptions: readonly vscode.Disposable[];
  /** When the page last moved the editor, and when the person last moved the cursor. */
  #moved = 0;
  #selected = 0;

  constructor(uri: () => vscode.Uri, post: Post) {
    this.#uri = uri;
    this.#post = post;
    this.#subscriptions = [
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (!this.#isOurs(textEditor)) return;
        this.#selected = Date.now();
        // Who has clicked in the page sees the clause, and it should not move below the pointer.
        this.tellCursor(this.#selected - this.#moved >= ECHO);
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        // An editor that scrolls after its cursor has the page show the cursor's block, which is enough.
        const now = Date.now();
        if (!this.#isOurs(textEditor) || now - this.#moved < ECHO || now - this.#selected < ECHO) return;
        this.tellScroll();
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => this.tellCursor(false)),
    ];
  }

  get editor(): vscode.TextEditor | undefined {
    return editorOf(this.#uri());
  }

  tellCursor(reveal: boolean): void {
    this.#post({ type: "cursor", line: this.editor?.selection.active.line ?? null, reveal });
  }

  tellScroll(): void {
    const { editor } = this;
    const start = editor?.visibleRanges[0]?.start;
    if (!editor || !start || !isSynchronized(this.#uri())) return;
    // A paragraph is one line, and takes many rows.
    const { length } = editor.document.lineAt(start.line).text;
    this.#post({ type: "scroll", line: start.line + (length > 0 ? start.character / (length + 1) : 0) });
  }

  /** Follows a person who has scrolled the page. */
  scrollTo(line: number): void {
    const { editor } = this;
    if (!editor || !isSynchronized(this.#uri())) return;
    const { text, range } = editor.document.lineAt(clampLine(editor.document, line));
    const at = range.start.translate(0, Math.floor((line % 1) * text.length));
    this.#moved = Date.now();
    editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
  }

  /** To the word that was clicked on. Without `focus`, only an editor that is seen. */
  async go({ line, lines, word, focus }: Extract<FromPage, { type: "go" }>): Promise<void> {
    const document = await openDocument(this.#uri());
    if (!document) return;
    const first = document.lineAt(clampLine(document, line)).range.start;
    const last = document.lineAt(clampLine(document, line + Math.max(lines, 1) - 1)).range.end;
    const offset = word ? placeOfWord(document.getText(new vscode.Range(first, last)), word) : null;
    const at = offset === null ? first : document.positionAt(document.offsetAt(first) + offset);
    await this.select(new vscode.Range(at, at), focus);
  }

  /** In the editor, which has the focus then: there alone is something to undo. */
  async undo(): Promise<void> {
    const { editor } = this;
    if (!editor) return;
    await vscode.window.showTextDocument(editor.document, { ...columnOf(editor), preserveFocus: false });
    await vscode.commands.executeCommand("undo");
  }

  select(range: vscode.Range, focus: boolean): Promise<void> {
    return selectIn(this.#uri(), this.editor, range, focus, () => {
      this.#moved = Date.now();
    });
  }

  dispose(): void {
    for (const one of this.#subscriptions) one.dispose();
  }

  #isOurs({ document }: vscode.TextEditor): boolean {
    return document.uri.toString() === this.#uri().toString();
  }
}

function columnOf({ viewColumn }: vscode.TextEditor): { readonly viewColumn?: vscode.ViewColumn } {
  return viewColumn === undefined ? {} : { viewColumn };
}

async function selectIn(
  uri: vscode.Uri,
  editor: vscode.TextEditor | undefined,
  selection: vscode.Range,
  focus: boolean,
  moving: () => void,
): Promise<void> {
  moving();
  if (focus) {
    if (!(await openDocument(uri))) return;
    // Beside a preview that fills the window there is no editor yet: the first column is the text's.
    const column = editor ? columnOf(editor) : { viewColumn: vscode.ViewColumn.One };
    await vscode.window.showTextDocument(uri, { ...column, selection });
  } else if (editor) {
    editor.selection = new vscode.Selection(selection.start, selection.end);
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

/** As the protocol has it: the editor's own ranges are sent as something else. */
export function plainRange([line, character, endLine, endCharacter]: LineRange): PlainRange {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

function isSynchronized(uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration("preambule.preview", uri).get("synchronizeScrolling", true);
}

function clampLine(document: vscode.TextDocument, line: number): number {
  return Math.min(Math.floor(line), document.lineCount - 1);
}
