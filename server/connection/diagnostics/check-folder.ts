/** Checks the whole folder on a person's command. */
import {
  type CancellationToken,
  type Connection,
  DiagnosticSeverity,
  LSPErrorCodes,
  ResponseError,
  type WorkDoneProgressParams,
} from "vscode-languageserver";
import type { FolderCheckResult } from "../../protocol/check-folder.ts";
import type { Folder } from "../../workspace/folder.ts";
import type { FolderReports } from "./folder-reports.ts";

export async function checkFolder(
  connection: Connection,
  folder: Folder,
  reports: FolderReports,
  { workDoneToken }: WorkDoneProgressParams,
  token: CancellationToken,
): Promise<FolderCheckResult | ResponseError<void>> {
  const progress = workDoneToken === undefined ? null : await connection.window.attachWorkDoneProgress(workDoneToken);
  const check = { files: 0, errors: 0, warnings: 0, others: 0 };
  progress?.begin("", 0);
  const step = (done: number, total: number) => progress?.report((100 * done) / total, `${done} / ${total}`);
  // The check is about the files as they are now, whatever changes the editor has reported.
  folder.forgetListing();
  for await (const { data, isInFolder } of folder.readFiles("result", token, step)) {
    if (!isInFolder) continue;
    check.files++;
    for (const { severity } of data.diagnostics) {
      if (severity === DiagnosticSeverity.Error) check.errors++;
      else if (severity === DiagnosticSeverity.Warning) check.warnings++;
      else check.others++;
    }
  }
  progress?.done();
  if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
  reports.showAll();
  return check;
}
