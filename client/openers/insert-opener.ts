/** Inserts an opener as a paragraph, at the cursor or beside a clause, and selects the place after it. */

import * as vscode from "vscode";
import type { WorkspaceEdit } from "vscode-languageclient";
import { INSERT_OPENER, type InsertOpenerParams } from "../../server/protocol/openers.ts";
import type { Host } from "../core/host.ts";
import { applyServerEdit } from "../shared/apply-server-edit.ts";
import { findEditor } from "../shared/editors.ts";

/** The opener, the section of the paragraph, and where to insert it. */
export type OpenerChoice = Pick<InsertOpenerParams, "section" | "text" | "where">;

export async function insertOpener(host: Host, uri: vscode.Uri, wanted: OpenerChoice): Promise<void> {
  const shown = findEditor(uri);
  // VS Code inserts snippets into the editor with the focus.
  const editor = await vscode.window.showTextDocument(
    shown?.document ?? (await vscode.workspace.openTextDocument(uri)),
    {
      ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
    },
  );
  const { version } = editor.document;
  const { line, character } = editor.selection.active;
  const params: InsertOpenerParams = {
    textDocument: { uri: uri.toString() },
    position: { line, character },
    ...wanted,
  };
  const made = await host.request<WorkspaceEdit>(INSERT_OPENER, params);
  if (!made || !(await applyServerEdit(host, editor.document, version, made))) return;
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
