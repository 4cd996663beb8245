/** One preview: a document in a panel, updated after each check and synchronized with the editor. */
import * as vscode from "vscode";
import { PREVIEW, type PreviewAnswer, type PreviewParams } from "../../server/protocol/preview.ts";
import type { Host } from "../core/host.ts";
import { applyReviewEdit } from "../review/apply-review-edit.ts";
import { toRange } from "../shared/ranges.ts";
import { EditorLink, fromLineRange } from "./editor-link.ts";
import {
  type MessageFromPage,
  type MessageToPage,
  type ProbeAction,
  type ProbeResult,
  parsePageMessage,
} from "./messages.ts";
import { openDocument } from "./open-document.ts";
import { getPageFile, getPageFolder } from "./page-folder.ts";
import { renderPage } from "./page-html.ts";
import { createPageTexts } from "./page-texts.ts";

export interface PanelOptions {
  readonly uri: vscode.Uri;
  readonly locked: boolean;
  /** The panel comes from an earlier session, and its page knows where it was. */
  readonly isRestored: boolean;
  /** The name of the view for the server; another for each panel. */
  readonly view: string;
}

export class PreviewPanel implements vscode.Disposable {
  readonly #host: Host;
  readonly #panel: vscode.WebviewPanel;
  readonly #link: EditorLink;
  readonly #view: string;
  readonly #subscriptions: readonly vscode.Disposable[];
  readonly #probes = new Map<number, (seen?: ProbeResult) => void>();
  #uri: vscode.Uri;
  #locked: boolean;
  /** The page has loaded and accepts messages. */
  #isReady = false;
  /** The sequence number of the answer that the page has; 0 for none. */
  #sequence = 0;
  /** The page is to scroll to the editor's position after the next update. */
  #needsSync: boolean;
  #lastProbe = 0;
  #isUpdating = false;
  #isStale = false;

