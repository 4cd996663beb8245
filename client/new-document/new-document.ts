/** The command “New Declaration or Resolution”: asks for kind and language and opens the text as a snippet. */
import * as vscode from "vscode";
import {
  NEW_DOCUMENT,
  NEW_DOCUMENT_CHOICES,
  type NewDocument,
  type NewDocumentChoices,
  type NewDocumentParams,
} from "../../server/protocol/new-document.ts";
import { type Host, LANGUAGE_ID, type Part } from "../core/host.ts";
import { askForDocument } from "./wizard.ts";

/** With parameters, e.g. from a key binding or a task, the command asks nothing. */
export const registerNewDocument: Part = host =>
  vscode.commands.registerCommand("preambule.newDocument", async (params?: NewDocumentParams) => {
    const wanted = params?.kind && params.language ? params : await askForParams(host);
    if (!wanted) return;
    const made = await host.request<NewDocument>(NEW_DOCUMENT, wanted);
    if (!made) return reportNoAnswer();
    const document = await vscode.workspace.openTextDocument({ language: LANGUAGE_ID });
    const editor = await vscode.window.showTextDocument(document);
    await editor.insertSnippet(new vscode.SnippetString(made.snippet));
  });

async function askForParams(host: Host): Promise<NewDocumentParams | undefined> {
  const choices = await host.request<NewDocumentChoices>(NEW_DOCUMENT_CHOICES, {});
  if (choices) return askForDocument(choices);
  await reportNoAnswer();
  return undefined;
}

async function reportNoAnswer(): Promise<void> {
  const restart = vscode.l10n.t("Restart");
  const chosen = await vscode.window.showErrorMessage(vscode.l10n.t("The language server does not answer."), restart);
  if (chosen) await vscode.commands.executeCommand("preambule.restartServer");
}
