/** Writes an opener where the cursor is; the place of what follows it is selected. */
import * as vscode from "vscode";
import type { WorkspaceEdit } from "vscode-languageclient";
import { INSERT_OPENER, type InsertOpenerParams, type OpenerSection } from "../../server/protocol/openers.ts";
import type { Host } from "../host.ts";

export async function insertOpener(host: Host, uri: vscode.Uri, section: OpenerSection, text: string): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
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
    section,
    text,
  };
  const made = await host.ask<WorkspaceEdit>(INSERT_OPENER, params);
  const edit = made && (await host.client()?.protocol2CodeConverter.asWorkspaceEdit(made));
  if (!edit || editor.document.version !== version) return;
  await vscode.workspace.applyEdit(edit);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
