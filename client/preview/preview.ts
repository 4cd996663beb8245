/**
 * The open previews and their commands. One preview follows the declaration that is being edited; locked previews keep
 * their document.
 */

import * as vscode from "vscode";
import { type Host, LANGUAGE_ID, type Part } from "../core/host.ts";
import { showNoDocument } from "../shared/show-no-document.ts";
import { exportHtml } from "./export-html.ts";
import { type ProbeAction, type ProbeResult, parsePageState } from "./messages.ts";
import { type PanelOptions, PreviewPanel } from "./panel.ts";

const VIEW_TYPE = "preambule.preview";

export const registerPreview: Part = host => new Previews(host);

class Previews implements vscode.WebviewPanelSerializer, vscode.Disposable {
  readonly #host: Host;
  readonly #open = new Set<PreviewPanel>();
  readonly #registered: vscode.Disposable;
  #panelCount = 0;

  constructor(host: Host) {
    this.#host = host;
    const commands: Readonly<Record<string, (...given: never[]) => unknown>> = {
      "preambule.showPreview": (uri?: vscode.Uri) => this.#show(uri, false),
      "preambule.showPreviewToSide": (uri?: vscode.Uri) => this.#show(uri, true),
      "preambule.showSource": () => this.#activePanel?.showSource(),
      "preambule.lockPreview": () => this.#setLocked(true),
      "preambule.unlockPreview": () => this.#setLocked(false),
      "preambule.exportHtml": (uri?: vscode.Uri, target?: vscode.Uri) => this.#export(uri, target),
      // For tests, which have no access to the page.
      "_preambule.probePreview": (action?: ProbeAction) => this.#probe(action),
    };
    this.#registered = vscode.Disposable.from(
      ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run)),
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, this),
      vscode.window.onDidChangeActiveTextEditor(editor => {
        if (editor?.document.languageId === LANGUAGE_ID) this.#followingPanel?.show(editor.document.uri);
      }),
    );
  }

  /** Restores a panel after a reload of the window. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const kept = parsePageState(state);
    if (kept) this.#add(panel, { uri: vscode.Uri.parse(kept.uri), locked: kept.locked, isRestored: true });
    else panel.dispose();
  }

  dispose(): void {
    this.#registered.dispose();
    for (const one of this.#open) one.dispose();
  }

  get #followingPanel(): PreviewPanel | undefined {
    return [...this.#open].find(({ locked }) => !locked);
  }

  get #activePanel(): PreviewPanel | undefined {
    return [...this.#open].find(({ panel }) => panel.active);
  }

  /** The document that a command is about: the argument, else that of the active preview or editor. */
  #findUri(uri: vscode.Uri | undefined): vscode.Uri | undefined {
    const editor = vscode.window.activeTextEditor;
    const edited = editor?.document.languageId === LANGUAGE_ID ? editor.document.uri : undefined;
    // A command in a panel's title bar gets the panel's own address.
    return (uri?.scheme.startsWith("webview") ? undefined : uri) ?? this.#activePanel?.uri ?? edited;
  }

  #show(given: vscode.Uri | undefined, beside: boolean): void {
    const uri = this.#findUri(given);
    if (!uri) {
      showNoDocument();
      return;
    }
    const following = this.#followingPanel;
    if (following) {
      following.show(uri);
      // Without a column: the panel stays where the person has put it.
      following.panel.reveal(undefined, beside);
      return;
    }
    const viewColumn = beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    const showOptions = { viewColumn, preserveFocus: beside };
    const panel = vscode.window.createWebviewPanel(VIEW_TYPE, "", showOptions, { enableFindWidget: true });
    this.#add(panel, { uri, locked: false, isRestored: false });
  }

  #add(panel: vscode.WebviewPanel, options: Omit<PanelOptions, "view">): void {
    const added = new PreviewPanel(this.#host, panel, { ...options, view: `panel-${this.#panelCount++}` });
    this.#open.add(added);
    const updateContext = () =>
      vscode.commands.executeCommand("setContext", "preambule.previewLocked", this.#activePanel?.locked === true);
    panel.onDidChangeViewState(updateContext);
    panel.onDidDispose(() => {
      this.#open.delete(added);
      added.dispose();
    });
    void updateContext();
  }

  async #setLocked(locked: boolean): Promise<void> {
    const meant = this.#activePanel;
    if (!meant) return;
    // Two following previews would show the same.
    if (!locked) this.#followingPanel?.panel.dispose();
    meant.locked = locked;
    const edited = findVisibleDeclaration();
    if (!locked && edited) meant.show(edited);
    await vscode.commands.executeCommand("setContext", "preambule.previewLocked", locked);
  }

  #export(given: vscode.Uri | undefined, target: vscode.Uri | undefined): Promise<vscode.Uri | undefined> | undefined {
    const uri = this.#findUri(given);
    if (!uri) return showNoDocument();
    return exportHtml(this.#host, uri, target);
  }

  async #probe(action?: ProbeAction): Promise<ProbeResult | undefined> {
    const [first] = this.#open;
    return (this.#activePanel ?? this.#followingPanel ?? first)?.probe(action ?? null);
  }
}

/** The declaration in the active editor, or in any visible one: none is active while a preview has the focus. */
function findVisibleDeclaration(): vscode.Uri | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editors = activeTextEditor ? [activeTextEditor, ...visibleTextEditors] : visibleTextEditors;
  return editors.find(({ document }) => document.languageId === LANGUAGE_ID)?.document.uri;
}
