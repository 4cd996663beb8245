/**
 * Open documents are checked soon after each change. What is found goes out by itself to an editor that takes it so
 * (push); an editor that asks (pull) has its answer as soon as the check is done, and is told when to ask again.
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
  ResponseError,
} from "vscode-languageserver";
import type { Found } from "../../documents/found.ts";
import { resultId } from "../../documents/result-id.ts";
import { diagnostics } from "../../features/diagnostics.ts";
import { documentStatus } from "../../features/status.ts";
import { unfinishedIn } from "../../features/unfinished.ts";
import { STATUS } from "../../protocol/status.ts";
import type { Faults } from "../faults.ts";
import { Validator } from "../validator.ts";

export interface Checking {
  readonly connection: Connection;
  readonly faults: Faults;
  read(uri: string): Promise<Found | null>;
  /** Whether the editor asks for diagnostics. */
  pulls(): boolean;
}

export class Checks {
  readonly #checking: Checking;
  readonly #validator = new Validator(uri => this.#check(uri));

  constructor(checking: Checking) {
    this.#checking = checking;
  }

  listen(): void {
    this.#checking.connection.languages.diagnostics.on((params, token) => this.#answer(params, token));
  }

  schedule(uri: string): void {
    this.#validator.schedule(uri);
  }

  /** The document was closed; an editor that asks has forgotten it by itself. */
  forget(uri: string): void {
    this.#validator.forget(uri);
    this.show(uri, []);
  }

  /** Pushes, to an editor that does not ask. */
  show(uri: string, shown: readonly Diagnostic[], version?: number): void {
    const { connection, pulls } = this.#checking;
    if (pulls()) return;
    const params = { uri, diagnostics: [...shown], ...(version === undefined ? {} : { version }) };
    void connection.sendDiagnostics(params);
  }

  /** Has an editor that asks ask again. */
  refresh(): void {
    const { connection, faults, pulls } = this.#checking;
    if (pulls()) connection.languages.diagnostics.refresh().catch(error => faults.log("refresh", error));
  }

  async #check(uri: string): Promise<void> {
    const { connection, faults, read } = this.#checking;
    try {
      const found = await read(uri);
      if (!found) return;
      const { open, document, settings } = found;
      if (document.findings.some(unfinishedIn(document, open.writing))) {
        this.#validator.scheduleRest(uri, () => {
          open.rest();
          this.refresh();
        });
      }
      this.show(uri, diagnostics(document, settings, open.writing), document.positions.version);
      await connection.sendNotification(STATUS, documentStatus(document));
    } catch (error) {
      faults.log("diagnostics", error);
    }
  }

  /** Waits for the check that a change has called for, so that asking at each letter costs no more than pushing. */
  async #answer(
    { textDocument, previousResultId }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport | ResponseError<DiagnosticServerCancellationData>> {
    const { faults, read } = this.#checking;
    try {
      const { uri } = textDocument;
      await this.#validator.settled(uri, token);
      const found = token.isCancellationRequested ? null : await read(uri);
      if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
      const items = found ? diagnostics(found.document, found.settings, found.open.writing) : [];
      return report(items, previousResultId);
    } catch (error) {
      faults.log("textDocument/diagnostic", error);
      return report([]);
    }
  }
}

function report(items: Diagnostic[], previous?: string): DocumentDiagnosticReport {
  const id = resultId(items);
  if (id === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id };
  return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
}
