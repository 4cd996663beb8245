/** Editors of a document, which need not have the focus. */
import * as vscode from "vscode";

export function editorOf(uri: vscode.Uri): vscode.TextEditor | undefined {
  const isOfIt = ({ document }: vscode.TextEditor) => document.uri.toString() === uri.toString();
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  // A document may be shown twice: the cursor is where somebody writes.
  return activeTextEditor && isOfIt(activeTextEditor) ? activeTextEditor : visibleTextEditors.find(isOfIt);
}

/** The beginning of a document that is not seen. */
export function cursorIn(uri: vscode.Uri): vscode.Position {
  return editorOf(uri)?.selection.active ?? new vscode.Position(0, 0);
}
