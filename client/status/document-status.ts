/** What the server said of each document last, and how the server itself fares. */
import * as vscode from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import { STATUS, type Status } from "../../server/protocol/status.ts";

export class DocumentStatus implements vscode.Disposable {
  readonly #known = new Map<string, Status>();
  readonly #checked = new vscode.EventEmitter<vscode.Uri>();
  readonly #stateChanged = new vscode.EventEmitter<void>();
  readonly #closing: vscode.Disposable;
  /** A document was checked anew: whoever shows something of it asks again. */
  readonly onDidCheck = this.#checked.event;
  /** The server has started, or has stopped. */
  readonly onDidChangeState = this.#stateChanged.event;
  #following: readonly vscode.Disposable[] = [];
  #state = State.Starting;

  constructor() {
    this.#closing = vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#known.delete(uri.toString()));
  }

  /** Listens to this client's server from now on. */
  follow(client: BaseLanguageClient): void {
    for (const subscription of this.#following) subscription.dispose();
    this.#known.clear();
    this.#following = [
      client.onNotification(STATUS, (status: Status) => {
        const uri = client.protocol2CodeConverter.asUri(status.uri);
        this.#known.set(uri.toString(), status);
        this.#checked.fire(uri);
      }),
      client.onDidChangeState(({ newState }) => this.#setState(newState)),
    ];
    this.#setState(State.Starting);
  }

  get isStarting(): boolean {
    return this.#state === State.Starting;
  }

  get hasStopped(): boolean {
    return this.#state === State.Stopped || this.#state === State.StartFailed;
  }

  of(uri: vscode.Uri): Status | undefined {
    return this.#known.get(uri.toString());
  }

  dispose(): void {
    this.#checked.dispose();
    this.#stateChanged.dispose();
    for (const subscription of [this.#closing, ...this.#following]) subscription.dispose();
  }

  #setState(state: State): void {
    this.#state = state;
    this.#stateChanged.fire();
  }
}
