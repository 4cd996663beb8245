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
import { breath } from "../../documents/breath.ts";
import type { Found } from "../../documents/found.ts";
import type { OpenDocument } from "../../documents/open-document.ts";
import { resultId } from "../../documents/result-id.ts";
import { type Shown, shownOf } from "../../documents/shown.ts";
import { createStatus } from "../../features/status/status.ts";
import { unfinishedIn } from "../../features/unfinished.ts";
import { STATUS } from "../../protocol/status.ts";
import type { Faults } from "../faults.ts";
import { Validator } from "../validator.ts";

export interface Checking {
  readonly connection: Connection;
  readonly faults: Faults;
  /** A long document's beginning while the rest is read; null when there is nothing to wait for. */
  begin(uri: string): Promise<Found | null>;
  read(uri: string): Promise<Found | null>;
  isOpen(document: OpenDocument): boolean;
  /** Whether the editor asks for diagnostics. */
  pulls(): boolean;
  /** Whether it shows as what a document is read. */
  showsStatus(): boolean;
}

export class Checks {
  readonly #checking: Checking;
  readonly #validator = new Validator(uri => this.#check(uri));

  /** Documents of which an editor that asks was told the beginning. */
  readonly #begun = new Set<string>();

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
    this.#begun.delete(uri);
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

  /** For an editor that asks they are told now, too: a check costs what it takes to tell them. */
  #show(uri: string, found: Found): void {
    this.show(uri, shownOf(found).diagnostics, found.document.positions.version);
  }

  async #check(uri: string): Promise<void> {
    const { faults, begin, read } = this.#checking;
    try {
      const begun = await begin(uri);
      if (begun) {
        this.#show(uri, begun);
        await breath();
      }
      const found = await read(uri);
      if (!found) return;
      this.#show(uri, found);
      this.#checked(uri, found).catch(error => faults.log("checked", error));
    } catch (error) {
      faults.log("diagnostics", error);
    }
  }

  /** What nobody waits for comes behind what somebody does: an answer that has waited for the check goes out first. */
  async #checked(uri: string, { open, document }: Found): Promise<void> {
    const { connection, isOpen, showsStatus } = this.#checking;
    if (document.findings.some(unfinishedIn(document, open.writing))) {
      this.#validator.scheduleRest(uri, () => {
        open.rest();
        this.refresh();
      });
    }
    // Whoever asked for them had the beginning alone.
    if (this.#begun.delete(uri)) this.refresh();
    if (!showsStatus()) return;
    await breath();
    if (isOpen(open)) await connection.sendNotification(STATUS, createStatus(document));
  }

  /** Waits for the check that a change has called for, so that asking at each letter costs no more than pushing. */
  async #answer(
    { textDocument, previousResultId }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport | ResponseError<DiagnosticServerCancellationData>> {
    const { faults, begin, read } = this.#checking;
    try {
      const { uri } = textDocument;
      const begun = await begin(uri);
      if (begun) {
        this.#begun.add(uri);
        return report(shownOf(begun), previousResultId);
      }
      await this.#validator.settled(uri, token);
      const found = token.isCancellationRequested ? null : await read(uri);
      if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
      return report(found ? shownOf(found) : NOTHING, previousResultId);
    } catch (error) {
      faults.log("textDocument/diagnostic", error);
      return report(NOTHING);
    }
  }
}

type Told = Pick<Shown, "diagnostics" | "resultId">;

const NOTHING: Told = { diagnostics: [], resultId: resultId([]) };

function report({ diagnostics, resultId }: Told, previous?: string): DocumentDiagnosticReport {
  if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...diagnostics] };
}
