/**
 * The way of a change: a message gives another version of the document, which is queued and checked; the findings are
 * published as diagnostics. They are pushed, or, to an editor that pulls, sent when the check is done, with a refresh
 * when they change.
 */
import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  type TextDocumentContentChangeEvent,
} from "vscode-languageserver";
import type { DocumentService } from "../documents/document-service.ts";
import { runInSlices, yieldToEventLoop } from "../documents/event-loop.ts";
import { createResultId } from "../documents/result-id.ts";
import type { PublishedDiagnostics, Snapshot } from "../documents/snapshot.ts";
import { createUnfinishedFilter } from "../features/diagnostics/unfinished-filter.ts";
import { createStatus } from "../features/status/status.ts";
import { STATUS } from "../protocol/status.ts";
import { formatMessage } from "../rules/messages/format-message.ts";
import { CheckQueue, type DueCheck } from "./check-queue.ts";
import type { DocumentContext, DocumentContexts } from "./document-contexts.ts";
import type { Faults } from "./faults.ts";
import type { LazyFolder } from "./lazy-folder.ts";
import { SERVER_TEXTS } from "./server-texts.ts";
import type { Session } from "./session.ts";
import { VersionWatch } from "./version-watch.ts";

/** After such a pause in writing, in milliseconds, findings about unfinished text are shown. */
const REST = 4000;

export interface DocumentChangesOptions {
  readonly connection: Connection;
  readonly faults: Faults;
  readonly service: DocumentService;
  readonly contexts: DocumentContexts;
  readonly session: () => Session | null;
  readonly onClosed: (uri: string) => void;
  readonly onChecked: (uri: string) => void;
  readonly folder: LazyFolder;
}

export class DocumentChanges {
  readonly #connection: Connection;
  readonly #faults: Faults;
  readonly #service: DocumentService;
  readonly #contexts: DocumentContexts;
  readonly #session: () => Session | null;
  readonly #onClosed: (uri: string) => void;
  readonly #onChecked: (uri: string) => void;
  readonly #queue = new CheckQueue();
  /** The last check of each document, while it runs. */
  readonly #checks = new Map<string, Promise<void>>();
  /** What was checked last of each document. */
  readonly #published = new Map<string, Snapshot>();
  /** Documents of which an editor that pulls has the diagnostics of the beginning alone. */
  readonly #partial = new Set<string>();
  /** Documents that were reported as too long. */
  readonly #tooLong = new Set<string>();

  /** What differs between open documents and their versions in other languages. */
  readonly versions: VersionWatch;

  constructor({ connection, faults, service, contexts, session, onClosed, onChecked, folder }: DocumentChangesOptions) {
    this.#connection = connection;
    this.#faults = faults;
    this.#service = service;
    this.#contexts = contexts;
    this.#session = session;
    this.#onClosed = onClosed;
    this.#onChecked = onChecked;
    this.versions = new VersionWatch({
      folder,
      session,
      isCurrent: snapshot => service.hasSnapshot(snapshot),
      onChanged: uri => void this.#publishDifferences(uri).catch(error => faults.log("versions", error)),
      onFilesChanged: () => {
        for (const uri of service.listUris()) void this.#compareVersions(uri);
      },
    });
  }

