/** An editor with one document open, as far as it is to be measured: times in milliseconds of the wall clock. */
import { type ChildProcess, spawn } from "node:child_process";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import type { Position, Range } from "vscode-languageserver-types";
import type { Server } from "./servers.ts";

const PATIENCE = 60_000;

export interface Change {
  readonly range: Range;
  readonly text: string;
}

interface Report {
  readonly kind: "full" | "unchanged";
  readonly resultId?: string;
  readonly items?: readonly unknown[];
}

export class Editor {
  readonly #server: Server;
  readonly #uri: string;
  readonly #child: ChildProcess;
  readonly #connection: MessageConnection;
  #version = 0;
  #resultId: string | undefined;
  /** How many diagnostics are shown now. */
  #shown = -1;
  #listeners: (() => void)[] = [];
  semanticTokens = false;

  constructor(server: Server) {
    this.#server = server;
    this.#uri = `file:///bench.${server.extension}`;
    this.#child = spawn(process.execPath, server.args, { stdio: ["pipe", "pipe", "ignore"] });
    const { stdin, stdout } = this.#child;
    if (!stdin || !stdout) throw new Error("no streams");
    const connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.#connection = connection;
    connection.onNotification("textDocument/publishDiagnostics", ({ uri, version, diagnostics }) => {
      // What was found in a text that has changed since is no answer.
      if (uri === this.#uri && (version ?? this.#version) === this.#version) this.#show(diagnostics.length);
    });
    connection.onRequest("workspace/diagnostic/refresh", () => {
      void this.#pull();
      return null;
    });
    connection.onRequest("workspace/configuration", ({ items }) => items.map(() => null));
    connection.onRequest(() => null);
    connection.listen();
  }

  /** The server's process. */
  get pid(): number {
    return this.#child.pid as number;
  }

  async start(): Promise<void> {
    const asks = this.#server.diagnostics === "pull";
    const { capabilities } = await this.#connection.sendRequest<{ capabilities: Record<string, unknown> }>(
      "initialize",
      {
        processId: process.pid,
        rootUri: null,
        workspaceFolders: null,
        locale: "fr",
        capabilities: {
          textDocument: {
            publishDiagnostics: { versionSupport: true },
            ...(asks ? { diagnostic: {} } : {}),
            completion: { completionItem: { snippetSupport: true } },
            documentSymbol: { hierarchicalDocumentSymbolSupport: true },
            semanticTokens: {
              requests: { full: { delta: true } },
              tokenTypes: ["keyword", "number", "string", "macro"],
              tokenModifiers: [],
              formats: ["relative"],
            },
          },
          workspace: { configuration: true, ...(asks ? { diagnostics: { refreshSupport: true } } : {}) },
        },
      },
    );
    this.semanticTokens = capabilities.semanticTokensProvider !== undefined;
    if (asks && capabilities.diagnosticProvider === undefined) throw new Error(`${this.#server.name} cannot be asked`);
    this.#notify("initialized", {});
  }

  /** Resolves with the first diagnostics. */
  async open(text: string): Promise<void> {
    const textDocument = { uri: this.#uri, languageId: this.#server.languageId, version: ++this.#version, text };
    await this.#diagnosed(() => this.#notify("textDocument/didOpen", { textDocument }));
  }

  /** Resolves with the first diagnostics of the changed text. */
  async change(change: Change): Promise<void> {
    const params = { textDocument: { uri: this.#uri, version: ++this.#version }, contentChanges: [change] };
    await this.#diagnosed(() => this.#notify("textDocument/didChange", params));
  }

  /** Resolves when so many diagnostics are shown. */
  async shows(count: number): Promise<void> {
    const end = performance.now() + PATIENCE;
    while (this.#shown !== count) {
      if (performance.now() > end) throw new Error(`${this.#server.name}: ${this.#shown} diagnostics, not ${count}`);
      await this.#next();
    }
  }

  ask<R>(method: string, at?: Position): Promise<R> {
    const textDocument = { uri: this.#uri };
    return this.#connection.sendRequest(method, at ? { textDocument, position: at } : { textDocument });
  }

  /** Ends the server as the protocol wants it. */
  async end(): Promise<void> {
    const gone = new Promise(resolve => this.#child.once("exit", resolve));
    await this.#connection.sendRequest("shutdown");
    this.#notify("exit");
    await gone;
    this.#connection.dispose();
  }

  /** For a measurement that fell over. */
  kill(): void {
    this.#child.kill();
  }

  async #diagnosed(send: () => void): Promise<void> {
    if (this.#server.diagnostics === "pull") {
      send();
      await this.#pull();
    } else {
      const next = this.#next();
      send();
      await next;
    }
  }

  async #pull(): Promise<void> {
    const textDocument = { uri: this.#uri };
    const { kind, resultId, items } = await this.#connection.sendRequest<Report>("textDocument/diagnostic", {
      textDocument,
      ...(this.#resultId === undefined ? {} : { previousResultId: this.#resultId }),
    });
    this.#resultId = resultId;
    this.#show(kind === "unchanged" ? this.#shown : (items?.length ?? 0));
  }

  #show(count: number): void {
    this.#shown = count;
    const listeners = this.#listeners;
    this.#listeners = [];
    for (const listener of listeners) listener();
  }

  /** Diagnostics come, or patience ends. */
  #next(): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, PATIENCE);
      this.#listeners.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  #notify(method: string, params?: object): void {
    void this.#connection.sendNotification(method, params);
  }
}
