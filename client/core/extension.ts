/** The extension on all platforms; the entries add how to start the server. */
import * as vscode from "vscode";
import {
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from "vscode-languageclient";
import { SHOW_REFERENCES } from "../../server/protocol/show-references.ts";
import { GO_TO_VERSION } from "../../server/protocol/versions.ts";
import { RULE_PAGE_SCHEME } from "../commands/rule-pages.ts";
import { DocumentStatus } from "../status/document-status.ts";
import { type ServerClient, Watchdog } from "../watchdog/watchdog.ts";
import type { Api } from "./api.ts";
import { type Host, LANGUAGE_ID } from "./host.ts";
import { MIDDLEWARE } from "./middleware.ts";
import { PARTS } from "./parts.ts";
import { serveFiles } from "./serve-files.ts";

export type CreateClient = (options: LanguageClientOptions) => ServerClient;

/** Without a token, the library would send the parameters as a list, which the server does not accept. */
const NEVER = new vscode.CancellationTokenSource().token;

/** The commands of the client that the server may put into lenses. */
const COMMANDS = {
  showReferences: SHOW_REFERENCES,
  showStatistics: "preambule.statistics.focus",
  goToVersion: GO_TO_VERSION,
};

/** `onClosed` is called when the server has ended without having been stopped. */
function createClientOptions(output: vscode.LogOutputChannel, onClosed: () => void): LanguageClientOptions {
  return {
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        // Later, when the client has finished its own handling.
        setTimeout(onClosed);
        return { action: CloseAction.DoNotRestart, handled: true, message: "The connection to the server was closed." };
      },
    },
    // The watchdog reports a failed start and tries again.
    initializationFailedHandler: () => false,
    documentSelector: [{ language: LANGUAGE_ID }],
    initializationOptions: {
      locale: vscode.env.language,
      rulePages: RULE_PAGE_SCHEME,
      commands: COMMANDS,
      files: true,
      status: true,
    },
    outputChannel: output,
    // The log never opens by itself; failures are shown in a message.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticPullOptions: { onChange: true },
    middleware: MIDDLEWARE,
  };
}

/** The running extension. Has one client at a time; each start creates another, since a client starts only once. */
export class Extension implements Host, vscode.Disposable {
  readonly context: vscode.ExtensionContext;
  readonly output = vscode.window.createOutputChannel("Préambule", { log: true });
  readonly status = new DocumentStatus();
  readonly #createClient: CreateClient;
  readonly #parts: readonly vscode.Disposable[];
  readonly #watchdog: Watchdog;
  #api: Api = {
    statusOf: uri => this.status.get(uri),
    server: {
      kill: () => this.#client?.kill(),
      look: now => this.#watchdog.check(now),
      told: () => this.#watchdog.messages,
    },
  };
  #client: ServerClient | undefined;

  constructor(context: vscode.ExtensionContext, createClient: CreateClient) {
    this.context = context;
    this.#createClient = createClient;
    this.#watchdog = new Watchdog(this, context.extensionMode !== vscode.ExtensionMode.Development);
    this.#parts = PARTS.map(part => part(this));
    context.subscriptions.push(this);
  }

  get api(): Api {
    return this.#api;
  }

  extendApi(part: Partial<Api>): void {
    this.#api = { ...this.#api, ...part };
  }

  client(): ServerClient | undefined {
    return this.#client;
  }

  async request<R>(method: string, params: object, token = NEVER): Promise<R | undefined> {
    const client = this.#client;
    if (!client || client.state === State.Stopped || client.state === State.StartFailed) return undefined;
    try {
      return (await client.sendRequest<R | null>(method, params, token)) ?? undefined;
    } catch (error) {
      if (!token.isCancellationRequested) this.output.warn(`${method}: ${String(error)}`);
      return undefined;
    }
  }

  async start(): Promise<void> {
    const client: ServerClient = this.#createClient(
      createClientOptions(this.output, () => this.#watchdog.handleEnd(client, "died")),
    );
    this.#client = client;
    this.status.follow(client);
    serveFiles(client);
    await client.start().catch((error: unknown) => {
      this.output.error(String(error));
      this.#watchdog.handleEnd(client, "died");
    });
  }

  replace(client: ServerClient, restart: boolean): void {
    this.#client = undefined;
    void this.#discard(client);
    if (restart) void this.start();
  }

  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    if (client) await this.#discard(client);
  }

  /** Disposes of a client. The library throws for a client that never ran, which is no error here. */
  async #discard(client: ServerClient): Promise<void> {
    await client.dispose().catch((error: unknown) => this.output.warn(String(error)));
  }

  readonly restart = async (): Promise<void> => {
    this.#watchdog.reset();
    await this.stop();
    await this.start();
  };

  dispose(): void {
    this.#watchdog.dispose();
    for (const part of this.#parts) part.dispose();
    this.status.dispose();
    this.output.dispose();
  }
}