  /** Follows what the editor says of its documents, and checks them for as long as the server runs. */
  listen(): void {
    const { onDidOpenTextDocument, onDidChangeTextDocument, onDidCloseTextDocument, languages } = this.#connection;
    const guard: Faults["guard"] = (place, run) => this.#faults.guard(place, run);
    onDidOpenTextDocument(
      guard("textDocument/didOpen", ({ textDocument: { uri, languageId, version, text } }) => {
        this.#service.open(uri, languageId ?? "", version ?? 0, text);
        this.#queue.add(uri);
      }),
    );
    onDidChangeTextDocument(
      guard("textDocument/didChange", ({ textDocument: { uri, version }, contentChanges }) => {
        if (contentChanges.length === 0) return;
        const isOpen = this.#service.update(uri, contentChanges.map(normalizeChange), version ?? undefined);
        if (isOpen) this.#queue.add(uri);
      }),
    );
    onDidCloseTextDocument(
      guard("textDocument/didClose", ({ textDocument: { uri } }) => {
        if (this.#service.close(uri)) this.#forget(uri);
      }),
    );
    languages.diagnostics.on((params, token) => this.#answer(params, token));
    guard("checks", () => this.#checkWhenDue())();
  }

  /** Checks every document again, after a change of settings. */
  checkAll(): void {
    for (const uri of this.#service.listUris()) this.#queue.add(uri);
    this.#refresh();
  }

  /** Publishes the diagnostics of a document again, after what they depend on outside of it has changed. */
  publishAgain(uri: string): void {
    this.#queue.add(uri);
    this.#refresh();
  }

  async #checkWhenDue(): Promise<never> {
    for (;;) {
      const due = await this.#queue.next();
      const check = this.#check(due, this.#checks.get(due.uri)).catch(error => this.#faults.log("diagnostics", error));
      this.#checks.set(due.uri, check);
    }
  }

  /** `before` is the check of an earlier version, which this one goes on from. */
  async #check({ uri, isRest }: DueCheck, before: Promise<void> | undefined): Promise<void> {
    await before;
    if (isRest) this.#service.endWriting(uri);
    if (this.#service.isTooLong(uri)) await this.#reportTooLong(uri);
    await this.#checkFirstVersion(uri);
    const snapshot = await this.#contexts.getSnapshot(uri);
    if (!snapshot || this.#published.get(uri) === snapshot) return;
    if (!(await runInSlices(snapshot.getTask("findings"), () => !this.#service.hasSnapshot(snapshot)))) return;
    const { settings } = await this.#contexts.createContext(uri, snapshot);
    // It may have been closed while its settings were asked for.
    if (!this.#service.has(uri)) return;
    // For an editor that pulls they are computed now, too, so that its answer is ready.
    const differences = this.versions.listDiagnostics(uri, snapshot);
    const diagnostics = [...snapshot.getDiagnostics(settings).diagnostics, ...differences];
    const { version } = snapshot.positions;
    if (!this.#pulls) void this.#connection.sendDiagnostics({ uri, version, diagnostics });
    this.#published.set(uri, snapshot);
    if (this.#partial.delete(uri) || isRest) this.#refresh();
    // Answers that have waited for the check go out first; nobody waits for what follows.
    await yieldToEventLoop();
    await this.#finishCheck(uri, snapshot);
    void this.#compareVersions(uri);
  }

  /** Compares a checked document with its versions; nobody waits for it. */
  async #compareVersions(uri: string): Promise<void> {
    try {
      const snapshot = await this.#contexts.getSnapshot(uri);
      if (!snapshot || snapshot !== this.#published.get(uri)) return;
      const isHeldBack = await this.versions.update(uri, await this.#contexts.createContext(uri, snapshot));
      if (isHeldBack && this.#service.hasSnapshot(snapshot)) this.#queue.addRest(uri, REST);
    } catch (error) {
      this.#faults.log("versions", error);
    }
  }

  /** Publishes the diagnostics of a document whose differences have changed. */
  async #publishDifferences(uri: string): Promise<void> {
    const snapshot = await this.#contexts.getSnapshot(uri);
    // A version that is not checked yet is published when it is.
    if (!snapshot || snapshot !== this.#published.get(uri)) return;
    if (this.#pulls) {
      this.#refresh();
      return;
    }
    const { settings } = await this.#contexts.createContext(uri, snapshot);
    if (!this.#service.has(uri)) return;
    const differences = this.versions.listDiagnostics(uri, snapshot);
    const diagnostics = [...snapshot.getDiagnostics(settings).diagnostics, ...differences];
    void this.#connection.sendDiagnostics({ uri, version: snapshot.positions.version, diagnostics });
  }

  /**
   * Reads and checks the first version of a long text, which takes time. Meanwhile publishes what is found in the
   * beginning, again for each version that comes.
   */
  async #checkFirstVersion(uri: string): Promise<void> {
    const first = await this.#contexts.getSnapshot(uri);
    let newest = first;
    while (first && newest?.isUncheckedAndLong && this.#service.hasSnapshot(first)) {
      const shown = newest.positions;
      // An editor that asks has asked.
      if (!this.#pulls) {
        const { document, settings } = await this.#contexts.createContext(uri, newest.getBeginning());
        if (!this.#service.has(uri)) return;
        const diagnostics = [...document.getDiagnostics(settings).diagnostics];
        void this.#connection.sendDiagnostics({ uri, version: shown.version, diagnostics });
        await yieldToEventLoop();
      }
      const hasNewer = () => this.#service.getText(uri) !== shown;
      if (await runInSlices(first.getTask("findings"), hasNewer)) return;
      newest = await this.#contexts.getSnapshot(uri);
    }
  }

  get #pulls(): boolean {
    return this.#session()?.client.pullsDiagnostics ?? false;
  }

  async #finishCheck(uri: string, document: Snapshot): Promise<void> {
    if (!this.#service.hasSnapshot(document)) return;
    const isUnfinished = createUnfinishedFilter(document, document.writing);
    const waits = document.findings.some(isUnfinished) || (document.writing !== null && document.terms?.original);
    if (waits) this.#queue.addRest(uri, REST);
    this.#onChecked(uri);
    if (this.#session()?.client.showsStatus) await this.#connection.sendNotification(STATUS, createStatus(document));
  }

  /** Answers an editor that pulls diagnostics. */
  async #answer(
    { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport | ResponseError<DiagnosticServerCancellationData>> {
    try {
      // The next message may cancel a request from before the last keystroke.
      await yieldToEventLoop();
      const snapshot = await this.#contexts.getSnapshot(uri);
      if (snapshot?.isUncheckedAndLong) {
        this.#partial.add(uri);
        const beginning = await this.#contexts.createContext(uri, snapshot.getBeginning());
        return createReport(beginning, previousResultId);
      }
      const context = await this.#contexts.prepare(uri, "findings", () => token.isCancellationRequested);
      if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
      const extra = context ? this.versions.listDiagnostics(uri, context.document) : [];
      return createReport(context, previousResultId, extra);
    } catch (error) {
      this.#faults.log("textDocument/diagnostic", error);
      return createReport(null);
    }
  }

  /** Makes an editor that pulls diagnostics pull again. */
  #refresh(): void {
    if (!this.#pulls) return;
    this.#connection.languages.diagnostics.refresh().catch(error => this.#faults.log("refresh", error));
  }

  async #reportTooLong(uri: string): Promise<void> {
    const session = this.#session();
    if (!session || this.#tooLong.has(uri)) return;
    this.#tooLong.add(uri);
    const { messages } = await session.settings.get(uri);
    const message = formatMessage(SERVER_TEXTS.tooLong, messages, { file: uri.slice(uri.lastIndexOf("/") + 1) });
    // A notification: the library's showWarningMessage asks for an answer, which not every editor gives.
    void this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    if (!this.#pulls) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Forgets a closed document; an editor that pulls removes its diagnostics by itself. */
  #forget(uri: string): void {
    this.#queue.delete(uri);
    this.#checks.delete(uri);
    this.#published.delete(uri);
    this.#partial.delete(uri);
    this.#tooLong.delete(uri);
    this.versions.forget(uri);
    if (!this.#pulls) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    this.#onClosed(uri);
  }
}

/** Without a range, or with null for one, the text stands for the whole. */
function normalizeChange(change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
  const { text } = change;
  return "range" in change && change.range ? { range: change.range, text } : { text };
}

/** Creates the answer to a pull; empty for a document that cannot be read. */
function createReport(
  context: DocumentContext | null,
  previous?: string,
  differences: readonly Diagnostic[] = [],
): DocumentDiagnosticReport {
  const published: PublishedDiagnostics | undefined = context?.document.getDiagnostics(context.settings);
  const items = [...(published?.diagnostics ?? []), ...differences];
  const resultId = differences.length > 0 ? createResultId(items) : (published?.resultId ?? "none");
  if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}
