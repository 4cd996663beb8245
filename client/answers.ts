/** What a view shows: the server's last answer about the followed document, asked for only while the view is seen. */
import * as vscode from "vscode";
import type { FollowedDocument } from "./followed.ts";
import type { Host } from "./host.ts";

export interface Answered<A> {
  readonly uri: vscode.Uri;
  readonly answer: A;
}

export class Answers<A> implements vscode.Disposable {
  readonly #host: Host;
  readonly #followed: FollowedDocument;
  readonly #method: string;
  readonly #extra: () => object;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  #wanted = false;
  #waiting: vscode.CancellationTokenSource | undefined;
  #last: Answered<A> | undefined;
  readonly onDidChange = this.#changed.event;

  /** `extra`: what is asked besides the document. */
  constructor(host: Host, followed: FollowedDocument, method: string, extra: () => object = () => ({})) {
    this.#host = host;
    this.#followed = followed;
    this.#method = method;
    this.#extra = extra;
    this.#subscription = followed.onDidChange(() => this.refresh());
  }

  get last(): Answered<A> | undefined {
    return this.#last;
  }

  /** Whether anybody sees the answer. */
  set wanted(wanted: boolean) {
    const begins = wanted && !this.#wanted;
    this.#wanted = wanted;
    if (begins) void this.refresh();
  }

  async refresh(): Promise<void> {
    this.#waiting?.cancel();
    const { uri } = this.#followed;
    if (this.#last && this.#last.uri.toString() !== uri?.toString()) this.#set(undefined);
    if (!uri || !this.#wanted) return;
    const waiting = new vscode.CancellationTokenSource();
    this.#waiting = waiting;
    const answer = await this.ask<A>(uri, this.#method, waiting.token);
    if (!waiting.token.isCancellationRequested && answer !== undefined) this.#set({ uri, answer });
  }

  /** Asks something about a document with what is asked besides it. */
  ask<R>(uri: vscode.Uri, method = this.#method, token?: vscode.CancellationToken): Promise<R | undefined> {
    return this.#host.ask<R>(method, { textDocument: { uri: uri.toString() }, ...this.#extra() }, token);
  }

  dispose(): void {
    this.#waiting?.cancel();
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #set(answered: Answered<A> | undefined): void {
    this.#last = answered;
    this.#changed.fire();
  }
}
