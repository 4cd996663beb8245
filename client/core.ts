/** What the extension does wherever it runs; the entry adds how to reach the server. */
import * as vscode from "vscode";
import {
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from "vscode-languageclient";
import { SHOW_REFERENCES } from "../server/protocol/show-references.ts";
import { GO_TO_VERSION } from "../server/protocol/versions.ts";
import type { Api } from "./api.ts";
import { answerForFiles } from "./files.ts";
import { type Host, LANGUAGE_ID } from "./host.ts";
import { MIDDLEWARE } from "./middleware.ts";
import { PARTS } from "./parts.ts";
import { RULE_PAGES } from "./rule-pages.ts";
import { DocumentStatus } from "./status/document-status.ts";
import { type ServerClient, Watchdog } from "./watchdog/watchdog.ts";

export type CreateClient = (options: LanguageClientOptions) => ServerClient;

/** A request without a token would be sent with its parameters as a list, and answered by nobody. */
const NEVER = new vscode.CancellationTokenSource().token;

/** Which of our commands lenses may call. */
const COMMANDS = {
  showReferences: SHOW_REFERENCES,
  showStatistics: "preambule.statistics.focus",
  goToVersion: GO_TO_VERSION,
};

/** `onClosed` is called when the server has gone without having been asked to. */
function clientOptions(output: vscode.LogOutputChannel, onClosed: () => void): LanguageClientOptions {
  return {
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        // When the client has put itself in order.
        setTimeout(onClosed);
        return { action: CloseAction.DoNotRestart, handled: true, message: "The connection to the server was closed." };
      },
    },
    // A failed start is told, and tried again, by us.
    initializationFailedHandler: () => false,
    documentSelector: [{ language: LANGUAGE_ID }],
    initializationOptions: {
      locale: vscode.env.language,
      rulePages: RULE_PAGES,
      commands: COMMANDS,
      files: true,
      status: true,
    },
    outputChannel: output,
    // A drafter has no use for a log that opens by itself; failures are told in a message.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticPullOptions: { onChange: true },
    middleware: MIDDLEWARE,
  };
}

/** The running extension: one client at a time, since a client whose start has failed cannot be started again. */
export class Extension implements Host, vscode.Disposable {
  readonly context: vscode.ExtensionContext;
  readonly output = vscode.window.createOutputChannel("Préambule", { log: true });
  readonly status = new DocumentStatus();
  readonly #createClient: CreateClient;
  readonly #parts: readonly vscode.Disposable[];
  readonly #watchdog: Watchdog;
  #api: Api = {
    statusOf: uri => this.status.of(uri),
    server: {
      kill: () => this.#client?.kill(),
      look: now => this.#watchdog.look(now),
      told: () => this.#watchdog.told,
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

  offer(part: Partial<Api>): void {
    this.#api = { ...this.#api, ...part };
  }

  client(): ServerClient | undefined {
    return this.#client;
  }

  async ask<R>(method: string, params: object, token = NEVER): Promise<R | undefined> {
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
      clientOptions(this.output, () => this.#watchdog.ended(client, "died")),
    );
    this.#client = client;
    this.status.follow(client);
    answerForFiles(client);
    await client.start().catch((error: unknown) => {
      this.output.error(String(error));
      this.#watchdog.ended(client, "died");
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

  /** Stopping a client that never ran is an error to the library, but not to us. */
  async #discard(client: ServerClient): Promise<void> {
    await client.dispose().catch((error: unknown) => this.output.warn(String(error)));
  }

  readonly restart = async (): Promise<void> => {
    this.#watchdog.forgive();
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
