/**
 * The language server, on any connection. It holds the open documents, and reads and checks them when they change;
 * providers answer requests, and their features know nothing of connections.
 */
import {
  type Connection,
  DidChangeConfigurationNotification,
  Emitter,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { DocumentService } from "../documents/document-service.ts";
import { VERSION } from "../version.ts";
import { type Client, readClient } from "./client.ts";
import { DocumentChanges } from "./document-changes.ts";
import { DocumentContexts } from "./document-contexts.ts";
import { Faults } from "./faults.ts";
import { LazyFolder } from "./lazy-folder.ts";
import type { FileSourceLoader } from "./load-folder.ts";
import { mergeCapabilities, type ProviderHost } from "./provider.ts";
import { PROVIDERS } from "./providers/all.ts";
import { Requests } from "./requests.ts";
import type { Session } from "./session.ts";
import { SettingStore } from "./setting-store.ts";

export interface HostOptions {
  /** The URI of a folder with the rules' pages, where there is one. */
  readonly pages?: string | null;
  /** Reads the files of this machine. */
  readonly files?: FileSourceLoader;
  /**
   * Whether a text is read before `initialize` is answered. Editors open their first document right after, so that the
   * whole takes no longer, and the first diagnostics come sooner.
   */
  readonly warmsUp?: boolean;
}

/** Returns the log of faults, for errors outside of requests. */
export function startServer(connection: Connection, options: HostOptions = {}): Faults {
  return new Server(connection, options).start();
}

/** Loads grammar and rules, the greater part of the server. */
function loadSnapshots(): Promise<unknown> {
  return import("../documents/snapshot.ts");
}

/** Where diagnostics depend on another file, a refresh tells when it has changed. */
const DIAGNOSTIC_OPTIONS = { identifier: "preambule", interFileDependencies: false, workspaceDiagnostics: true };

class Server {
  readonly #connection: Connection;
  readonly #pages: string | null;
  readonly #warmsUp: boolean;
  readonly #service: DocumentService;
  readonly #contexts: DocumentContexts;
  readonly #faults: Faults;
  readonly #requests: Requests;
  readonly #folder: LazyFolder;
  readonly #onDidStart = new Emitter<void>();
  readonly #onDidCheck = new Emitter<string>();
  readonly #onDidClose = new Emitter<string>();
  readonly #onDidChangeSettings = new Emitter<void>();
  readonly #changes: DocumentChanges;
  #session: Session | null = null;

  constructor(connection: Connection, { pages = null, files, warmsUp = false }: HostOptions) {
    this.#connection = connection;
    this.#pages = pages;
    this.#warmsUp = warmsUp;
    this.#faults = new Faults((message, isFault) => connection.console[isFault ? "error" : "warn"](message));
    const session = () => this.#session;
    this.#service = new DocumentService((rule, error) => this.#faults.log(`rule ${rule}`, error));
    this.#contexts = new DocumentContexts(this.#service, session);
    this.#requests = new Requests(this.#contexts, this.#faults);
    this.#folder = new LazyFolder(async () => {
      const { loadFolder } = await import("./load-folder.ts");
      return loadFolder(this.#createProviderHost(), this.#folder, files ?? null);
    });
    this.#changes = new DocumentChanges({
      connection,
      faults: this.#faults,
      service: this.#service,
      contexts: this.#contexts,
      session,
      onClosed: uri => this.#handleClose(uri),
      onChecked: uri => this.#onDidCheck.fire(uri),
      folder: this.#folder,
    });
  }

  start(): Faults {
    const connection = this.#connection;
    const faults = this.#faults;
    connection.onInitialize(params => this.#initialize(params));
    connection.onInitialized(faults.guard("initialized", () => this.#handleInitialized()));
    const handleSettingsChange = faults.guard("workspace/didChangeConfiguration", settings =>
      this.#handleSettingsChange(settings),
    );
    connection.onDidChangeConfiguration(params => handleSettingsChange(params?.settings));
    for (const provider of PROVIDERS) provider.register(this.#createProviderHost());
    this.#changes.listen();
    connection.listen();
    return faults;
  }

  #createProviderHost(): ProviderHost {
    return {
      connection: this.#connection,
      requests: this.#requests,
      faults: this.#faults,
      session: () => this.#session,
      onDidStart: this.#onDidStart.event,
      onDidCheck: this.#onDidCheck.event,
      onDidClose: this.#onDidClose.event,
      onDidChangeSettings: this.#onDidChangeSettings.event,
      listOpen: () => this.#service.listUris(),
      prepare: (uri, part) => this.#contexts.prepare(uri, part),
      setTerms: (uri, terms) => {
        this.#service.setTerms(uri, terms);
        this.#changes.publishAgain(uri);
      },
      folder: this.#folder,
      versions: this.#changes.versions,
    };
  }

  async #initialize(params: InitializeParams): Promise<InitializeResult> {
    const connection = this.#connection;
    const client = readClient(params, this.#pages);
    const pull = (scopeUri: string | undefined) =>
      connection.workspace.getConfiguration({ ...(scopeUri === undefined ? {} : { scopeUri }), section: "preambule" });
    const settings = new SettingStore(
      client.options,
      client.locale,
      client.configuration ? pull : null,
      undefined,
      () => this.#applySettings(),
    );
    this.#session = { client, settings };
    this.#folder.folders = client.folders;
    if (this.#warmsUp) await this.#warmUp(client);
    return {
      serverInfo: { name: "preambule", version: VERSION },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...(client.pullsDiagnostics ? { diagnosticProvider: DIAGNOSTIC_OPTIONS } : {}),
        ...mergeCapabilities(PROVIDERS, client),
      },
    };
  }

  /** Loads grammar and rules, and reads a text with them. */
  async #warmUp({ locale, saysLocale }: Client): Promise<void> {
    try {
      const [{ warmUp }] = await Promise.all([import("./warm-up.ts"), loadSnapshots()]);
      warmUp(saysLocale ? locale : null);
    } catch (error) {
      this.#faults.log("warm-up", error);
    }
  }

  #handleInitialized(): void {
    this.#onDidStart.fire();
    // The editor opens its first document now.
    void loadSnapshots();
    if (!this.#session?.client.registersConfiguration) return;
    const register = this.#connection.client.register(DidChangeConfigurationNotification.type, {
      section: "preambule",
    });
    register.catch(error => this.#faults.log("registration", error));
  }

  #handleSettingsChange(pushed: unknown): void {
    this.#session?.settings.reset(pushed);
    this.#applySettings();
  }

  #applySettings(): void {
    this.#onDidChangeSettings.fire();
    this.#changes.checkAll();
  }

  #handleClose(uri: string): void {
    this.#session?.settings.forget(uri);
    this.#onDidClose.fire(uri);
  }
}
