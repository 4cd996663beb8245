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
} from "vscode-languageserver";
import type { Found } from "../documents/found.ts";
import type { OpenDocument } from "../documents/open-document.ts";
import type { ReadDocument } from "../features/read-document.ts";
import type { MessageLanguage } from "../features/shared/feature-settings.ts";
import { said } from "../rules/messages/format-message.ts";
import { VERSION } from "../version.ts";
import { type Client, readClient } from "./client.ts";
import { Checks } from "./diagnostics/checks.ts";
import { Faults } from "./faults.ts";
import { LazyFolder } from "./lazy-folder.ts";
import type { FileSourceLoader } from "./load-folder.ts";
import { OpenDocuments } from "./open-documents.ts";
import { type Answering, capabilitiesOf, type Session } from "./provider.ts";
import { PROVIDERS } from "./providers/all.ts";
import { Requests } from "./requests.ts";
import { SERVER_TEXTS } from "./server-texts.ts";
import { SettingStore } from "./setting-store.ts";
import { createFeatureSettings, type Settings } from "./settings.ts";

export interface Surroundings {
  /** The URI of a folder with the rules' pages, where there is one. */
  readonly pages?: string | null;
  /** Reads the files of this machine. */
  readonly files?: FileSourceLoader;
  /**
   * Whether a text is read before `initialize` is answered. An editor opens its first document right after: nobody waits
   * longer in all, and whoever has opened a text sees at once that somebody reads along.
   */
  readonly warmsUp?: boolean;
}

/** What is given takes the faults of whatever nobody waits for. */
export function startServer(connection: Connection, surroundings: Surroundings = {}): Faults {
  return new Server(connection, surroundings).start();
}

let loaded: typeof import("../documents/reader.ts") | null = null;

/** Grammar and rules: the greater part of the server. A bundle looks a module up at each import, so it is kept. */
async function reader() {
  loaded ??= await import("../documents/reader.ts");
  return loaded;
}

/** No document's diagnostics depend on another's. */
const PULLED = { identifier: "preambule", interFileDependencies: false, workspaceDiagnostics: true };

class Server {
  readonly #connection: Connection;
  readonly #pages: string | null;
  readonly #warmsUp: boolean;
  readonly #documents = new OpenDocuments();
  readonly #faults: Faults;
  readonly #requests: Requests;
  readonly #folder: LazyFolder;
  readonly #starts = new Emitter<void>();
  readonly #closings = new Emitter<string>();
  readonly #configurations = new Emitter<void>();
  readonly #checks: Checks;
  /** Documents whose writer was told that they are too long. */
  readonly #told = new Set<string>();
  readonly #onFault = (rule: string, error: unknown) => this.#faults.log(`rule ${rule}`, error);
  #session: Session | null = null;

