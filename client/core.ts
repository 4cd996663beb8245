/** What the extension does wherever it runs; the entry adds how to reach the server. */
import * as vscode from "vscode";
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn } from "vscode-languageclient";
import { newDocument, registerTemplates } from "./new-document.ts";
import { RULE_PAGES, RulePages } from "./rule-pages.ts";
import { DocumentStatus, type Status } from "./status.ts";

const LANGUAGE_ID = "un-declaration";

/** What `activate` gives to other extensions. */
export interface Api {
  /** What the server last said about a document; undefined until it has. */
  statusOf(uri: vscode.Uri): Status | undefined;
}

export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** Old versions shown beside a document are read, not edited: their findings would only double those of the document. */
const READ_ONLY_SCHEMES = new Set(["git", "gitfs", "review", "pr", "vscode-local-history"]);

function clientOptions(output: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: LANGUAGE_ID }],
    initializationOptions: { locale: vscode.env.language, rulePages: RULE_PAGES },
    outputChannel: output,
    // A drafter has no use for a log that opens by itself; failures are told in a message.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: {
      handleDiagnostics: (uri, diagnostics, next) => next(uri, READ_ONLY_SCHEMES.has(uri.scheme) ? [] : diagnostics),
    },
  };
}

/** The running extension: one client at a time, since a client whose start has failed cannot be started again. */
export class Extension implements vscode.Disposable {
  readonly #createClient: CreateClient;
  readonly #output = vscode.window.createOutputChannel("Préambule", { log: true });
  readonly #status = new DocumentStatus(LANGUAGE_ID);
  readonly #registered: readonly vscode.Disposable[];
  #client: BaseLanguageClient | undefined;

  constructor(context: vscode.ExtensionContext, createClient: CreateClient) {
    this.#createClient = createClient;
    this.#registered = [
      registerTemplates(context.extensionUri, LANGUAGE_ID),
      new RulePages(() => this.#client),
      vscode.commands.registerCommand("preambule.newDocument", () => newDocument(context.extensionUri, LANGUAGE_ID)),
      vscode.commands.registerCommand("preambule.restartServer", () => this.restart()),
      vscode.commands.registerCommand("preambule.showOutput", () => this.#output.show()),
    ];
    context.subscriptions.push(this);
  }

  get api(): Api {
    return { statusOf: uri => this.#status.of(uri) };
  }

  async start(): Promise<void> {
    const client = this.#createClient(clientOptions(this.#output));
    this.#client = client;
    this.#status.follow(client);
    // The client itself tells the person when a start fails, and the commands stay usable.
    await client.start().catch((error: unknown) => this.#output.error(String(error)));
  }

  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    // Stopping a client that never ran is an error to the library, but not to us.
    await client?.dispose().catch((error: unknown) => this.#output.warn(String(error)));
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  dispose(): void {
    for (const one of this.#registered) one.dispose();
    this.#status.dispose();
    this.#output.dispose();
  }
}
