/** What the extension does wherever it runs; the entry adds how to reach the server. */
import * as vscode from "vscode";
import {
  type BaseLanguageClient,
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

export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** A request without a token would be sent with its parameters as a list, and answered by nobody. */
const NEVER = new vscode.CancellationTokenSource().token;

/** Which of our commands lenses may call. */
const COMMANDS = {
  showReferences: SHOW_REFERENCES,
  showStatistics: "preambule.statistics.focus",
  goToVersion: GO_TO_VERSION,
};

function clientOptions(output: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: LANGUAGE_ID }],
    initializationOptions: { locale: vscode.env.language, rulePages: RULE_PAGES, commands: COMMANDS, files: true },
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
  #api: Api = { statusOf: uri => this.status.of(uri) };
  #client: BaseLanguageClient | undefined;

  constructor(context: vscode.ExtensionContext, createClient: CreateClient) {
    this.context = context;
    this.#createClient = createClient;
    this.#parts = PARTS.map(part => part(this));
    context.subscriptions.push(this);
  }

  get api(): Api {
    return this.#api;
  }

  offer(part: Partial<Api>): void {
    this.#api = { ...this.#api, ...part };
  }

  client(): BaseLanguageClient | undefined {
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
    const client = this.#createClient(clientOptions(this.output));
    this.#client = client;
    this.status.follow(client);
    answerForFiles(client);
    // The client itself tells the person when a start fails, and the commands stay usable.
    await client.start().catch((error: unknown) => this.output.error(String(error)));
  }

  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    // Stopping a client that never ran is an error to the library, but not to us.
    await client?.dispose().catch((error: unknown) => this.output.warn(String(error)));
  }

  readonly restart = async (): Promise<void> => {
    await this.stop();
    await this.start();
  };

  dispose(): void {
    for (const part of this.#parts) part.dispose();
    this.status.dispose();
    this.output.dispose();
  }
}
