/**
 * The previews that are open and the commands about them. One follows the declaration that is being edited; those that
 * are locked stay with theirs.
 */
import * as vscode from "vscode";
import { type Host, LANGUAGE_ID, type Part } from "../host.ts";
import { exportHtml } from "./export.ts";
import { type ProbeAction, readState, type Seen } from "./messages.ts";
import { type PreviewOf, PreviewPanel } from "./panel.ts";

const VIEW_TYPE = "preambule.preview";

export const preview: Part = host => new Previews(host);

class Previews implements vscode.WebviewPanelSerializer, vscode.Disposable {
  readonly #host: Host;
  readonly #open = new Set<PreviewPanel>();
  readonly #registered: vscode.Disposable;

  constructor(host: Host) {
    this.#host = host;
    const commands: Readonly<Record<string, (...given: never[]) => unknown>> = {
      "preambule.showPreview": (uri?: vscode.Uri) => this.#show(uri, false),
      "preambule.showPreviewToSide": (uri?: vscode.Uri) => this.#show(uri, true),
      "preambule.showSource": () => this.#active?.showSource(),
      "preambule.lockPreview": () => this.#lock(true),
      "preambule.unlockPreview": () => this.#lock(false),
      "preambule.exportHtml": (uri?: vscode.Uri, target?: vscode.Uri) => this.#export(uri, target),
      // For tests, which cannot reach into the page from where they run.
      "_preambule.probePreview": (action?: ProbeAction) => this.#probe(action),
    };
    this.#registered = vscode.Disposable.from(
      ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run)),
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, this),
      vscode.window.onDidChangeActiveTextEditor(editor => {
        if (editor?.document.languageId === LANGUAGE_ID) this.#following?.show(editor.document.uri);
      }),
    );
  }

  /** After a reload of the window. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const kept = readState(state);
    if (kept) this.#add(panel, { uri: vscode.Uri.parse(kept.uri), locked: kept.locked, kept: true });
    else panel.dispose();
  }

  dispose(): void {
    this.#registered.dispose();
    for (const one of this.#open) one.dispose();
  }

  get #following(): PreviewPanel | undefined {
    return [...this.#open].find(({ locked }) => !locked);
  }

  get #active(): PreviewPanel | undefined {
    return [...this.#open].find(({ panel }) => panel.active);
  }

  /** The one in whose title bar, or in front of whom, somebody has asked. */
  #meant(uri: vscode.Uri | undefined): vscode.Uri | undefined {
    const editor = vscode.window.activeTextEditor;
    const edited = editor?.document.languageId === LANGUAGE_ID ? editor.document.uri : undefined;
    // A panel's title bar gives an address of its own, which is no document's.
    return (uri?.scheme.startsWith("webview") ? undefined : uri) ?? this.#active?.uri ?? edited;
  }

  #show(given: vscode.Uri | undefined, beside: boolean): void {
    const uri = this.#meant(given);
    if (!uri) {
      sayNone();
      return;
    }
    const following = this.#following;
    if (following) {
      following.show(uri);
      // Where it is: somebody may have put it there.
      following.panel.reveal(undefined, beside);
      return;
    }
    const viewColumn = beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    const showOptions = { viewColumn, preserveFocus: beside };
    const panel = vscode.window.createWebviewPanel(VIEW_TYPE, "", showOptions, { enableFindWidget: true });
    this.#add(panel, { uri, locked: false, kept: false });
  }

  #add(panel: vscode.WebviewPanel, of: PreviewOf): void {
    const added = new PreviewPanel(this.#host, panel, of);
    this.#open.add(added);
    const tell = () =>
      vscode.commands.executeCommand("setContext", "preambule.previewLocked", this.#active?.locked === true);
    panel.onDidChangeViewState(tell);
    panel.onDidDispose(() => {
      this.#open.delete(added);
      added.dispose();
    });
    void tell();
  }

  async #lock(locked: boolean): Promise<void> {
    const meant = this.#active;
    if (!meant) return;
    // Two that follow would show the same.
    if (!locked) this.#following?.panel.dispose();
    meant.locked = locked;
    const edited = shownDeclaration();
    if (!locked && edited) meant.show(edited);
    await vscode.commands.executeCommand("setContext", "preambule.previewLocked", locked);
  }

  #export(given: vscode.Uri | undefined, target: vscode.Uri | undefined): Promise<vscode.Uri | undefined> | undefined {
    const uri = this.#meant(given);
    if (!uri) return sayNone();
    return exportHtml(this.#host, uri, target);
  }

  async #probe(action?: ProbeAction): Promise<Seen | undefined> {
    const [first] = this.#open;
    return (this.#active ?? this.#following ?? first)?.probe(action ?? null);
  }
}

/** While a preview has the focus no editor is active: then one that is seen. */
function shownDeclaration(): vscode.Uri | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editors = activeTextEditor ? [activeTextEditor, ...visibleTextEditors] : visibleTextEditors;
  return editors.find(({ document }) => document.languageId === LANGUAGE_ID)?.document.uri;
}

function sayNone(): undefined {
  void vscode.window.showInformationMessage(vscode.l10n.t("Open a declaration or resolution first."));
  return undefined;
}