  constructor(host: Host, panel: vscode.WebviewPanel, { uri, locked, isRestored, view }: PanelOptions) {
    this.#host = host;
    this.#panel = panel;
    this.#uri = uri;
    this.#locked = locked;
    this.#view = view;
    this.#needsSync = !isRestored;
    this.#link = new EditorLink(
      () => this.#uri,
      message => this.#post(message),
    );
    const { extensionUri } = host.context;
    panel.webview.options = { enableScripts: true, localResourceRoots: [getPageFolder(extensionUri)] };
    const icon = (theme: string) => vscode.Uri.joinPath(extensionUri, `client/media/file-${theme}.svg`);
    panel.iconPath = { light: icon("light"), dark: icon("dark") };
    this.#subscriptions = [
      this.#link,
      panel.webview.onDidReceiveMessage(message => this.#handleMessage(parsePageMessage(message))),
      // VS Code destroys a hidden page and loads it again when it is visible.
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#isReady = false;
      }),
      host.status.onDidCheck(checked => {
        if (checked.toString() === this.#uri.toString()) void this.refresh();
      }),
      vscode.workspace.onDidChangeConfiguration(change => {
        if (change.affectsConfiguration("preambule.preview")) this.#postSettings();
      }),
    ];
    this.#updateTitle();
    panel.webview.html = renderPage({
      getAddress: name => panel.webview.asWebviewUri(getPageFile(extensionUri, name)).toString(true),
      source: panel.webview.cspSource,
      language: vscode.env.language,
      nonce: crypto.randomUUID(),
    });
  }

  get panel(): vscode.WebviewPanel {
    return this.#panel;
  }

  get uri(): vscode.Uri {
    return this.#uri;
  }

  get locked(): boolean {
    return this.#locked;
  }

  set locked(locked: boolean) {
    this.#locked = locked;
    this.#updateTitle();
    // The page stores it for the next session.
    void this.refresh();
  }

  show(uri: vscode.Uri): void {
    if (uri.toString() === this.#uri.toString()) return;
    this.#uri = uri;
    this.#sequence = 0;
    this.#needsSync = true;
    this.#updateTitle();
    void this.refresh();
  }

  /** Requests an update; one at a time, so that fast typing skips updates instead of queueing them. */
  async refresh(): Promise<void> {
    this.#isStale = true;
    if (this.#isUpdating || !this.#isReady) return;
    this.#isUpdating = true;
    try {
      while (this.#isStale && this.#isReady) {
        this.#isStale = false;
        await this.#update();
      }
    } finally {
      this.#isUpdating = false;
    }
  }

  showSource(): Promise<void> {
    const at = this.#link.editor?.selection ?? new vscode.Range(0, 0, 0, 0);
    return this.#link.select(at, true);
  }

  /** For tests; undefined while the page is not loaded. */
  async probe(action: ProbeAction | null): Promise<ProbeResult | undefined> {
    if (!this.#isReady) return undefined;
    const id = this.#lastProbe++;
    return new Promise(done => {
      this.#probes.set(id, done);
      this.#post({ type: "probe", id, action });
    });
  }

  dispose(): void {
    for (const one of this.#subscriptions) one.dispose();
  }

  async #update(): Promise<void> {
    const uri = this.#uri;
    const params: PreviewParams = {
      textDocument: { uri: uri.toString() },
      view: this.#view,
      since: this.#sequence,
    };
    const answer = (await this.#host.request<PreviewAnswer>(PREVIEW, params)) ?? (await this.#openAndRequest(params));
    if (uri !== this.#uri) return;
    if (answer) {
      this.#sequence = answer.sequence;
      this.#post({ type: "update", uri: uri.toString(), locked: this.#locked, answer });
      this.#syncWithEditor();
    } else if (this.#sequence === 0) {
      this.#post({ type: "notice", text: vscode.l10n.t("The document cannot be shown.") });
    }
  }

  #syncWithEditor(): void {
    if (!this.#needsSync) return;
    this.#needsSync = false;
    this.#link.postScroll();
    this.#link.postCursor(true);
  }

  /** Opens the document and requests again: after a reload it may not be open. */
  async #openAndRequest(params: PreviewParams): Promise<PreviewAnswer | undefined> {
    const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === params.textDocument.uri);
    if (isOpen || !(await openDocument(this.#uri))) return undefined;
    return this.#host.request<PreviewAnswer>(PREVIEW, params);
  }

  #handleMessage(message: MessageFromPage | undefined): void {
    switch (message?.type) {
      case "ready":
        this.#isReady = true;
        this.#sequence = 0;
        // The page before will not answer its probes any more.
        for (const done of this.#probes.values()) done();
        this.#probes.clear();
        this.#postSettings();
        this.#link.postCursor(false);
        void this.refresh();
        break;
      case "scrolled":
        this.#link.scrollTo(message.line);
        break;
      case "go":
        void this.#link.goToWord(message);
        break;
      case "undo":
        void this.#link.undo();
        break;
      case "finding":
        void this.#handleFinding(message);
        break;
      case "probed":
        this.#probes.get(message.id)?.(message.seen);
        this.#probes.delete(message.id);
    }
  }

  async #handleFinding({ does, rule, range }: Extract<MessageFromPage, { type: "finding" }>): Promise<void> {
    const place = fromLineRange(range);
    if (does === "fix") {
      const textDocument = { uri: this.#uri.toString() };
      await applyReviewEdit(this.#host, this.#uri, { textDocument, does, rule, range: place });
      return;
    }
    await this.#link.select(toRange(place), does === "choose");
    // VS Code's own list of quick fixes.
    if (does === "choose") await vscode.commands.executeCommand("editor.action.quickFix");
  }

  #postSettings(): void {
    const settings = vscode.workspace.getConfiguration("preambule.preview", this.#uri);
    const fontSize = settings.get("fontSize", 16);
    this.#post({ type: "begin", texts: createPageTexts(), fontSize, findings: settings.get("findings", true) });
  }

  #post(message: MessageToPage): void {
    if (this.#isReady) void this.#panel.webview.postMessage(message);
  }

  #updateTitle(): void {
    const name = this.#uri.path.replace(/^.*\//, "");
    this.#panel.title = this.#locked ? vscode.l10n.t("[Preview] {0}", name) : vscode.l10n.t("Preview {0}", name);
  }
}
