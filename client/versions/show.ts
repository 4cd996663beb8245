/** Shows a place of a text where that is shown already, else here or beside. */
import * as vscode from "vscode";

export interface Showing {
  readonly beside: boolean;
  readonly preserveFocus?: boolean;
}

/** Who has both versions side by side wants to keep them there. */
export async function showPlace(
  uri: vscode.Uri,
  range: vscode.Range,
  { beside, preserveFocus = false }: Showing,
): Promise<vscode.TextEditor> {
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const viewColumn = shown?.viewColumn ?? (beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active);
  const selection = new vscode.Range(range.start, range.start);
  const editor = await vscode.window.showTextDocument(uri, { viewColumn, selection, preserveFocus });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}
