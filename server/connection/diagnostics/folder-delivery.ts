/** Delivers the diagnostics of files that are not open, by pull or by push. */
import {
  type CancellationToken,
  type Connection,
  type DiagnosticServerCancellationData,
  LSPErrorCodes,
  ResponseError,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { createFileKey } from "../../features/shared/files/file-key.ts";
import type { Folder } from "../../workspace/folder.ts";
import { type FolderReports, isFullReport } from "./folder-reports.ts";

/** How many reports a partial result has. */
const PORTION = 20;

type Partial = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>;

/**
 * Answers a first request at once, and later ones when there is something new: editors send the next request as soon
 * as they have an answer.
 */
export async function answerFolderDiagnostics(
  folder: Folder,
  reports: FolderReports,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
  partial: Partial | undefined,
): Promise<WorkspaceDiagnosticReport | ResponseError<DiagnosticServerCancellationData>> {
  const shown = new Map(previousResultIds.map(({ uri, value }) => [createFileKey(uri), { uri, resultId: value }]));
  const mayWait = partial !== undefined || previousResultIds.length > 0;
  while (!token.isCancellationRequested) {
    const { count } = folder.changes;
    const answer = new ReportCollector(partial);
    for await (const report of reports.createReports(shown, token)) answer.add(report);
    if (token.isCancellationRequested) break;
    if (answer.hasNews || !mayWait) return { items: answer.unsent };
    await folder.changes.waitForMore(count, token);
  }
  return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
}

/** Collects reports, and sends full ones early where that is wanted. */
class ReportCollector {
  readonly #partial: Partial | undefined;
  unsent: WorkspaceDocumentDiagnosticReport[] = [];
  /** Whether there is anything that the editor does not know. */
  hasNews = false;

  constructor(partial: Partial | undefined) {
    this.#partial = partial;
  }

  add(report: WorkspaceDocumentDiagnosticReport): void {
    this.hasNews ||= isFullReport(report);
    this.unsent.push(report);
    if (!this.#partial || !this.hasNews || this.unsent.length < PORTION) return;
    this.#partial.report({ items: this.unsent });
    this.unsent = [];
  }
}

/** Pushes what is found in files that are not open, now and whenever something changes, until the server ends. */
export async function pushFolderDiagnostics(
  connection: Connection,
  folder: Folder,
  reports: FolderReports,
  token: CancellationToken,
): Promise<void> {
  const shown = new Map<string, { uri: string; resultId: string }>();
  while (!token.isCancellationRequested) {
    const { count } = folder.changes;
    for await (const report of reports.createReports(shown, token)) {
      const { uri } = report;
      const key = createFileKey(uri);
      // Open documents are pushed at each check.
      if (folder.isOpen(key)) shown.delete(key);
      else if (isFullReport(report)) {
        const { items, resultId } = report;
        if (resultId === undefined) shown.delete(key);
        else shown.set(key, { uri, resultId });
        await connection.sendDiagnostics({ uri, diagnostics: items });
      }
    }
    await folder.changes.waitForMore(count, token);
  }
}
