/** Has the server answer a finding with an edit, and makes that edit: one step to undo. */
import * as vscode from "vscode";
import type { WorkspaceEdit } from "vscode-languageclient";
import { REVIEW_EDIT, type ReviewEditParams } from "../../server/protocol/review.ts";
import type { Host } from "../host.ts";

export async function applyReviewEdit(host: Host, uri: vscode.Uri, params: ReviewEditParams): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const { version } = document;
  const made = await host.ask<WorkspaceEdit>(REVIEW_EDIT, params);
  const converted = made && (await host.client()?.protocol2CodeConverter.asWorkspaceEdit(made));
  // Somebody went on writing: the edit is of a text that is no more.
  if (converted && document.version === version) await vscode.workspace.applyEdit(converted);
}
