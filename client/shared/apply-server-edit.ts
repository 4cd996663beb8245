import * as vscode from "vscode";
import type { WorkspaceEdit } from "vscode-languageclient";
import type { Host } from "../core/host.ts";

/**
 * Applies an edit that the server made for a version of a document, as one step of undo. Does nothing if the document has
 * changed since. Returns whether the edit was applied.
 */
export async function applyServerEdit(
  host: Host,
  document: vscode.TextDocument,
  version: number,
  edit: WorkspaceEdit,
): Promise<boolean> {
  const converted = await host.client()?.protocol2CodeConverter.asWorkspaceEdit(edit);
  if (!converted || document.version !== version) return false;
  return await vscode.workspace.applyEdit(converted);
}
