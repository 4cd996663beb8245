/** The declaration that views are about: the one being edited, for as long as no other text takes its place. */
import * as vscode from "vscode";
import { type Host, LANGUAGE_ID } from "./host.ts";

/** Views are for reading; while somebody types they may lag. In milliseconds. */
const PAUSE = 250;

export class FollowedDocument implements vscode.Disposable {
  #uri: vscode.Uri | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: readonly vscode.Disposable[];
  /** Another document, or another reading of the same. */
  readonly onDidChange = this.#changed.event;

  constructor({ status }: Host) {
    this.#uri = declarationOf(vscode.window.activeTextEditor);
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(editor => this.#follow(editor)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#follow(vscode.window.activeTextEditor)),
      vscode.workspace.onDidOpenTextDocument(() => this.#follow(vscode.window.activeTextEditor)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#set(isSame(uri, this.#uri) ? undefined : this.#uri)),
      status.onDidCheck(uri => {
        if (isSame(uri, this.#uri)) this.#schedule();
      }),
    ];
  }

  get uri(): vscode.Uri | undefined {
    return this.#uri;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#changed.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** A view, a page or the output that takes the focus is no other text; nor is a note beside the declaration. */
  #follow(editor: vscode.TextEditor | undefined): void {
    if (!editor) return;
    const declaration = declarationOf(editor);
    if (declaration || !this.#isShown()) this.#set(declaration);
  }

  #isShown(): boolean {
    return vscode.window.visibleTextEditors.some(editor => isSame(declarationOf(editor), this.#uri));
  }

  #set(uri: vscode.Uri | undefined): void {
    if (isSame(uri, this.#uri)) return;
    this.#uri = uri;
    clearTimeout(this.#timer);
    this.#changed.fire();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed.fire(), PAUSE);
  }
}

function declarationOf(editor: vscode.TextEditor | undefined): vscode.Uri | undefined {
  return editor?.document.languageId === LANGUAGE_ID ? editor.document.uri : undefined;
}

function isSame(a: vscode.Uri | undefined, b: vscode.Uri | undefined): boolean {
  return a?.toString() === b?.toString();
}
