/** The command that checks all files of the folder; their findings are in the Problems view from then on. */
import * as vscode from "vscode";
import { WorkDoneProgress, type WorkDoneProgressReport } from "vscode-languageclient";
import { CHECK_FOLDER, type FolderCheckResult } from "../../server/protocol/check-folder.ts";
import type { Host, Part } from "../core/host.ts";

export const registerCheckFolder: Part = host => {
  // Each check needs a progress token of its own.
  let checks = 0;
  return vscode.commands.registerCommand("preambule.checkFolder", async () => {
    const workDoneToken = `${CHECK_FOLDER}/${++checks}`;
    const check = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t("Checking the files of the folder"),
        cancellable: true,
      },
      (progress, token) => requestCheck(host, workDoneToken, progress, token),
    );
    if (check) showResult(check);
    return check;
  });
};

async function requestCheck(
  host: Host,
  workDoneToken: string,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<FolderCheckResult | undefined> {
  let shown = 0;
  const following = host.client()?.onProgress(WorkDoneProgress.type, workDoneToken, step => {
    if (step.kind !== "report") return;
    const { message, percentage = 0 }: WorkDoneProgressReport = step;
    progress.report({ ...(message === undefined ? {} : { message }), increment: percentage - shown });
    shown = percentage;
  });
  try {
    return await host.request<FolderCheckResult>(CHECK_FOLDER, { workDoneToken }, token);
  } finally {
    following?.dispose();
  }
}

function showResult({ files, errors, warnings, others }: FolderCheckResult): void {
  if (files === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("There is no file to check in this folder."));
    return;
  }
  if (errors + warnings + others === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Files checked: {0}. No findings.", files));
    return;
  }
  const message = vscode.l10n.t(
    "Files checked: {0}. Errors: {1}; warnings: {2}; other findings: {3}.",
    files,
    errors,
    warnings,
    others,
  );
  const show = vscode.l10n.t("Show Problems");
  const shown = vscode.window.showInformationMessage(message, show);
  // Not awaited: the command is done when the folder is checked.
  void shown.then(chosen => chosen === show && vscode.commands.executeCommand("workbench.actions.view.problems"));
}
