/** A language client for tests: starts the server as editors do, speaks over its real standard streams. */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import type { Diagnostic } from "vscode-languageserver-types";
import type { Status } from "../../../server/protocol/status.ts";

const MAIN = join(import.meta.dirname, "../../../server/main.ts");
const PATIENCE = 40_000;

export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ClientOptions {
  readonly capabilities?: object;
  readonly initializationOptions?: unknown;
  readonly locale?: string;
  /** Paths of the workspace folders. */
  readonly folders?: readonly string[];
  /** Answers `workspace/configuration`; absent: the client does not know the request. */
  readonly configuration?: (uri: string | undefined) => unknown;
}

/** What VS Code can do, as far as the server asks. */
export const FULL_CAPABILITIES = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] }, versionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    completion: { completionItem: { snippetSupport: true, insertReplaceSupport: true } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source.fixAll"] } } },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

/** The same, of an editor that asks for diagnostics. */
export const PULLING_CAPABILITIES = {
  textDocument: { ...FULL_CAPABILITIES.textDocument, diagnostic: { relatedInformation: true } },
  workspace: { ...FULL_CAPABILITIES.workspace, diagnostics: { refreshSupport: true } },
};

export class TestClient {
  readonly process: ChildProcess;
  readonly connection: MessageConnection;
  /** Everything that was sent to the log or to a message box. */
  readonly messages: string[] = [];
  readonly statuses: Status[] = [];
  readonly registrations: unknown[] = [];
  initialized: { capabilities: Record<string, unknown>; serverInfo: { name: string } } | null = null;
  /** How often the server has had the client ask again for diagnostics. */
  refreshes = 0;
  readonly #published: Published[] = [];
  #waiting: (() => void)[] = [];
  #stderr = "";

  /** `main` is what to start: the sources, or a bundle; `nodeOptions` stand before it. There is a channel beside. */
  constructor(main = MAIN, nodeOptions: readonly string[] = []) {
    const stdio =
      nodeOptions.length > 0 ? (["pipe", "pipe", "pipe", "ipc"] as const) : (["pipe", "pipe", "pipe"] as const);
    this.process = spawn(process.execPath, [...nodeOptions, main, "--stdio"], { stdio: [...stdio] });
    const { stdin, stdout } = this.process;
    if (!stdin || !stdout) throw new Error("no streams");
    this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.process.stderr?.on("data", data => {
      this.#stderr += data;
    });
    // Whoever still waits for an answer is told why there will be none.
    this.process.once("exit", code => {
      if (this.#stderr !== "") console.error(`the server ended with ${code}:\n${this.#stderr}`);
      this.connection.dispose();
    });
    // A stream that closes under a test is what some tests are about.
    stdin.on("error", () => {});
    this.connection.onError(() => {});
    this.connection.onNotification("textDocument/publishDiagnostics", (published: Published) => {
      this.#published.push(published);
      this.#wake();
    });
    this.connection.onNotification("preambule/status", status => {
      this.statuses.push(status);
      this.#wake();
    });
    for (const method of ["window/logMessage", "window/showMessage"]) {
      this.connection.onNotification(method, ({ message }: { message: string }) => {
        this.messages.push(message);
        this.#wake();
      });
    }
    this.connection.onRequest("workspace/diagnostic/refresh", () => {
      this.refreshes++;
      this.#wake();
      return null;
    });
    this.connection.onRequest("client/registerCapability", params => {
      this.registrations.push(params);
      return null;
    });
    this.connection.listen();
  }

  async start(options: ClientOptions = {}): Promise<this> {
    const { configuration, capabilities = FULL_CAPABILITIES, initializationOptions, locale, folders } = options;
    const workspace = { ...(capabilities as typeof FULL_CAPABILITIES).workspace, configuration: true };
    if (configuration) {
      this.connection.onRequest("workspace/configuration", ({ items }: { items: { scopeUri?: string }[] }) =>
        items.map(({ scopeUri }) => configuration(scopeUri)),
      );
    }
    this.initialized = await this.request("initialize", {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders?.map(path => ({ uri: pathToFileURL(path).href, name: path })) ?? null,
      capabilities: configuration ? { ...capabilities, workspace } : capabilities,
      initializationOptions,
      locale,
    });
    this.notify("initialized", {});
    return this;
  }

  request<R>(method: string, params?: object): Promise<R> {
    return this.connection.sendRequest(method, params);
  }

  notify(method: string, params?: object): void {
    void this.connection.sendNotification(method, params);
  }

  open(uri: string, text: string, version = 1): void {
    this.notify("textDocument/didOpen", { textDocument: { uri, languageId: "un-declaration", version, text } });
  }

  change(uri: string, version: number, contentChanges: readonly object[]): void {
    this.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): void {
    this.notify("textDocument/didClose", { textDocument: { uri } });
  }

  /** The first diagnostics of a document that come after those already taken; `version` skips older ones. */
  async diagnostics(uri: string, version?: number): Promise<Published> {
    let found: Published | undefined;
    await this.until(() => {
      const at = this.#published.findIndex(
        one => one.uri === uri && (version === undefined || (one.version ?? -1) >= version),
      );
      found = at < 0 ? undefined : this.#published.splice(0, at + 1).at(-1);
      return found !== undefined;
    }, `diagnostics of ${uri}`);
    return found as Published;
  }

  /** What the server has written there, which it should not. */
  get stderr(): string {
    return this.#stderr;
  }

  /** Whether anything was pushed that nobody has taken yet. */
  get hasPublished(): boolean {
    return this.#published.length > 0;
  }

  /** Waits for something that a notification brings about. */
  async until(condition: () => boolean, what: string): Promise<void> {
    const end = performance.now() + PATIENCE;
    while (!condition()) {
      const left = end - performance.now();
      if (left <= 0) throw new Error(`waited in vain for ${what}`);
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, left);
        this.#waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  /** Ends the session as the protocol wants it; gives the exit code. */
  async stop(): Promise<number | null> {
    await this.request("shutdown");
    this.notify("exit");
    return this.exit();
  }

  async exit(): Promise<number | null> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      await new Promise(resolve => this.process.once("exit", resolve));
    }
    return this.process.exitCode;
  }

  /** For tests that went wrong half-way. */
  kill(): void {
    if (this.process.exitCode === null) this.process.kill();
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }
}
