/** Requests the edit for a finding from the server and applies it. */

import * as vscode from "vscode";
import type { WorkspaceEdit } from "vscode-languageclient";
import { REVIEW_EDIT, type ReviewEditParams } from "../../server/protocol/review.ts";
import type { Host } from "../core/host.ts";
import { applyServerEdit } from "../shared/apply-server-edit.ts";

export async function applyReviewEdit(host: Host, uri: vscode.Uri, params: ReviewEditParams): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const { version } = document;
  const edit = await host.request<WorkspaceEdit>(REVIEW_EDIT, params);
  if (edit) await applyServerEdit(host, document, version, edit);
}
