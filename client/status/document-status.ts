/** The last status of each document, and the state of the server. */
import * as vscode from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import { STATUS, type Status } from "../../server/protocol/status.ts";

export class DocumentStatus implements vscode.Disposable {
  readonly #byUri = new Map<string, Status>();
  readonly #checked = new vscode.EventEmitter<vscode.Uri>();
  readonly #stateChanged = new vscode.EventEmitter<void>();
  readonly #closing: vscode.Disposable;
  /** A document was checked: views that show something of it update. */
  readonly onDidCheck = this.#checked.event;
  /** The server has started or stopped. */
  readonly onDidChangeState = this.#stateChanged.event;
  #following: readonly vscode.Disposable[] = [];
  #state = State.Starting;

  constructor() {
    this.#closing = vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#byUri.delete(uri.toString()));
  }

  /** Listens to this client from now on. */
  follow(client: BaseLanguageClient): void {
    for (const subscription of this.#following) subscription.dispose();
    this.#byUri.clear();
    this.#following = [
      client.onNotification(STATUS, (status: Status) => {
        const uri = client.protocol2CodeConverter.asUri(status.uri);
        this.#byUri.set(uri.toString(), status);
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

  get(uri: vscode.Uri): Status | undefined {
    return this.#byUri.get(uri.toString());
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
