/** The folder of the page's script and styles, written by the build. */
import * as vscode from "vscode";

export function getPageFolder(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, "dist/client/preview");
}

export function getPageFile(extension: vscode.Uri, name: string): vscode.Uri {
  return vscode.Uri.joinPath(getPageFolder(extension), name);
}
