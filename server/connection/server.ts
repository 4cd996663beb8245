/**
 * The language server, whatever it is connected by. It holds the open documents, reads and checks them when they change;
 * requests are answered by the providers, whose features know nothing of connections.
 */
import {
  type Connection,
  DidChangeConfigurationNotification,
  Emitter,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { diagnostics } from "../features/diagnostics.ts";
import type { ReadDocument } from "../features/read-document.ts";
import type { FeatureSettings } from "../features/settings.ts";
import { isUnfinished } from "../features/unfinished.ts";
import { STATUS } from "../protocol/status.ts";
import { said } from "../rules/support/said.ts";
import { VERSION } from "../version.ts";
import { clientOf } from "./client.ts";
import { OpenDocument } from "./open-document.ts";
import { type Answering, capabilitiesOf, type Session } from "./provider.ts";
import { PROVIDERS } from "./providers/all.ts";
import { Faults, Requests } from "./requests.ts";
import { SettingStore } from "./setting-store.ts";
import { SERVER_TEXTS } from "./texts.ts";
import { Validator } from "./validator.ts";

/** `pages` is the URI of a folder with the rules' pages, where there is one. */
export function startServer(connection: Connection, pages: string | null = null): void {
  new Server(connection, pages).start();
}

interface Found {
  readonly open: OpenDocument;
  readonly document: ReadDocument;
  readonly settings: FeatureSettings;
}

class Server {
  readonly #connection: Connection;
  readonly #pages: string | null;
  readonly #documents = new TextDocuments<OpenDocument>({
    create: (uri, languageId, version, content) => new OpenDocument(uri, languageId, version, content),
    update: (document, changes, version) => document.update(changes, version),
  });
  readonly #faults: Faults;
  readonly #requests: Requests;
  readonly #validator: Validator;
  readonly #closings = new Emitter<string>();
  readonly #configurations = new Emitter<void>();
  /** Documents whose writer was told that they are too long. */
  readonly #told = new Set<string>();
  #session: Session | null = null;

  constructor(connection: Connection, pages: string | null) {
    this.#connection = connection;
    this.#pages = pages;
    this.#faults = new Faults(message => connection.console.error(message));
    this.#requests = new Requests(uri => this.#read(uri), this.#faults);
    this.#validator = new Validator(uri => this.#validate(uri));
  }

  start(): void {
    const connection = this.#connection;
    connection.onInitialize(params => this.#initialize(params));
    connection.onInitialized(() => this.#initialized());
    connection.onDidChangeConfiguration(params => this.#configurationChanged(params?.settings));
    const answering: Answering = {
      connection,
      requests: this.#requests,
      faults: this.#faults,
      session: () => this.#session,
      closed: this.#closings.event,
      configured: this.#configurations.event,
    };
    for (const provider of PROVIDERS) provider.listen(answering);
    this.#documents.onDidChangeContent(({ document }) => this.#validator.schedule(document.uri));
    this.#documents.onDidClose(({ document }) => this.#closed(document.uri));
    this.#documents.listen(connection);
    connection.listen();
  }

  #initialize(params: InitializeParams): InitializeResult {
    const connection = this.#connection;
    const client = clientOf(params, this.#pages);
    const pull = (scopeUri: string) => connection.workspace.getConfiguration({ scopeUri, section: "preambule" });
    const settings = new SettingStore(client.options, client.locale, client.configuration ? pull : null);
    this.#session = { client, settings };
    return {
      serverInfo: { name: "preambule", version: VERSION },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...capabilitiesOf(PROVIDERS, client),
      },
    };
  }

  #initialized(): void {
    if (!this.#session?.client.registersConfiguration) return;
    const register = this.#connection.client.register(DidChangeConfigurationNotification.type, {
      section: "preambule",
    });
    register.catch(error => this.#faults.log("registration", error));
  }

  #configurationChanged(pushed: unknown): void {
    this.#session?.settings.changed(pushed);
    for (const { uri } of this.#documents.all()) this.#validator.schedule(uri);
    this.#configurations.fire();
  }

  #closed(uri: string): void {
    this.#validator.forget(uri);
    this.#session?.settings.forget(uri);
    this.#told.delete(uri);
    this.#closings.fire(uri);
    void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** The present version of an open document, with its settings. */
  async #read(uri: string): Promise<Found | null> {
    const session = this.#session;
    const open = this.#documents.get(uri);
    if (!session || !open) return null;
    const settings = await session.settings.of(uri);
    // It may have been closed while the settings were asked for.
    if (this.#documents.get(uri) !== open) return null;
    const onFault = (rule: string, error: unknown) => this.#faults.log(`rule ${rule}`, error);
    const document = open.read(settings, onFault);
    const { messages } = settings;
    if (!document) this.#tellTooLong(uri, messages);
    return document && { open, document, settings: { messages, client: session.client.abilities, rules: settings } };
  }

  async #validate(uri: string): Promise<void> {
    try {
      const found = await this.#read(uri);
      if (!found) return;
      const { open, document, settings } = found;
      const { version } = document.positions;
      const { language, profile, paragraphs } = document.analysis;
      const shown = diagnostics(document, settings, open.writing);
      if (document.findings.some(finding => isUnfinished(finding, document, open.writing))) {
        this.#validator.scheduleRest(uri, () => open.rest());
      }
      await this.#connection.sendDiagnostics({ uri, version, diagnostics: shown });
      await this.#connection.sendNotification(STATUS, { uri, language, profile, paragraphs: paragraphs.length });
    } catch (error) {
      this.#faults.log("diagnostics", error);
    }
  }

  #tellTooLong(uri: string, messages: FeatureSettings["messages"]): void {
    if (this.#told.has(uri)) return;
    this.#told.add(uri);
    const file = uri.slice(uri.lastIndexOf("/") + 1);
    const message = said(SERVER_TEXTS.tooLong, messages, { file });
    // A notification: the library's showWarningMessage asks for an answer, which not every editor gives.
    void this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}
