import * as vscode from "vscode";

/** Opens a sample of the workspace, e.g. `fr/pont-de-lune.undecl`. */
export async function openSample(path: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("no folder is open");
  return vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, path));
}

/** Opens a text that is no file yet. */
export async function openText(content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument({ language: "un-declaration", content }),
  );
}

/** Where a text stands that is there once. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`“${text}” is not in the document`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}
