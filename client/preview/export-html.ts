/** The command “Export as HTML”: asks for a file and writes the printed document into it. */
import * as vscode from "vscode";
import { PREVIEW, type PreviewAnswer, type PreviewParams } from "../../server/protocol/preview.ts";
import type { Host } from "../core/host.ts";
import { escapeForMessage } from "../shared/escape-words.ts";
import { renderExportedPage } from "./exported-page.ts";
import { openDocument } from "./open-document.ts";
import { getPageFile } from "./page-folder.ts";

/** Asks for the file unless `target` is given. Returns the written file; undefined if there is none. */
export async function exportHtml(host: Host, uri: vscode.Uri, target?: vscode.Uri): Promise<vscode.Uri | undefined> {
  await openDocument(uri);
  const params: PreviewParams = { textDocument: { uri: uri.toString() }, view: "export", since: 0 };
  const answer = await host.request<PreviewAnswer>(PREVIEW, params);
  if (!answer) {
    void vscode.window.showErrorMessage(vscode.l10n.t("The language server does not answer."));
    return undefined;
  }
  const file = target ?? (await askTarget(uri));
  if (!file) return undefined;
  const styles = await vscode.workspace.fs.readFile(getPageFile(host.context.extensionUri, "printed.css"));
  const page = renderExportedPage(answer, new TextDecoder().decode(styles));
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(page));
  if (!target) void offerToOpen(file);
  return file;
}

function askTarget(uri: vscode.Uri): Thenable<vscode.Uri | undefined> {
  const name = uri.path.replace(/^.*\//, "").replace(/\.undecl$/, "");
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const beside = uri.scheme === "untitled" ? folder : vscode.Uri.joinPath(uri, "..");
  return vscode.window.showSaveDialog({
    ...(beside ? { defaultUri: vscode.Uri.joinPath(beside, `${name}.html`) } : {}),
    filters: { HTML: ["html"] },
  });
}

/** Offers to open the file in a browser, which can print it or save it as PDF. */
async function offerToOpen(file: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t("Open in Browser");
  const name = escapeForMessage(file.path.replace(/^.*\//, ""));
  const written = vscode.l10n.t("{0} is written. Print it from a browser.", name);
  // A browser can open only files of this machine.
  const chosen = await vscode.window.showInformationMessage(written, ...(file.scheme === "file" ? [open] : []));
  if (chosen) await vscode.env.openExternal(file);
}
