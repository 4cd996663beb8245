/** Finds the editor of a document, with or without focus. */
import * as vscode from "vscode";

export function findEditor(uri: vscode.Uri): vscode.TextEditor | undefined {
  const isOfIt = ({ document }: vscode.TextEditor) => document.uri.toString() === uri.toString();
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  // A document may be shown twice: the active editor has the cursor.
  return activeTextEditor && isOfIt(activeTextEditor) ? activeTextEditor : visibleTextEditors.find(isOfIt);
}

/** The cursor's position; the beginning of a document that is not visible. */
export function getCursor(uri: vscode.Uri): vscode.Position {
  return findEditor(uri)?.selection.active ?? new vscode.Position(0, 0);
}