  constructor(connection: Connection, { pages = null, files, warmsUp = false }: Surroundings) {
    this.#connection = connection;
    this.#pages = pages;
    this.#warmsUp = warmsUp;
    this.#faults = new Faults((message, isFault) => connection.console[isFault ? "error" : "warn"](message));
    this.#requests = new Requests(uri => this.#read(uri), this.#faults);
    this.#checks = new Checks({
      connection,
      faults: this.#faults,
      begin: uri => this.#begin(uri),
      read: uri => this.#read(uri),
      isOpen: open => this.#documents.get(open.uri) === open,
      pulls: () => this.#session?.client.pullsDiagnostics ?? false,
      showsStatus: () => this.#session?.client.showsStatus ?? false,
    });
    this.#folder = new LazyFolder(async () => {
      const { loadFolder } = await import("./load-folder.ts");
      return loadFolder(this.#answering(), this.#folder, files ?? null);
    });
  }

  start(): Faults {
    const connection = this.#connection;
    const faults = this.#faults;
    connection.onInitialize(params => this.#initialize(params));
    connection.onInitialized(faults.guard("initialized", () => this.#initialized()));
    const configured = faults.guard("workspace/didChangeConfiguration", settings =>
      this.#configurationChanged(settings),
    );
    connection.onDidChangeConfiguration(params => configured(params?.settings));
    for (const provider of PROVIDERS) provider.listen(this.#answering());
    this.#checks.listen();
    this.#documents.listen(connection, faults, {
      onChange: uri => this.#checks.schedule(uri),
      onClose: uri => this.#closed(uri),
    });
    connection.listen();
    return faults;
  }

  #answering(): Answering {
    return {
      connection: this.#connection,
      requests: this.#requests,
      faults: this.#faults,
      session: () => this.#session,
      started: this.#starts.event,
      closed: this.#closings.event,
      configured: this.#configurations.event,
      open: () => this.#documents.uris(),
      read: uri => this.#read(uri),
      folder: this.#folder,
    };
  }

  async #initialize(params: InitializeParams): Promise<InitializeResult> {
    const connection = this.#connection;
    const client = readClient(params, this.#pages);
    const pull = (scopeUri: string | undefined) =>
      connection.workspace.getConfiguration({ ...(scopeUri === undefined ? {} : { scopeUri }), section: "preambule" });
    const settings = new SettingStore(client.options, client.locale, client.configuration ? pull : null);
    this.#session = { client, settings };
    this.#folder.folders = client.folders;
    if (this.#warmsUp) await this.#warmUp(client);
    return {
      serverInfo: { name: "preambule", version: VERSION },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...(client.pullsDiagnostics ? { diagnosticProvider: PULLED } : {}),
        ...capabilitiesOf(PROVIDERS, client),
      },
    };
  }

  /** Loads what reads texts, and reads one. */
  async #warmUp({ locale, saysLocale }: Client): Promise<void> {
    try {
      const [{ warmUp }] = await Promise.all([import("./warm-up.ts"), reader()]);
      warmUp(saysLocale ? locale : null);
    } catch (error) {
      this.#faults.log("warm-up", error);
    }
  }

  #initialized(): void {
    this.#starts.fire();
    // The editor opens its first document now.
    void reader();
    if (!this.#session?.client.registersConfiguration) return;
    const register = this.#connection.client.register(DidChangeConfigurationNotification.type, {
      section: "preambule",
    });
    register.catch(error => this.#faults.log("registration", error));
  }

  #configurationChanged(pushed: unknown): void {
    this.#session?.settings.reset(pushed);
    this.#configurations.fire();
    for (const uri of this.#documents.uris()) this.#checks.schedule(uri);
    this.#checks.refresh();
  }

  #closed(uri: string): void {
    this.#checks.forget(uri);
    this.#session?.settings.forget(uri);
    this.#told.delete(uri);
    this.#closings.fire(uri);
  }

  /** The present version of an open document, with its settings. */
  async #read(uri: string): Promise<Found | null> {
    const session = this.#session;
    const open = this.#documents.get(uri);
    if (!session || !open) return null;
    const [settings, { readerOf }] = await Promise.all([session.settings.get(uri), reader()]);
    const isGone = () => this.#documents.get(uri) !== open;
    await readerOf(open).prepare(settings, this.#onFault, isGone);
    // It may have been closed while the settings were asked for.
    if (isGone()) return null;
    const document = readerOf(open).read(settings, this.#onFault);
    if (document) return foundOf(open, document, settings, session);
    this.#tellTooLong(uri, settings.messages);
    return null;
  }

  /** What can be said of a long document while the whole of it is still being read; null for all others. */
  async #begin(uri: string): Promise<Found | null> {
    const session = this.#session;
    const open = this.#documents.get(uri);
    if (!session || !open) return null;
    const [settings, { readerOf }] = await Promise.all([session.settings.get(uri), reader()]);
    const document = readerOf(open).beginning(settings, this.#onFault);
    return document && foundOf(open, document, settings, session);
  }

  #tellTooLong(uri: string, messages: MessageLanguage): void {
    if (this.#told.has(uri)) return;
    this.#told.add(uri);
    const file = uri.slice(uri.lastIndexOf("/") + 1);
    const message = said(SERVER_TEXTS.tooLong, messages, { file });
    // A notification: the library's showWarningMessage asks for an answer, which not every editor gives.
    void this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    this.#checks.show(uri, []);
  }
}

function foundOf(open: OpenDocument, document: ReadDocument, settings: Settings, { client }: Session): Found {
  return { open, document, settings: createFeatureSettings(settings, document, client.abilities, open.writing) };
}
