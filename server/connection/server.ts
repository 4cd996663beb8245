/**
 * The language server, whatever it is connected by. It holds the open documents, reads them when they change and
 * hands each request to its feature; the features themselves know nothing of connections.
 */
import {
  type CodeActionParams,
  type CompletionItem,
  type CompletionParams,
  type Connection,
  DidChangeConfigurationNotification,
  type DocumentOnTypeFormattingParams,
  type DocumentRangeFormattingParams,
  type HoverParams,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { CODE_ACTION_KINDS, codeActions } from "../features/code-actions.ts";
import { diagnostics } from "../features/diagnostics.ts";
import { documentSymbols } from "../features/document-symbols.ts";
import { foldingRanges } from "../features/folding-ranges.ts";
import { TYPED_TRIGGERS } from "../features/formatting/triggers.ts";
import type { ReadDocument } from "../features/read-document.ts";
import type { FeatureSettings } from "../features/settings.ts";
import { isUnfinished } from "../features/unfinished.ts";
import { said } from "../rules/support/said.ts";
import { VERSION } from "../version.ts";
import { type Client, clientOf } from "./client.ts";
import { OpenDocument } from "./open-document.ts";
import { Faults, Requests } from "./requests.ts";
import { SettingStore } from "./setting-store.ts";
import { SERVER_TEXTS } from "./texts.ts";
import { Validator } from "./validator.ts";

/** What nobody needs before they point, write or format; a server that starts has enough to load. */
const LATER = {
  completion: () => import("../features/completion.ts"),
  completionItem: () => import("../features/completion/resolve.ts"),
  formatting: () => import("../features/formatting.ts"),
  hover: () => import("../features/hover.ts"),
  rulePage: () => import("../rules/page/page.ts"),
};

/** Sent after each check, for whoever shows as what a document is read. */
const STATUS = "preambule/status";

/** Asked for the page of a rule: `{ id, messages }` gives Markdown, or null for a rule that there is not. */
const RULE_PAGE = "preambule/rulePage";

interface RulePageParams {
  readonly id?: unknown;
  readonly messages?: unknown;
}

/** `pages` is the URI of a folder with the rules' pages, where there is one. */
export function startServer(connection: Connection, pages: string | null = null): void {
  new Server(connection, pages).start();
}

interface Session {
  readonly client: Client;
  readonly settings: SettingStore;
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
    this.#answerRequests();
    this.#answerFormatting();
    this.#documents.onDidChangeContent(({ document }) => this.#validator.schedule(document.uri));
    this.#documents.onDidClose(({ document }) => this.#closed(document.uri));
    this.#documents.listen(connection);
    connection.listen();
  }

  #answerRequests(): void {
    const connection = this.#connection;
    const requests = this.#requests;
    connection.onDocumentSymbol(
      requests.handler("documentSymbol", (document, _, settings) => documentSymbols(document, settings)),
    );
    connection.onFoldingRanges(requests.handler("foldingRange", document => foldingRanges(document)));
    connection.onHover(
      requests.handler("hover", async (document, { position }: HoverParams, settings) => {
        const { hover } = await LATER.hover();
        return hover(document, document.positions.offsetAt(position), settings);
      }),
    );
    connection.onCompletion(
      requests.handler("completion", async (document, { position, context }: CompletionParams, settings) => {
        const { completion } = await LATER.completion();
        return completion(document, document.positions.offsetAt(position), settings, context?.triggerCharacter);
      }),
    );
    connection.onCompletionResolve(item => this.#resolve(item));
    connection.onRequest(RULE_PAGE, (params: RulePageParams) => this.#rulePage(params));
    connection.onCodeAction(
      requests.handler("codeAction", (document, { range, context }: CodeActionParams, settings) => {
        const span = { start: document.positions.offsetAt(range.start), end: document.positions.offsetAt(range.end) };
        return codeActions(document, span, context, settings);
      }),
    );
  }

  #answerFormatting(): void {
    const connection = this.#connection;
    const requests = this.#requests;
    connection.onDocumentFormatting(
      requests.handler("formatting", async (document, _, settings) =>
        (await LATER.formatting()).formatDocument(document, settings),
      ),
    );
    connection.onDocumentRangeFormatting(
      requests.handler("rangeFormatting", async (document, { range }: DocumentRangeFormattingParams, settings) => {
        const { formatRange } = await LATER.formatting();
        const span = { start: document.positions.offsetAt(range.start), end: document.positions.offsetAt(range.end) };
        return formatRange(document, span, settings);
      }),
    );
    connection.onDocumentOnTypeFormatting(
      requests.handler("onTypeFormatting", async (document, params: DocumentOnTypeFormattingParams, settings) => {
        const { formatOnType } = await LATER.formatting();
        return formatOnType(document, document.positions.offsetAt(params.position), params.ch, settings);
      }),
    );
  }

  async #resolve(item: CompletionItem): Promise<CompletionItem> {
    try {
      const settings = await this.#session?.settings.of(String(item.data?.uri ?? ""));
      return settings ? (await LATER.completionItem()).resolveCompletion(item, settings.messages) : item;
    } catch (error) {
      this.#faults.log("completion item", error);
      return item;
    }
  }

  async #rulePage({ id, messages }: RulePageParams): Promise<string | null> {
    const { ruleById, rulePage } = await LATER.rulePage();
    const rule = ruleById(String(id));
    return rule && rulePage(rule, messages === "fr" ? "fr" : "en");
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
        // A space comes after a label and between the words of an opener.
        completionProvider: { triggerCharacters: [" "], resolveProvider: true },
        hoverProvider: true,
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        documentFormattingProvider: true,
        documentRangeFormattingProvider: true,
        documentOnTypeFormattingProvider: {
          firstTriggerCharacter: TYPED_TRIGGERS[0],
          moreTriggerCharacter: TYPED_TRIGGERS.slice(1),
        },
        // Without literals an editor takes commands only, and there are none.
        ...(client.codeActionLiterals ? { codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS] } } : {}),
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
  }

  #closed(uri: string): void {
    this.#validator.forget(uri);
    this.#session?.settings.forget(uri);
    this.#told.delete(uri);
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
