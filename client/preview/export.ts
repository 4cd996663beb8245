/** “Export as HTML”: asks where to, and writes the document as one file. */
import * as vscode from "vscode";
import { PREVIEW, type PreviewAnswer, type PreviewParams } from "../../server/protocol/preview.ts";
import type { Host } from "../host.ts";
import { inMessage } from "../shown-words.ts";
import { openDocument } from "./document.ts";
import { exportedPage } from "./exported-page.ts";
import { pageFile } from "./page-folder.ts";

/** With a target, nothing is asked. Gives the file that was written; undefined when there is none. */
export async function exportHtml(host: Host, uri: vscode.Uri, target?: vscode.Uri): Promise<vscode.Uri | undefined> {
  await openDocument(uri);
  const params: PreviewParams = { textDocument: { uri: uri.toString() }, view: "export", since: 0 };
  const answer = await host.ask<PreviewAnswer>(PREVIEW, params);
  if (!answer) {
    void vscode.window.showErrorMessage(vscode.l10n.t("The language server does not answer."));
    return undefined;
  }
  const file = target ?? (await askWhere(uri));
  if (!file) return undefined;
  const styles = await vscode.workspace.fs.readFile(pageFile(host.context.extensionUri, "printed.css"));
  const page = exportedPage(answer, new TextDecoder().decode(styles));
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(page));
  if (!target) void offerToOpen(file);
  return file;
}

function askWhere(uri: vscode.Uri): Thenable<vscode.Uri | undefined> {
  const name = uri.path.replace(/^.*\//, "").replace(/\.undecl$/, "");
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const beside = uri.scheme === "untitled" ? folder : vscode.Uri.joinPath(uri, "..");
  return vscode.window.showSaveDialog({
    ...(beside ? { defaultUri: vscode.Uri.joinPath(beside, `${name}.html`) } : {}),
    filters: { HTML: ["html"] },
  });
}

/** A browser prints it, or makes a PDF of it. */
async function offerToOpen(file: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t("Open in Browser");
  const name = inMessage(file.path.replace(/^.*\//, ""));
  const written = vscode.l10n.t("{0} is written. Print it from a browser.", name);
  // A browser can reach only what is on this machine.
  const chosen = await vscode.window.showInformationMessage(written, ...(file.scheme === "file" ? [open] : []));
  if (chosen) await vscode.env.openExternal(file);
}
