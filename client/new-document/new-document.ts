/** “New Declaration or Resolution”: asks what is to be written and opens it, ready to be filled in. */
import * as vscode from "vscode";
import {
  NEW_DOCUMENT,
  NEW_DOCUMENT_CHOICES,
  type NewDocument,
  type NewDocumentChoices,
  type NewDocumentParams,
} from "../../server/protocol/new-document.ts";
import { type Host, LANGUAGE_ID, type Part } from "../host.ts";
import { askForDocument } from "./wizard.ts";

/** With parameters, e.g. from a key binding or a task, nothing is asked. */
export const newDocument: Part = host =>
  vscode.commands.registerCommand("preambule.newDocument", async (params?: NewDocumentParams) => {
    const wanted = params?.kind && params.language ? params : await ask(host);
    if (!wanted) return;
    const made = await host.ask<NewDocument>(NEW_DOCUMENT, wanted);
    if (!made) return unavailable();
    const document = await vscode.workspace.openTextDocument({ language: LANGUAGE_ID });
    const editor = await vscode.window.showTextDocument(document);
    await editor.insertSnippet(new vscode.SnippetString(made.snippet));
  });

async function ask(host: Host): Promise<NewDocumentParams | undefined> {
  const choices = await host.ask<NewDocumentChoices>(NEW_DOCUMENT_CHOICES, {});
  if (choices) return askForDocument(choices);
  await unavailable();
  return undefined;
}

async function unavailable(): Promise<void> {
  const restart = vscode.l10n.t("Restart");
  const chosen = await vscode.window.showErrorMessage(vscode.l10n.t("The language server does not answer."), restart);
  if (chosen) await vscode.commands.executeCommand("preambule.restartServer");
}
