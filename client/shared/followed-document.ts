/** The declaration that the views show: the one that was edited last and is still visible. */
import * as vscode from "vscode";
import { type Host, LANGUAGE_ID } from "../core/host.ts";

/** How long views wait for the next check before they update, while somebody types. */
const PAUSE_MS = 250;

export class FollowedDocument implements vscode.Disposable {
  #uri: vscode.Uri | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: readonly vscode.Disposable[];
  /** Fires for another document, and after a check of the same. */
  readonly onDidChange = this.#changed.event;

  constructor({ status }: Host) {
    this.#uri = findDeclaration(vscode.window.activeTextEditor);
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

  /** Follows another declaration. Another kind of text replaces it only when the declaration is no longer visible. */
  #follow(editor: vscode.TextEditor | undefined): void {
    if (!editor) return;
    const declaration = findDeclaration(editor);
    if (declaration || !this.#isShown()) this.#set(declaration);
  }

  #isShown(): boolean {
    return vscode.window.visibleTextEditors.some(editor => isSame(findDeclaration(editor), this.#uri));
  }

  #set(uri: vscode.Uri | undefined): void {
    if (isSame(uri, this.#uri)) return;
    this.#uri = uri;
    clearTimeout(this.#timer);
    this.#changed.fire();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed.fire(), PAUSE_MS);
  }
}

function findDeclaration(editor: vscode.TextEditor | undefined): vscode.Uri | undefined {
  return editor?.document.languageId === LANGUAGE_ID ? editor.document.uri : undefined;
}

function isSame(a: vscode.Uri | undefined, b: vscode.Uri | undefined): boolean {
  return a?.toString() === b?.toString();
}
