/** The server's answer about the followed document, kept up to date while a view shows it. */
import * as vscode from "vscode";
import type { Host } from "../core/host.ts";
import type { FollowedDocument } from "./followed-document.ts";

export interface DocumentAnswer<A> {
  readonly uri: vscode.Uri;
  readonly answer: A;
}

export class LiveAnswer<A> implements vscode.Disposable {
  readonly #host: Host;
  readonly #followed: FollowedDocument;
  readonly #method: string;
  readonly #getParams: () => object;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  #isVisible = false;
  #pending: vscode.CancellationTokenSource | undefined;
  #last: DocumentAnswer<A> | undefined;
  readonly onDidChange = this.#changed.event;

  /** `extra` returns parameters of the request besides the document. */
  constructor(host: Host, followed: FollowedDocument, method: string, extra: () => object = () => ({})) {
    this.#host = host;
    this.#followed = followed;
    this.#method = method;
    this.#getParams = extra;
    this.#subscription = followed.onDidChange(() => this.refresh());
  }

  get last(): DocumentAnswer<A> | undefined {
    return this.#last;
  }

  /** Whether the view is visible; requests are sent only then. */
  set isVisible(wanted: boolean) {
    const begins = wanted && !this.#isVisible;
    this.#isVisible = wanted;
    if (begins) void this.refresh();
  }

  async refresh(): Promise<void> {
    this.#pending?.cancel();
    const { uri } = this.#followed;
    if (this.#last && this.#last.uri.toString() !== uri?.toString()) this.#setLast(undefined);
    if (!uri || !this.#isVisible) return;
    const waiting = new vscode.CancellationTokenSource();
    this.#pending = waiting;
    const answer = await this.request<A>(uri, this.#method, waiting.token);
    if (!waiting.token.isCancellationRequested && answer !== undefined) this.#setLast({ uri, answer });
  }

  /** Sends one request about a document, with the same additional parameters. */
  request<R>(uri: vscode.Uri, method = this.#method, token?: vscode.CancellationToken): Promise<R | undefined> {
    return this.#host.request<R>(method, { textDocument: { uri: uri.toString() }, ...this.#getParams() }, token);
  }

  dispose(): void {
    this.#pending?.cancel();
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #setLast(answered: DocumentAnswer<A> | undefined): void {
    this.#last = answered;
    this.#changed.fire();
  }
}
