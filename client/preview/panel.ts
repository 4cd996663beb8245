/** One preview: a document in a panel, kept in step with the server's readings and with the editor. */
import * as vscode from "vscode";
import { PREVIEW, type PreviewAnswer, type PreviewParams } from "../../server/protocol/preview.ts";
import type { Host } from "../host.ts";
import { rangeOf } from "../places.ts";
import { applyReviewEdit } from "../review/edit.ts";
import { openDocument } from "./document.ts";
import { EditorLink, plainRange } from "./editor-link.ts";
import { type FromPage, type ProbeAction, readFromPage, type Seen, type ToPage } from "./messages.ts";
import { pageFile, pageFolder } from "./page-folder.ts";
import { pageHtml } from "./page-html.ts";
import { pageTexts } from "./page-texts.ts";

export interface PreviewOf {
  readonly uri: vscode.Uri;
  readonly locked: boolean;
  readonly kept: boolean;
}

/** Each panel has a name of its own for the server. */
let views = 0;

export class PreviewPanel implements vscode.Disposable {
  readonly #host: Host;
  readonly #panel: vscode.WebviewPanel;
  readonly #link: EditorLink;
  readonly #view = `panel-${views++}`;
  readonly #subscriptions: readonly vscode.Disposable[];
  readonly #probes = new Map<number, (seen?: Seen) => void>();
  #uri: vscode.Uri;
  #locked: boolean;
  /** The page has begun and takes messages. */
  #ready = false;
  /** What the page holds, by the server's count. */
  #since = 0;
  /** The page is to begin where the editor is, and not where it was when it was left. */
  #arriving: boolean;
  #lastProbe = 0;
  #asking = false;
  #again = false;

  /** `kept`: the panel comes from an earlier session, and its page knows where it was. */
  constructor(host: Host, panel: vscode.WebviewPanel, { uri, locked, kept }: PreviewOf) {
    this.#host = host;
    this.#panel = panel;
    this.#uri = uri;
    this.#locked = locked;
    this.#arriving = !kept;
    this.#link = new EditorLink(
      () => this.#uri,
      message => this.#post(message),
    );
    const { extensionUri } = host.context;
    panel.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extensionUri)] };
    const icon = (theme: string) => vscode.Uri.joinPath(extensionUri, `client/media/file-${theme}.svg`);
    panel.iconPath = { light: icon("light"), dark: icon("dark") };
    this.#subscriptions = [
      this.#link,
      panel.webview.onDidReceiveMessage(message => this.#take(readFromPage(message))),
      // A page that is hidden is given up, and begins anew when it is seen again.
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#ready = false;
      }),
      host.status.onDidCheck(checked => {
        if (checked.toString() === this.#uri.toString()) void this.refresh();
      }),
      vscode.workspace.onDidChangeConfiguration(change => {
        if (change.affectsConfiguration("preambule.preview")) this.#begin();
      }),
    ];
    this.#title();
    panel.webview.html = pageHtml({
      at: name => panel.webview.asWebviewUri(pageFile(extensionUri, name)).toString(true),
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
    this.#title();
    // The page remembers it for the next session.
    void this.refresh();
  }

  show(uri: vscode.Uri): void {
    if (uri.toString() === this.#uri.toString()) return;
    this.#uri = uri;
    this.#since = 0;
    this.#arriving = true;
    this.#title();
    void this.refresh();
  }

  /** One question at a time: who types faster than the server answers gets fewer pictures, not a queue of them. */
  async refresh(): Promise<void> {
    this.#again = true;
    if (this.#asking || !this.#ready) return;
    this.#asking = true;
    try {
      while (this.#again && this.#ready) {
        this.#again = false;
        await this.#ask();
      }
    } finally {
      this.#asking = false;
    }
  }

  showSource(): Promise<void> {
    const at = this.#link.editor?.selection ?? new vscode.Range(0, 0, 0, 0);
    return this.#link.select(at, true);
  }

  /** For tests; undefined while there is no page. */
  async probe(action: ProbeAction | null): Promise<Seen | undefined> {
    if (!this.#ready) return undefined;
    const id = this.#lastProbe++;
    return new Promise(done => {
      this.#probes.set(id, done);
      this.#post({ type: "probe", id, action });
    });
  }

  dispose(): void {
    for (const one of this.#subscriptions) one.dispose();
  }

  async #ask(): Promise<void> {
    const uri = this.#uri;
    const params: PreviewParams = {
      textDocument: { uri: uri.toString() },
      view: this.#view,
      since: this.#since,
    };
    const answer = (await this.#host.ask<PreviewAnswer>(PREVIEW, params)) ?? (await this.#askOpened(params));
    if (uri !== this.#uri) return;
    if (answer) {
      this.#since = answer.sequence;
      this.#post({ type: "update", uri: uri.toString(), locked: this.#locked, answer });
      this.#arrive();
    } else if (this.#since === 0) {
      this.#post({ type: "notice", text: vscode.l10n.t("The document cannot be shown.") });
    }
  }

  #arrive(): void {
    if (!this.#arriving) return;
    this.#arriving = false;
    this.#link.tellScroll();
    this.#link.tellCursor(true);
  }

  /** After a reload, or when its last tab was closed, nobody may have the document open. */
  async #askOpened(params: PreviewParams): Promise<PreviewAnswer | undefined> {
    const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === params.textDocument.uri);
    if (isOpen || !(await openDocument(this.#uri))) return undefined;
    return this.#host.ask<PreviewAnswer>(PREVIEW, params);
  }

  #take(message: FromPage | undefined): void {
    switch (message?.type) {
      case "ready":
        this.#ready = true;
        this.#since = 0;
        // What the page before was asked, it will not answer any more.
        for (const done of this.#probes.values()) done();
        this.#probes.clear();
        this.#begin();
        this.#link.tellCursor(false);
        void this.refresh();
        break;
      case "scrolled":
        this.#link.scrollTo(message.line);
        break;
      case "go":
        void this.#link.go(message);
        break;
      case "undo":
        void this.#link.undo();
        break;
      case "finding":
        void this.#answerFinding(message);
        break;
      case "probed":
        this.#probes.get(message.id)?.(message.seen);
        this.#probes.delete(message.id);
    }
  }

  async #answerFinding({ does, rule, range }: Extract<FromPage, { type: "finding" }>): Promise<void> {
    const place = plainRange(range);
    if (does === "fix") {
      const textDocument = { uri: this.#uri.toString() };
      await applyReviewEdit(this.#host, this.#uri, { textDocument, does, rule, range: place });
      return;
    }
    await this.#link.select(rangeOf(place), does === "choose");
    // The editor's own list of what can be done there.
    if (does === "choose") await vscode.commands.executeCommand("editor.action.quickFix");
  }

  #begin(): void {
    const settings = vscode.workspace.getConfiguration("preambule.preview", this.#uri);
    const fontSize = settings.get("fontSize", 16);
    this.#post({ type: "begin", texts: pageTexts(), fontSize, findings: settings.get("findings", true) });
  }

  #post(message: ToPage): void {
    if (this.#ready) void this.#panel.webview.postMessage(message);
  }

  #title(): void {
    const name = this.#uri.path.replace(/^.*\//, "");
    this.#panel.title = this.#locked ? vscode.l10n.t("[Preview] {0}", name) : vscode.l10n.t("Preview {0}", name);
  }
}
