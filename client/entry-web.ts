/** The entry in VS Code for the web: the server is a worker that the extension's own worker starts. */
import * as vscode from "vscode";
import { LanguageClient, type LanguageClientOptions } from "vscode-languageclient/browser";
import type { Api } from "./core/api.ts";
import { Extension } from "./core/extension.ts";

/** The part of the browser's `Worker` that is used here; Node's types do not declare it. */
declare class Worker {
  constructor(url: string);
  terminate(): void;
}

/** A client that terminates its worker, which would otherwise outlive the session. */
class WorkerClient extends LanguageClient {
  readonly #worker: Worker;

  constructor(worker: Worker, options: LanguageClientOptions) {
    super("preambule", "Préambule", worker, options);
    this.#worker = worker;
  }

  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  kill(): void {
    this.#worker.terminate();
  }

  override async dispose(timeout?: number): Promise<void> {
    try {
      await super.dispose(timeout);
    } finally {
      this.#worker.terminate();
    }
  }
}

let extension: Extension | undefined;

export function activate(context: vscode.ExtensionContext): Api {
  const server = vscode.Uri.joinPath(context.extensionUri, "dist/server/web/preambule.js").toString(true);
  extension = new Extension(context, options => new WorkerClient(new Worker(server), options));
  // Not awaited, so that activation does not wait for the server.
  void extension.start();
  return extension.api;
}

export function deactivate(): Promise<void> | undefined {
  return extension?.stop();
}
