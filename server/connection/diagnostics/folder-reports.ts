/** Creates diagnostic reports for the files of the folder, and notes what the editor still shows. */
import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  type WorkspaceDocumentDiagnosticReport,
  type WorkspaceFullDocumentDiagnosticReport,
} from "vscode-languageserver";
import type { PublishedDiagnostics } from "../../documents/snapshot.ts";
import { createFileKey } from "../../features/shared/files/file-key.ts";
import type { Folder, FolderFile } from "../../workspace/folder.ts";
import type { DiagnosticScope } from "../settings.ts";

/** What the editor shows already, by the key of the file. */
export type ShownReports = ReadonlyMap<string, { readonly uri: string; readonly resultId: string }>;

export class FolderReports {
  readonly #folder: Folder;
  readonly #scope: () => Promise<DiagnosticScope>;
  /** Documents that were closed since their last report; what the editor still shows of them is unknown. */
  readonly #closed = new Map<string, string>();

  #all = false;

  constructor(folder: Folder, scope: () => Promise<DiagnosticScope>) {
    this.#folder = folder;
    this.#scope = scope;
  }

  /** Reports all files whatever the settings say, until the server ends. */
  showAll(): void {
    this.#all = true;
    this.#folder.changes.increase();
  }

  noteClosed(uri: string): void {
    this.#closed.set(createFileKey(uri), uri);
    this.#folder.changes.increase();
  }

  /** A report on each file of the folder; files that are shown and are no longer to be shown are emptied. */
  async *createReports(
    shown: ShownReports,
    token: CancellationToken,
  ): AsyncGenerator<WorkspaceDocumentDiagnosticReport> {
    const gone = new Map([...shown].map(([key, { uri }]) => [key, uri]));
    for (const [key, uri] of this.#closed) gone.set(key, uri);
    if (this.#all || (await this.#scope()) === "folder") {
      for await (const file of this.#folder.readFiles("result", token)) {
        // An open document that is no file of the folder is not the folder's to show.
        if (!file.isInFolder) continue;
        gone.delete(file.key);
        yield this.#createReport(file, shown);
      }
    }
    if (token.isCancellationRequested) return;
    for (const [key, uri] of gone) {
      if (this.#folder.isOpen(key)) continue;
      this.#closed.delete(key);
      yield { kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] };
    }
  }

  #createReport(
    { uri, key, version, data }: FolderFile<PublishedDiagnostics>,
    shown: ShownReports,
  ): WorkspaceDocumentDiagnosticReport {
    const { resultId, diagnostics } = data;
    const unknown = this.#closed.delete(key);
    if (!unknown && shown.get(key)?.resultId === resultId) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId };
    }
    return { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: [...diagnostics] };
  }
}

export function isFullReport(
  report: WorkspaceDocumentDiagnosticReport,
): report is WorkspaceFullDocumentDiagnosticReport {
  return report.kind === DocumentDiagnosticReportKind.Full;
}
