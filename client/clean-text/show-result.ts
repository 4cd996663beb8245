/** Says what was dropped when a text was cleaned. */
import * as vscode from "vscode";
import type { CleanTextAnswer } from "../../server/protocol/clean-text.ts";

/** Says what was done, and offers the list of it. */
export function showResult({ dropped, doubts, report }: CleanTextAnswer): void {
  const message = vscode.l10n.t("Text cleaned. Lines dropped: {0}; places to check: {1}.", dropped, doubts);
  const show = vscode.l10n.t("Show the List");
  // Not awaited: the command is done when the text is clean.
  void vscode.window
    .showInformationMessage(message, ...(dropped + doubts > 0 ? [show] : []))
    .then(chosen => (chosen === show ? showReport(report) : undefined));
}

async function showReport(content: string): Promise<void> {
  const page = await vscode.workspace.openTextDocument({ language: "markdown", content });
  await vscode.window.showTextDocument(page, vscode.ViewColumn.Beside);
}
