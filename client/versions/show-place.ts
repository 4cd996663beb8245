/** Shows a range of a document. */
import * as vscode from "vscode";

export interface ShowOptions {
  readonly beside: boolean;
  readonly preserveFocus?: boolean;
}

/** Reuses the editor that shows the document, so that two versions stay side by side; else opens it here or beside. */
export async function showPlace(
  uri: vscode.Uri,
  range: vscode.Range,
  { beside, preserveFocus = false }: ShowOptions,
): Promise<vscode.TextEditor> {
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const viewColumn = shown?.viewColumn ?? (beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active);
  const selection = new vscode.Range(range.start, range.start);
  const editor = await vscode.window.showTextDocument(uri, { viewColumn, selection, preserveFocus });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}
