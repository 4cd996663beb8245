/** Where the build puts the page's script and styles. */
import * as vscode from "vscode";

export function pageFolder(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, "dist/client/preview");
}

export function pageFile(extension: vscode.Uri, name: string): vscode.Uri {
  return vscode.Uri.joinPath(pageFolder(extension), name);
}
