import * as vscode from "vscode";
import type { Status } from "../../../server/protocol/status.ts";
import { poll } from "./poll.ts";

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

/** What the server last said of a document; undefined until it has. */
export function statusOf(document: vscode.TextDocument): Status | undefined {
  const extension = vscode.extensions.getExtension("preambule.preambule");
  return extension?.isActive ? extension.exports.statusOf(document.uri) : undefined;
}

/** Waits until the server has read a document: before that, commands find nobody to ask. */
export function readBefore(document: vscode.TextDocument): Promise<Status> {
  return poll(`the status of ${document.uri}`, () => statusOf(document));
}
