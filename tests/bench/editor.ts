/** An editor with one document open, as far as it is to be measured. */
import { type ChildProcess, spawn } from "node:child_process";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import type { Position, Range } from "vscode-languageserver-types";
import { DiagnosticsClient } from "./diagnostics-client.ts";
import type { Server } from "./servers.ts";

/** No server knows it. */
const UNKNOWN_METHOD = "bench/ping";

export interface Change {
  readonly range: Range;
  readonly text: string;
}

export class Editor {
  readonly diagnostics: DiagnosticsClient;
  readonly #server: Server;
  readonly #uri: string;
  readonly #child: ChildProcess;
  readonly #connection: MessageConnection;
  #version = 0;
  semanticTokens = false;

  constructor(server: Server) {
    this.#server = server;
    this.#uri = `file:///bench.${server.extension}`;
    this.#child = spawn(process.execPath, server.args, { stdio: ["pipe", "pipe", "ignore"] });
    const { stdin, stdout } = this.#child;
    if (!stdin || !stdout) throw new Error("no streams");
    const connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.#connection = connection;
    const subject = { uri: this.#uri, version: () => this.#version };
    this.diagnostics = new DiagnosticsClient(connection, subject, server.diagnostics === "pull");
    connection.onRequest("workspace/configuration", ({ items }) => items.map(() => null));
    connection.onRequest(() => null);
    connection.listen();
  }

  /** The server's process. */
  get pid(): number {
    return this.#child.pid as number;
  }

  get version(): number {
    return this.#version;
  }

  async start(): Promise<void> {
    const pulls = this.#server.diagnostics === "pull";
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
            ...(pulls ? { diagnostic: {} } : {}),
            completion: { completionItem: { snippetSupport: true } },
            documentSymbol: { hierarchicalDocumentSymbolSupport: true },
            semanticTokens: {
              requests: { full: { delta: true } },
              tokenTypes: ["keyword", "number", "string", "macro"],
              tokenModifiers: [],
              formats: ["relative"],
            },
          },
          workspace: { configuration: true, ...(pulls ? { diagnostics: { refreshSupport: true } } : {}) },
        },
      },
    );
    this.semanticTokens = capabilities.semanticTokensProvider !== undefined;
    if (pulls && capabilities.diagnosticProvider === undefined) throw new Error(`${this.#server.name} cannot be asked`);
    this.#notify("initialized", {});
  }

  /** Does not wait for diagnostics. */
  open(text: string): void {
    const textDocument = { uri: this.#uri, languageId: this.#server.languageId, version: ++this.#version, text };
    this.#notify("textDocument/didOpen", { textDocument });
    this.diagnostics.textChanged();
  }

  /** Does not wait for diagnostics. */
  change(change: Change): void {
    const textDocument = { uri: this.#uri, version: ++this.#version };
    this.#notify("textDocument/didChange", { textDocument, contentChanges: [change] });
    this.diagnostics.textChanged();
  }

  ask<R>(method: string, position?: Position): Promise<R> {
    const textDocument = { uri: this.#uri };
    return this.#connection.sendRequest(method, position ? { textDocument, position } : { textDocument });
  }

  /** Resolves when the server has said that it does not know a request: as soon as it hears anything at all. */
  async ping(): Promise<void> {
    await this.#connection.sendRequest(UNKNOWN_METHOD).catch(() => {});
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

  #notify(method: string, params?: object): void {
    void this.#connection.sendNotification(method, params);
  }
}
