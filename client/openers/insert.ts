/** Writes an opener where it is wanted, or where the cursor is; the place of what follows it is selected. */
import * as vscode from "vscode";
import type { WorkspaceEdit } from "vscode-languageclient";
import { INSERT_OPENER, type InsertOpenerParams } from "../../server/protocol/openers.ts";
import { editorOf } from "../editors.ts";
import type { Host } from "../host.ts";

/** What is written: an opener as a paragraph of a section. */
export type Inserted = Pick<InsertOpenerParams, "section" | "text" | "where">;

export async function insertOpener(host: Host, uri: vscode.Uri, wanted: Inserted): Promise<void> {
  const shown = editorOf(uri);
  // A snippet is put in by the editor that has the focus.
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
  const made = await host.ask<WorkspaceEdit>(INSERT_OPENER, params);
  const edit = made && (await host.client()?.protocol2CodeConverter.asWorkspaceEdit(made));
  if (!edit || editor.document.version !== version) return;
  await vscode.workspace.applyEdit(edit);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
